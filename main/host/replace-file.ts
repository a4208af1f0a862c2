import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a content in the place of a file at once: a reader, or a computer that loses power, sees the old or the new
 * content, never half of one. `mode`: the permissions of the new file.
 */
export function replaceFile(file: string, content: string | Uint8Array, mode?: number): void {
  // Beside the file: a rename is atomic only within one file system.
  const draft = `${file}.new`;
  try {
    const handle = openSync(draft, 'w', mode);
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/** A rename is on the disk once its folder is. Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
