import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Kept, keptHead } from '../../engine/analysis/verify/kept.ts';
import { replaceFile } from './replace-file.ts';

/** What the first line of such a file says. */
const FORMAT = 'demarche explored 1';

/** Keeps an exploration in a file: three lines of text, of them the last a head in JSON, and then its bytes. */
export function writeExplored(file: string, { head, bytes }: Kept): void {
  const text = JSON.stringify(head);
  const lines = `${FORMAT}\n${sumOf(text, bytes)}\n${text}\n`;
  replaceFile(file, Buffer.concat([Buffer.from(lines), bytes]));
}

/** Reads what was kept; undefined where there is no such file, `damaged` where it is not what was written. */
export function readExplored(file: string): Kept | 'damaged' | undefined {
  const content = contentOf(file);
  if (!content) return undefined;
  let from = 0;
  const [format, sum, text = ''] = [0, 1, 2].map(() => {
    const end = content.indexOf('\n', from);
    const line = content.toString('utf8', from, Math.max(from, end));
    from = end < 0 ? content.length : end + 1;
    return line;
  });
  const bytes = new Uint8Array(content.subarray(from));
  if (format !== FORMAT || sum !== sumOf(text, bytes)) return 'damaged';
  const head = keptHead.safeParse(JSON.parse(text));
  return head.success ? { head: head.data, bytes } : 'damaged';
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function sumOf(head: string, bytes: Uint8Array): string {
  return createHash('sha256').update(head).update(bytes).digest('hex');
}
