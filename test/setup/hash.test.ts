import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash, filesUnder } from '../../setup/steps/hash.mjs';
import { onlyIfChanged } from '../../setup/steps/stamp.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-hash-'));
  mkdirSync(join(folder, 'engine', 'run'), { recursive: true });
  writeFileSync(join(folder, 'engine', 'b.ts'), 'b');
  writeFileSync(join(folder, 'engine', 'run', 'a.ts'), 'a');
  writeFileSync(join(folder, 'lock.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const names = ['lock.json', 'engine', 'absent'];

describe('a content hash', () => {
  it('covers all files of the named folders', () => {
    expect(filesUnder(folder, names)).toEqual(['engine/b.ts', 'engine/run/a.ts', 'lock.json']);
  });

  it('stays the same while nothing changes', () => {
    const before = contentHash(folder, names);
    writeFileSync(join(folder, 'engine', 'b.ts'), 'b');
    writeFileSync(join(folder, 'elsewhere.ts'), 'x');
    expect(contentHash(folder, names)).toBe(before);
  });

  it.each([
    ['an edited file', () => writeFileSync(join(folder, 'engine', 'b.ts'), 'c')],
    ['a new file', () => writeFileSync(join(folder, 'engine', 'c.ts'), '')],
    ['a removed file', () => rmSync(join(folder, 'engine', 'run', 'a.ts'))],
    ['a renamed file', () => renameSync(join(folder, 'engine', 'b.ts'), join(folder, 'engine', 'c.ts'))],
  ])('changes with %s', (_what, change) => {
    const before = contentHash(folder, names);
    change();
    expect(contentHash(folder, names)).not.toBe(before);
  });

  it('does not take what moves from one file to the next for the same', () => {
    const before = contentHash(folder, ['engine']);
    writeFileSync(join(folder, 'engine', 'b.ts'), 'bengine/run/a.ts');
    expect(contentHash(folder, ['engine'])).not.toBe(before);
  });
});

describe('work that is done only when its inputs changed', () => {
  it('is done once for each input', async () => {
    const stamp = join(folder, 'out', '.stamp');
    let times = 0;
    const work = async () => {
      times += 1;
    };
    expect(await onlyIfChanged(stamp, 'one', work)).toBe(true);
    expect(await onlyIfChanged(stamp, 'one', work)).toBe(false);
    expect(await onlyIfChanged(stamp, 'two', work)).toBe(true);
    expect(times).toBe(2);
  });

  it('is done again after it went wrong', async () => {
    const stamp = join(folder, '.stamp');
    await onlyIfChanged(stamp, 'one', async () => {});
    await expect(onlyIfChanged(stamp, 'two', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await onlyIfChanged(stamp, 'one', async () => {})).toBe(true);
  });
});
