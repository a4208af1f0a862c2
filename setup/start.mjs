import { spawn } from 'node:child_process';
import { build } from './steps/build.mjs';
import { callersFolder } from './steps/caller.mjs';
import { liveDisplay } from './steps/display.mjs';
import { flagship } from './steps/flagship.mjs';
import { install } from './steps/install.mjs';
import { withoutNoise } from './steps/noise.mjs';
import { run } from './steps/programs.mjs';
import { inRoot, root } from './steps/root.mjs';
import { runtime } from './steps/runtime.mjs';
import { command, say } from './steps/say.mjs';
import { ensureSystemPackages, forWindows } from './steps/system-packages.mjs';

const folder = callersFolder(process.env, ['start'], process.cwd());
const given = process.argv.slice(2);

await command(async () => {
  await install();
  const display = await liveDisplay();
  if (display !== 'none') {
    await ensureSystemPackages(forWindows);
    const { executable } = await runtime();
    await build();
    const { code, displayLost } = await openWindow(executable, display);
    if (!displayLost) return code;
  }
  await build();
  return playInTerminal();
});

/**
 * Opens the window and waits until it is closed.
 * @param {string} executable
 * @param {import('./steps/display.mjs').Display} display
 * @returns {Promise<{ code: number, displayLost: boolean }>}
 */
function openWindow(executable, display) {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot) say("Running as root: Chromium's own sandbox is off (--no-sandbox).");
  const switches = [
    ...(asRoot ? ['--no-sandbox'] : []),
    ...(display === 'wayland' ? ['--ozone-platform=wayland'] : []),
  ];
  // An editor's terminal, itself an Electron, may hand this down; it would turn ours into a plain Node.
  const { ELECTRON_RUN_AS_NODE, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const window = spawn(executable, [...switches, root, ...given], {
      cwd: folder,
      env,
      stdio: ['inherit', 'inherit', 'pipe'],
    });
    let displayLost = false;
    withoutNoise(window.stderr, (line) => {
      displayLost ||= /Missing X server|cannot open display|Failed to connect to Wayland/i.test(line);
      process.stderr.write(`${line}\n`);
    });
    // Ctrl-C reaches the window too, and it decides how to close.
    process.on('SIGINT', () => {});
    process.once('SIGTERM', () => window.kill());
    window.once('error', reject);
    window.once('close', (code) => resolve({ code: code ?? 1, displayLost }));
  });
}

/** Plays at a terminal; where nobody can answer, prints the replay of history. */
async function playInTerminal() {
  say('There is no display: playing in the terminal.');
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  const scenario = given.length > 0 ? given : [flagship];
  const { code } = await run(
    process.execPath,
    [inRoot('out', 'main', 'cli.cjs'), 'play', ...scenario, ...(interactive ? [] : ['--record'])],
    { shown: true, cwd: folder },
  );
  return code;
}
