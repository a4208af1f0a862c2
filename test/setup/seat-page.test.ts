import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../setup/steps/hash.mjs';
import { inRoot, root } from '../../setup/steps/root.mjs';

/** The most that the page of a seat may weigh as it comes over a wire, typefaces and both languages included. */
const MOST_BYTES = 300_000;

const built = filesUnder(root, ['out/seat']);
const scripts = built.filter((file) => file.endsWith('.js'));
const read = (file: string): string => readFileSync(inRoot(file), 'utf8');

/** What a file asks for when it runs; what it has only for its types is gone by then. */
const importsOf = (file: string): string[] =>
  [
    ...read(file).matchAll(
      /^(?:import|export) (?!type\b)(?:[^;'"]*? from )?'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map(([, plain, lazy]) => plain ?? lazy ?? '');

/** Every file and every package that a file leads to. */
function reached(from: string, found = new Set<string>()): Set<string> {
  if (found.has(from)) return found;
  found.add(from);
  if (!/\.tsx?$/.test(from)) return found;
  for (const name of importsOf(from)) {
    if (name.startsWith('.')) reached(join(dirname(from), name), found);
    else found.add(name);
  }
  return found;
}

describe('the page of a seat', () => {
  it('is built, in both languages', () => {
    expect(scripts).toEqual(expect.arrayContaining(['out/seat/seat.js']));
    expect(scripts.filter((file) => /\/(en|fr)-/.test(file))).toHaveLength(2);
  });

  it.each(scripts)('%s is JavaScript of 2020', (file) => {
    expect(() => parse(read(file), { ecmaVersion: 2020, sourceType: 'module' })).not.toThrow();
  });

  it('weighs no more than it may', () => {
    const bytes = built.map((file) => {
      const raw = readFileSync(inRoot(file));
      return file.endsWith('.woff2') ? raw.byteLength : brotliCompressSync(raw).byteLength;
    });
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('brings the typeface of labels; running text is in the one the system has', () => {
    const faces = built.filter((file) => file.endsWith('.woff2'));
    expect(faces.map((file) => file.replace('out/seat/', ''))).toEqual([
      'libre-franklin-latin-ext-wght-normal.woff2',
      'libre-franklin-latin-wght-normal.woff2',
    ]);
  });

  it('is made of what a seat needs: no schemas, no map, no charts, nothing of the engine', () => {
    const all = [...reached('renderer/seat/page.tsx')];
    const packages = all.filter((name) => !/^(renderer|engine)\//.test(name));
    expect(packages.sort()).toEqual(['react', 'react-dom/client', 'react-intl']);
    const folders = new Set(all.filter((name) => !packages.includes(name)).map((name) => dirname(name)));
    expect([...folders].sort()).toEqual(['renderer/look', 'renderer/messages', 'renderer/seat']);
  });
});
