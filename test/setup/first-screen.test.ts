import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../setup/steps/hash.mjs';
import { inRoot, root } from '../../setup/steps/root.mjs';

const read = (file: string): string => readFileSync(inRoot(file), 'utf8');
const scripts = filesUnder(root, ['out/renderer']).filter((file) => file.endsWith('.js'));
const page = read('out/renderer/index.html');
/** The bundler writes everything into the page that must be there before anything runs. */
const atFirst = scripts.filter((file) => page.includes(file.replace('out/renderer/', '')));
const isKit = (file: string): boolean => read(file).includes('data-base-ui-');

describe('the first screen', () => {
  it('is painted without the kit of components, which is there for what opens later', () => {
    expect(atFirst.length).toBeGreaterThan(1);
    expect(atFirst.filter(isKit)).toEqual([]);
    expect(scripts.filter(isKit)).not.toEqual([]);
  });
});
