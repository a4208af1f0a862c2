import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../setup/steps/hash.mjs';
import { inRoot, root } from '../../setup/steps/root.mjs';

const read = (file: string) => readFileSync(inRoot(file), 'utf8');
const scripts = filesUnder(root, ['out/main', 'out/preload', 'out/renderer']).filter((file) =>
  /\.c?js$/.test(file),
);

/** The most characters of JavaScript that a window reads before it shows its first screen. */
const MOST_AT_START = 470_000;

/** The most that the main process reads before it can answer what a window asks first. */
const MOST_TO_ANSWER = 400_000;

/** What a CommonJS bundle asks for when it runs. */
const required = (file: string) =>
  new Set([...read(file).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name));

describe('the bundles', () => {
  it('are where package.json and Electron look for them', () => {
    expect(scripts).toEqual(expect.arrayContaining(['out/main/index.cjs', 'out/main/cli.cjs']));
    expect(readdirSync(inRoot('out/preload'))).toEqual(['preload.cjs']);
    expect(JSON.parse(read('package.json'))).toMatchObject({
      main: 'out/main/index.cjs',
      bin: { demarche: 'out/main/cli.cjs' },
    });
  });

  it('of the preload script asks for electron only: a sandboxed one gets nothing else', () => {
    expect(required('out/preload/preload.cjs')).toEqual(new Set(['electron']));
  });

  it('of the main process ask for Node, electron and libsql only', () => {
    const outside = scripts
      .filter((file) => file.startsWith('out/main/'))
      .flatMap((file) => [...required(file)])
      .filter((name) => name !== undefined && !isBuiltin(name) && !name.startsWith('./'));
    expect(new Set(['electron', 'libsql', ...outside])).toEqual(new Set(['electron', 'libsql']));
  });

  it('of the command line run without electron', () => {
    expect(required('out/main/cli.cjs')).not.toContain('electron');
  });

  it.each(scripts)('%s does not contain XState’s development build', (file) => {
    expect(read(file)).not.toContain('Custom actions should not call');
  });

  it('that answer a window’s first questions are a small part of the program, without anything that plays or reads', () => {
    const chunks = readdirSync(inRoot('out/main')).filter((file) => /^(?:kept|start)-/.test(file));
    expect(chunks).toHaveLength(2);
    const needed = new Set(['index.cjs', ...chunks]);
    // A set goes on through what is added to it meanwhile. What stands in the middle of a line is loaded later.
    for (const file of needed)
      for (const [, name] of read(`out/main/${file}`).matchAll(/^(?:const|let) .*require\("\.\/([^"]+)"\)/gm))
        needed.add(name ?? '');
    const texts = [...needed].map((file) => read(`out/main/${file}`));
    for (const text of texts) expect(text).not.toMatch(/xstate\.init|new Composer\(/);
    expect(texts.reduce((sum, text) => sum + text.length, 0)).toBeLessThanOrEqual(MOST_TO_ANSWER);
  });

  it('that a window waits for bring no schemas, and no more than it needs to show its first screens', () => {
    const page = read('out/renderer/index.html');
    const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
    expect(first.length).toBeGreaterThan(0);
    const texts = first.map((file) => read(`out/renderer/${file}`));
    // What every schema of zod’s has.
    for (const text of texts) expect(text).not.toContain('invalid_union');
    expect(texts.reduce((sum, text) => sum + text.length, 0)).toBeLessThanOrEqual(MOST_AT_START);
  });

  it('give a page without inline script, style or data: address', () => {
    const page = read('out/renderer/index.html');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|data:/);
  });
});
