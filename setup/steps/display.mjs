import { connect } from 'node:net';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Where windows can be shown. `native`: Windows and macOS bring their own; `none`: nowhere.
 * @typedef {'native' | 'x11' | 'wayland' | 'none'} Display
 */

/**
 * A display server that the environment names, and where it should answer.
 * @typedef {{ display: 'x11' | 'wayland', at: { path: string } | { host: string, port: number } }} Server
 */

/**
 * Which servers the environment names, best first: Electron draws on X11 unless told otherwise.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Server[]}
 */
export const serversNamed = (env) => {
  /** @type {Server[]} */
  const servers = [];
  // [host]:display[.screen], where no host and `unix` mean this machine's socket.
  const x11 = /^(?<host>[^:]*):(?<number>\d+)(\.\d+)?$/.exec(env.DISPLAY ?? '')?.groups;
  if (x11 !== undefined) {
    const { host = '', number = '0' } = x11;
    servers.push({
      display: 'x11',
      at:
        host === '' || host === 'unix'
          ? { path: `/tmp/.X11-unix/X${number}` }
          : { host, port: 6000 + Number(number) },
    });
  }
  const wayland = env.WAYLAND_DISPLAY ?? '';
  if (wayland !== '') {
    const folder = env.XDG_RUNTIME_DIR ?? homedir();
    servers.push({ display: 'wayland', at: { path: isAbsolute(wayland) ? wayland : join(folder, wayland) } });
  }
  return servers;
};

/**
 * The display a window would open on: a server that is named but does not answer counts as none.
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Display>}
 */
export const liveDisplay = async (platform = process.platform, env = process.env) => {
  if (platform !== 'linux') return 'native';
  for (const { display, at } of serversNamed(env)) {
    if (await answers(at)) return display;
  }
  return 'none';
};

/** A display on another machine that has not answered by then would be unusable anyway. */
const patience = 3000;

/**
 * @param {Server['at']} at
 * @returns {Promise<boolean>}
 */
const answers = (at) =>
  new Promise((resolve) => {
    const socket = connect(at);
    const settle = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .setTimeout(patience, () => settle(false))
      .once('connect', () => settle(true))
      .once('error', () => settle(false));
  });
