import type { Exported } from '../../engine/contract/export.ts';
import { replaceFile } from './replace-file.ts';

type Failed = Extract<Exported, { outcome: 'failed' }>;

/** What the system calls each reason that a person can do something about. */
const reasons: Readonly<Record<string, Failed['because']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
};

/** Writes a file whole or not at all; undefined where it went well. */
export function writeExport(file: string, content: string | Uint8Array): Failed | undefined {
  try {
    replaceFile(file, content);
    return undefined;
  } catch (error) {
    return { outcome: 'failed', because: reasonOf(error) };
  }
}

/** Why a file could not be written, by what the system says. */
export function reasonOf(error: unknown): Failed['because'] {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? 'unwritable';
}
