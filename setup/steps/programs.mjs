import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inRoot, root } from './root.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} code the exit code; 1 where a signal, a time limit or a missing program ended it
 * @property {string} output standard output
 * @property {string} errors standard error
 */

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [limit] milliseconds after which the program is killed
 * @property {boolean} [shown] let the program write to the terminal itself
 * @property {string} [cwd]
 */

/**
 * Runs a program to its end. It never throws: a program that cannot be started has failed.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export const run = (program, args, { env = process.env, limit, shown = false, cwd = root } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(limit === undefined ? {} : { timeout: limit, killSignal: 'SIGKILL' }),
    });
    let output = '';
    let errors = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.on('error', (error) => resolve({ code: 1, output, errors: `${errors}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output, errors }));
  });

/**
 * The script file of a development tool, so that Node runs it directly: no shell and no `.cmd` file in between.
 * @param {string} packageName
 * @param {string} [tool] which of the package's tools; by default the one with the package's own name
 */
export const toolFile = (packageName, tool = packageName) => {
  const folder = inRoot('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
};

/**
 * Where npm's own script may be: the npm that runs us first, then the one beside Node (Windows, then elsewhere).
 * @param {NodeJS.ProcessEnv} env
 * @param {string} nodeFile
 * @returns {string[]}
 */
export const npmCandidates = (env, nodeFile) => {
  const running = env.npm_execpath ?? '';
  const beside = dirname(nodeFile);
  return [
    ...(basename(running) === 'npm-cli.js' ? [running] : []),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
};

/**
 * Runs npm. Where its script is not found (some distributions keep it elsewhere) the `npm` on the path is used.
 * @param {readonly string[]} args plain words without spaces: on Windows the last resort needs a shell
 * @param {RunOptions} [options]
 */
export const npm = (args, options) => {
  const script = npmCandidates(process.env, process.execPath).find((file) => existsSync(file));
  if (script !== undefined) return run(process.execPath, [script, ...args], options);
  return process.platform === 'win32'
    ? run(process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', 'npm.cmd', ...args], options)
    : run('npm', args, options);
};
