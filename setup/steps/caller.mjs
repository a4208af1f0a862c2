import { root } from './root.mjs';

/**
 * The folder a person typed the command in. npm moves to the project's root before it runs a script and
 * leaves the folder in INIT_CWD; a program that npm runs inherits that, so it counts only for npm's own script.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} scripts the npm scripts that mean this command
 * @param {string} cwd
 */
export const callersFolder = (env, scripts, cwd) =>
  cwd === root && scripts.includes(env.npm_lifecycle_event ?? '') ? (env.INIT_CWD ?? cwd) : cwd;
