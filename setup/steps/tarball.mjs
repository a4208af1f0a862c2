import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { npm } from './programs.mjs';
import { SetupProblem } from './say.mjs';

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} integrity the registry's `sha512-…` of the tarball
 */

/**
 * Fetches a package's tarball from the npm registry without installing it or running anything of it.
 * @param {Package} wanted
 * @returns {Promise<Buffer>}
 */
export const fetchTarball = async ({ name, version, integrity }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
  try {
    const { code, output, errors } = await npm(
      ['pack', `${name}@${version}`, '--json', '--ignore-scripts', '--loglevel=error'],
      { cwd: folder },
    );
    if (code !== 0) throw new SetupProblem(`${errors}\n${name}@${version} could not be fetched.`);
    const [{ filename }] = JSON.parse(output);
    const tarball = readFileSync(join(folder, filename));
    if (integrityOf(tarball) !== integrity) {
      throw new SetupProblem(`${name}@${version} is not the file it should be: its checksum differs.`);
    }
    return tarball;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * The `sha512-…` form that npm writes into a lock file.
 * @param {Buffer} content
 */
export const integrityOf = (content) => `sha512-${createHash('sha512').update(content).digest('base64')}`;

const block = 512;

/**
 * One file out of a gzipped tar archive, as npm packs it (plain names of at most 100 bytes).
 * @param {Buffer} tarball
 * @param {string} name such as `package/electron.d.ts`
 */
export const fileOf = (tarball, name) => {
  const archive = gunzipSync(tarball);
  let at = 0;
  while (at + block <= archive.length) {
    const entry = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(archive.toString('ascii', at + 124, at + 136), 8) || 0;
    if (entry === name) return archive.subarray(at + block, at + block + size);
    at += block + Math.ceil(size / block) * block;
  }
  throw new Error(`The archive has no ${name}.`);
};
