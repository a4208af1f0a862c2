import { describe, expect, it } from 'vitest';
import { callersFolder } from '../../setup/steps/caller.mjs';
import { fallbackFolder } from '../../setup/steps/fallback-electron.mjs';
import { nodeIsNewEnough } from '../../setup/steps/install.mjs';
import { downloadHost } from '../../setup/steps/pinned-electron.mjs';
import { npmCandidates, run } from '../../setup/steps/programs.mjs';
import { root } from '../../setup/steps/root.mjs';

describe('Node', () => {
  it.each([
    ['18.20.4', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.0.0', true],
  ])('%s is new enough: %s', (version, enough) => {
    expect(nodeIsNewEnough(version)).toBe(enough);
  });
});

describe('npm', () => {
  it('is the one that runs us, if it is npm', () => {
    expect(npmCandidates({ npm_execpath: '/npm/bin/npm-cli.js' }, '/usr/bin/node')[0]).toBe(
      '/npm/bin/npm-cli.js',
    );
    expect(npmCandidates({ npm_execpath: '/yarn/bin/yarn.js' }, '/usr/bin/node')).not.toContain(
      '/yarn/bin/yarn.js',
    );
  });

  it('is otherwise looked for beside Node', () => {
    expect(npmCandidates({}, '/usr/bin/node')).toContain('/usr/lib/node_modules/npm/bin/npm-cli.js');
  });
});

describe('the folder a command was typed in', () => {
  const env = { npm_lifecycle_event: 'demarche', INIT_CWD: '/home/mira' };

  it('is what npm says, when npm runs the command from the root', () => {
    expect(callersFolder(env, ['demarche'], root)).toBe('/home/mira');
  });

  it('is the current folder when another program starts the command under npm', () => {
    expect(callersFolder({ ...env, npm_lifecycle_event: 'test' }, ['demarche'], root)).toBe(root);
    expect(callersFolder(env, ['demarche'], '/tmp')).toBe('/tmp');
  });
});

describe('Electron', () => {
  it('comes from GitHub, or from the mirror that the environment names', () => {
    expect(downloadHost({})).toBe('github.com');
    expect(downloadHost({ ELECTRON_MIRROR: 'https://mirror.example/electron/' })).toBe('mirror.example');
  });

  it('of the fallback is kept in the person’s cache folder', () => {
    expect(fallbackFolder({ XDG_CACHE_HOME: '/caches' })).toBe('/caches/demarche/electron-25.1.1-linux-x64');
    expect(fallbackFolder({ XDG_CACHE_HOME: 'relative' })).not.toContain('relative');
  });
});

describe('a program that is run', () => {
  it('gives its output, its messages and its exit code', async () => {
    const script = "process.stdout.write('out'); process.stderr.write('err'); process.exitCode = 2;";
    expect(await run(process.execPath, ['-e', script])).toEqual({ code: 2, output: 'out', errors: 'err' });
  });

  it('has failed when there is no such program', async () => {
    expect((await run('no-such-program-of-ours', [])).code).toBe(1);
  });

  it('has failed when it takes longer than it may', async () => {
    expect((await run(process.execPath, ['-e', 'for (;;);'], { limit: 300 })).code).toBe(1);
  });
});
