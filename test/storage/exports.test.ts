import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeExport } from '../../main/host/write-export.ts';
import { newFolder } from './support/folder.ts';

const failing = vi.hoisted(() => ({ code: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    writeFileSync: (...args: Parameters<typeof fs.writeFileSync>) => {
      if (failing.code !== '') throw Object.assign(new Error('no'), { code: failing.code });
      fs.writeFileSync(...args);
    },
  };
});

describe('an export', () => {
  it('is written as it was given, text and bytes', () => {
    const folder = newFolder();
    expect(writeExport(join(folder, 'debrief.md'), '# Où ?\n')).toBeUndefined();
    expect(readFileSync(join(folder, 'debrief.md'), 'utf8')).toBe('# Où ?\n');
    expect(writeExport(join(folder, 'debrief.pdf'), new Uint8Array([37, 80, 68, 70]))).toBeUndefined();
    expect(readFileSync(join(folder, 'debrief.pdf'), 'latin1')).toBe('%PDF');
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EACCES', 'denied'],
    ['EROFS', 'denied'],
    ['EIO', 'unwritable'],
  ])('that meets %s leaves the old file and nothing half-written', (code, because) => {
    const folder = newFolder();
    const file = join(folder, 'debrief.html');
    writeFileSync(file, 'the old one');
    failing.code = code;
    try {
      expect(writeExport(file, 'the new one')).toEqual({ outcome: 'failed', because });
    } finally {
      failing.code = '';
    }
    expect(readFileSync(file, 'utf8')).toBe('the old one');
    expect(readdirSync(folder)).toEqual(['debrief.html']);
  });

  it('into a folder that is not there says so', () => {
    const file = join(newFolder(), 'gone', 'debrief.csv');
    expect(writeExport(file, 'a')).toEqual({ outcome: 'failed', because: 'gone' });
    expect(existsSync(file)).toBe(false);
  });
});
