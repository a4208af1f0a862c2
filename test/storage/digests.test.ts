import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Digest } from '../../engine/host/digest.ts';
import { openDigests } from '../../main/host/digests.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-digests-'));
const file = join(folder, 'shelf.json');
const one: Digest = {
  parts: { 'body/council': 'a1', 'body/gone': null },
  facts: {
    parties: [],
    endings: 0,
    hasRecord: false,
    scenes: [],
    problems: [],
    problemCount: 0,
    partyNames: {},
    endingIds: [],
  },
};

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const written = async (): Promise<string> => {
  await new Promise((resolve) => setImmediate(resolve));
  return readFileSync(file, 'utf8');
};

test('what was kept is there at the next start, but for another program, which may read otherwise', async () => {
  openDigests(folder, 'this').keep('key/en', one);
  await written();
  expect(openDigests(folder, 'this').find('key/en')).toEqual(one);
  expect(openDigests(folder, 'that').find('key/en')).toBeUndefined();
});

test('a file that makes no sense is as good as none', () => {
  writeFileSync(file, '{"madeBy":"this","digests":{"key/en":{}}}');
  expect(openDigests(folder, 'this').find('key/en')).toBeUndefined();
});

test('where it cannot be written nothing happens', async () => {
  openDigests(join(folder, 'not', 'there'), 'this').keep('key/en', one);
  await new Promise((resolve) => setImmediate(resolve));
});

test('nothing is left once it is to be forgotten', async () => {
  const digests = openDigests(folder, 'this');
  digests.keep('key/en', one);
  await written();
  digests.forget();
  expect(() => readFileSync(file)).toThrow();
  expect(digests.find('key/en')).toBeUndefined();
});
