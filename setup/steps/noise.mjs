import { createInterface } from 'node:readline';

/** Chromium's complaints about a session bus or a graphics card that a bare system does not have. They are harmless. */
const noise = /ERROR:(bus|object_proxy|viz_main_impl|command_buffer_proxy_impl)\.cc|\bD-?Bus\b/i;

/**
 * Hands on a program's messages line by line, without the known noise.
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => void} listen
 */
export const withoutNoise = (stream, listen) => {
  createInterface({ input: stream }).on('line', (line) => {
    if (line !== '' && !noise.test(line)) listen(line);
  });
};
