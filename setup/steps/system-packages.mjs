import { existsSync } from 'node:fs';
import { run } from './programs.mjs';
import { SetupProblem, say } from './say.mjs';

/** What Electron's window needs on a bare Debian. */
export const forWindows = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libcups2',
];

/** What the tests need besides: a virtual display, and a look at the order of system calls. */
export const forTests = [...forWindows, 'xvfb', 'xauth', 'strace'];

/** Debian 13 and Ubuntu 24.04 renamed the libraries whose time type grew to 64 bits. */
const renamed = (/** @type {string} */ name) => `${name}t64`;

/**
 * The wanted packages that are installed under neither their old nor their new name.
 * @param {readonly string[]} wanted
 * @param {ReadonlySet<string>} installed
 */
export const lacking = (wanted, installed) =>
  wanted.filter((name) => !installed.has(name) && !installed.has(renamed(name)));

/**
 * The packages that a list of dpkg's selections says are installed, without their architecture.
 * @param {string} selections lines such as `libnss3:amd64	install`
 */
export const installedAmong = (selections) =>
  new Set([...selections.matchAll(/^([^\s:]+)\S*\s+install$/gm)].map(([, name = '']) => name));

/**
 * The names to ask apt for: the new one where the system's lists have it.
 * @param {readonly string[]} names
 * @param {ReadonlySet<string>} known
 */
export const namesHere = (names, known) =>
  names.map((name) => (known.has(renamed(name)) ? renamed(name) : name));

/**
 * The command a person without root's rights types.
 * @param {readonly string[]} names
 */
export const commandFor = (names) =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;

/**
 * Sees to it that the packages are there on Debian and its relatives; elsewhere it does nothing.
 * @param {readonly string[]} wanted
 */
export const ensureSystemPackages = async (wanted) => {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg') || !existsSync('/usr/bin/apt-get')) {
    return;
  }
  const missing = lacking(wanted, await installedPackages(wanted));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    const names = namesHere(missing, await knownPackages(missing));
    throw new SetupProblem(
      `System packages are missing. Install them, then start again:\n  ${commandFor(names)}`,
    );
  }
  say(`Installing system packages: ${missing.join(' ')} …`);
  // The lists of a bare system are empty or old, and an old one names files that are gone.
  if ((await installNow(missing)).code === 0) return;
  const update = await apt(['update']);
  const { code, output, errors } = await installNow(missing);
  if (code !== 0) {
    throw new SetupProblem(
      `${update.errors}${output}${errors}\nThe system packages could not be installed. By hand:\n  ${commandFor(missing)}`,
    );
  }
};

/** @param {readonly string[]} wanted */
const installedPackages = async (wanted) => {
  const names = wanted.flatMap((name) => [name, renamed(name)]);
  return installedAmong((await run('dpkg', ['--get-selections', ...names])).output);
};

/** @param {readonly string[]} names */
const knownPackages = async (names) => {
  const { output } = await run('apt-cache', ['--no-all-versions', 'show', ...names.map(renamed)]);
  return new Set([...output.matchAll(/^Package: (.+)$/gm)].map(([, name = '']) => name));
};

/** @param {readonly string[]} missing */
const installNow = async (missing) =>
  apt(['install', '-y', '--no-install-recommends', ...namesHere(missing, await knownPackages(missing))]);

/** @param {readonly string[]} args */
const apt = (args) => run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
