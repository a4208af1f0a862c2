import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { inRoot } from './root.mjs';
import { say } from './say.mjs';

const folder = inRoot('node_modules', 'electron');

/** The version package.json pins. */
export const pinnedVersion = () =>
  String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);

/**
 * The pinned Electron's executable, if it has been downloaded whole.
 * @returns {string | undefined}
 */
export const installedElectron = () => {
  const version = read(join(folder, 'dist', 'version'))?.replace(/^v/, '');
  const file = read(join(folder, 'path.txt'));
  if (version !== pinnedVersion() || file === undefined) return undefined;
  const executable = join(folder, 'dist', file);
  return existsSync(executable) ? executable : undefined;
};

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** How long a download may take where there is a fallback, in milliseconds. */
const patience = 180_000;

/** How long it may still take (from npm's or its own cache, through a proxy) when its server does not answer. */
const patienceOffline = 15_000;

/**
 * Downloads the pinned Electron with its own installer, which verifies its checksum.
 * @param {{ impatient: boolean }} options impatient: give up on a slow or silent network
 * @returns {Promise<{ executable: string } | { problem: string }>}
 */
export const downloadElectron = async ({ impatient }) => {
  const notice = setTimeout(() => say(`Fetching Electron ${pinnedVersion()} …`), 1500);
  const installer = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  installer.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const ended = new Promise((resolve) => installer.once('close', resolve).once('error', resolve));
  /** @type {NodeJS.Timeout | undefined} */
  let limit;
  if (impatient) {
    const reachable = await Promise.race([ended.then(() => true), serverAnswers(downloadHost(process.env))]);
    limit = setTimeout(() => installer.kill('SIGKILL'), reachable ? patience : patienceOffline);
  }
  await ended;
  clearTimeout(limit);
  clearTimeout(notice);
  const executable = installedElectron();
  return executable === undefined ? { problem: errors.trim() } : { executable };
};

/**
 * The server Electron is downloaded from, as its installer reads it from the environment.
 * @param {NodeJS.ProcessEnv} env
 */
export const downloadHost = (env) => {
  const mirror = env.npm_config_electron_mirror ?? env.ELECTRON_MIRROR ?? '';
  return URL.canParse(mirror) ? new URL(mirror).hostname : 'github.com';
};

/**
 * @param {string} host
 * @returns {Promise<boolean>} whether it speaks TLS within five seconds
 */
const serverAnswers = (host) =>
  new Promise((resolve) => {
    const socket = connect({ host, port: 443, servername: host });
    const settle = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .setTimeout(5000, () => settle(false))
      .once('secureConnect', () => settle(true))
      .once('error', () => settle(false));
  });
