import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './app.ts';
import { SCENARIO } from './scenes.ts';

/** What `demarche play … --json` prints for the scenario that ships. */
export function playInTerminal(...options: readonly string[]): { moves: unknown[]; ending: string | null } {
  const program = join(root, 'out', 'main', 'cli.cjs');
  const file = join(root, 'scenarios', SCENARIO);
  return JSON.parse(
    execFileSync(process.execPath, [program, 'play', file, ...options, '--json'], { encoding: 'utf8' }),
  );
}
