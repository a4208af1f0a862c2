import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, root } from './app.ts';

/** A checkout like this one, with more on its shelf: the program that was built, and scenarios of one's own. */
export type OwnShelf = { readonly folder: string; remove(): void };

export function ownShelf(files: Readonly<Record<string, string>>): OwnShelf {
  const folder = newFolder();
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(join(root, 'out', part), join(folder, 'out', part), { recursive: true });
  }
  for (const part of ['package.json', 'scenarios']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  // Only what the built program asks for while it runs.
  for (const needed of ['libsql', '@libsql', '@neon-rs', 'detect-libc']) {
    symlinkSync(join(root, 'node_modules', needed), join(folder, 'node_modules', needed), 'junction');
  }
  for (const part of ['bodies', 'rules']) {
    cpSync(join(root, 'test', 'fixtures', part), join(folder, 'scenarios', part), { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'scenarios', name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
