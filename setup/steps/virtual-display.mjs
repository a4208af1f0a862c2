import { spawn } from 'node:child_process';
import { SetupProblem } from './say.mjs';

/**
 * Starts Xvfb on a number it finds free itself; it writes that number once it accepts connections.
 * @returns {Promise<{ name: string, stop: () => void }>} `name` is what DISPLAY must say
 */
export const startVirtualDisplay = () =>
  new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const stop = () => {
      server.kill();
    };
    process.once('exit', stop);
    server.once('error', () => reject(new SetupProblem('Xvfb, the virtual display, could not be started.')));
    server.once('exit', () => reject(new SetupProblem('Xvfb, the virtual display, ended at once.')));
    server.stdio[3]?.once('data', (number) => resolve({ name: `:${String(number).trim()}`, stop }));
    server.unref();
  });
