import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type ElectronApplication, _electron as electron } from '@playwright/test';
import { ATTACHED, electronFile, environment, root } from './app.ts';

/** `nobody` on Linux: the user without rights that every system has. */
const NOBODY = 65534;

/** What the built program needs to run elsewhere. */
const NEEDED = [
  'package.json',
  ATTACHED,
  'out',
  'scenarios',
  'node_modules/libsql',
  'node_modules/@libsql',
  'node_modules/@neon-rs',
  'node_modules/detect-libc',
];

/**
 * Starts the program with Chromium's own sandbox on, which root cannot have. Root starts it as `nobody`, from a
 * copy that `nobody` can read: a person's cache and home are closed to others.
 */
export async function launchAsOrdinaryUser(): Promise<{ app: ElectronApplication; end(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-user-'));
  const asRoot = process.getuid?.() === 0;
  const { executable, program } = asRoot ? copyFor(folder) : { executable: electronFile(), program: root };
  const home = join(folder, 'home');
  mkdirSync(home);
  if (asRoot) for (const path of [folder, home]) chownSync(path, NOBODY, NOBODY);
  const app = await electron.launch({
    executablePath: executable,
    chromiumSandbox: true,
    args: [
      `--user-data-dir=${join(home, 'data')}`,
      '--disable-gpu',
      `--program=${program}`,
      join(program, ATTACHED),
    ],
    cwd: home,
    env: {
      ...environment(),
      HOME: home,
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_CONFIG_HOME: join(home, 'config'),
    },
  });
  return {
    app,
    async end() {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}

function copyFor(folder: string): { executable: string; program: string } {
  const program = join(folder, 'program');
  for (const name of NEEDED) cpSync(join(root, name), join(program, name), { recursive: true });
  const runtime = join(folder, 'electron');
  cpSync(dirname(electronFile()), runtime, { recursive: true });
  // Playwright starts programs as its own user only: this one steps down first.
  const executable = join(folder, 'electron-as-nobody');
  const real = JSON.stringify(join(runtime, basename(electronFile())));
  const identity = `{ uid: ${NOBODY}, gid: ${NOBODY}, stdio: 'inherit' }`;
  writeFileSync(
    executable,
    `#!${process.execPath}
require('node:child_process').spawn(${real}, process.argv.slice(2), ${identity}).on('exit', (code) => process.exit(code ?? 1));
`,
    { mode: 0o755 },
  );
  return { executable, program };
}

type Confinement = {
  /** 2: system calls are filtered. */
  readonly seccomp: string;
  readonly namespaces: Readonly<Record<'pid' | 'user' | 'net', string>>;
};

/** How the system confines the main process and its renderers. Linux only. */
export function confinements(main: number): { own: Confinement; renderers: Confinement[] } {
  const renderers = descendants(main).filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer'),
  );
  return { own: confinementOf(main), renderers: renderers.map(confinementOf) };
}

function confinementOf(pid: number): Confinement {
  return {
    seccomp: readFileSync(`/proc/${pid}/status`, 'utf8').match(/^Seccomp:\s*(\d)/m)?.[1] ?? '',
    namespaces: {
      pid: readlinkSync(`/proc/${pid}/ns/pid`),
      user: readlinkSync(`/proc/${pid}/ns/user`),
      net: readlinkSync(`/proc/${pid}/ns/net`),
    },
  };
}

function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // After the name in parentheses, which may hold anything: the state, then the parent.
        const parent = readFileSync(`/proc/${name}/stat`, 'utf8').match(/^.*\) \S (\d+)/s)?.[1];
        return [{ child: Number(name), parent: Number(parent) }];
      } catch {
        return [];
      }
    });
  const below = (of: number): number[] =>
    parents.filter(({ parent }) => parent === of).flatMap(({ child }) => [child, ...below(child)]);
  return below(pid);
}
