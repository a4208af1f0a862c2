import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { liveDisplay, serversNamed } from '../../setup/steps/display.mjs';

describe('display servers that the environment names', () => {
  it('none when neither variable is set, or both are empty', () => {
    expect(serversNamed({})).toEqual([]);
    expect(serversNamed({ DISPLAY: '', WAYLAND_DISPLAY: '' })).toEqual([]);
  });

  it.each([
    [':1', { path: '/tmp/.X11-unix/X1' }],
    [':12.0', { path: '/tmp/.X11-unix/X12' }],
    ['unix:0', { path: '/tmp/.X11-unix/X0' }],
    ['localhost:10.0', { host: 'localhost', port: 6010 }],
  ])('DISPLAY=%s', (DISPLAY, at) => {
    expect(serversNamed({ DISPLAY })).toEqual([{ display: 'x11', at }]);
  });

  it('WAYLAND_DISPLAY is a socket in the runtime folder, or a path of its own', () => {
    const named = serversNamed({ WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/run/user/1000' });
    expect(named).toEqual([{ display: 'wayland', at: { path: '/run/user/1000/wayland-0' } }]);
    expect(serversNamed({ WAYLAND_DISPLAY: '/tmp/w' })).toEqual([
      { display: 'wayland', at: { path: '/tmp/w' } },
    ]);
  });

  it('X11 comes before Wayland', () => {
    const both = serversNamed({ DISPLAY: ':0', WAYLAND_DISPLAY: '/tmp/w' });
    expect(both.map(({ display }) => display)).toEqual(['x11', 'wayland']);
  });
});

describe('the live display', () => {
  it('is the system’s own on Windows and macOS', async () => {
    expect(await liveDisplay('win32', {})).toBe('native');
    expect(await liveDisplay('darwin', {})).toBe('native');
  });

  it('is none on Linux without a name, and when the named server is dead', async () => {
    expect(await liveDisplay('linux', {})).toBe('none');
    expect(await liveDisplay('linux', { DISPLAY: ':4711' })).toBe('none');
    expect(await liveDisplay('linux', { WAYLAND_DISPLAY: '/nowhere/wayland-0' })).toBe('none');
  });

  it('is the first that answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-display-'));
    const socket = join(folder, 'wayland-0');
    const server = createServer();
    await new Promise<void>((listening) => server.listen(socket, listening));
    try {
      expect(await liveDisplay('linux', { DISPLAY: ':4711', WAYLAND_DISPLAY: socket })).toBe('wayland');
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
