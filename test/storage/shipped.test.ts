import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainDesk } from '../../engine/host/desk.ts';
import { ShelfReader } from '../../engine/host/shelf.ts';
import { openDigests } from '../../main/host/digests.ts';
import { openShelf } from '../../main/host/shelf.ts';
import { digestsIn, openReadings } from '../../main/host/shipped.ts';
import { writeShipped } from '../../main/host/shipping.ts';
import { hashOf } from '../../main/host/surroundings.ts';
import { inRoot } from '../../setup/steps/root.mjs';

const folder = mkdtempSync(join(tmpdir(), 'demarche-shipped-'));
const installed = join(folder, 'scenarios');
const shipped = join(folder, 'shipped');
const file = digestsIn(shipped);

beforeAll(async () => {
  for (const part of ['bodies', 'rules', 'first-steps.scenario.yaml'])
    cpSync(inRoot('scenarios', part), join(installed, part), { recursive: true });
  writeFileSync(join(installed, 'broken.scenario.yaml'), 'nothing');
  await writeShipped(installed, shipped, 'this');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A reader as at a first start, and which files the desk has read for it. */
function firstReader(madeBy = 'this') {
  const read = new Set<string>();
  const reader = new ShelfReader({
    shelf: openShelf(installed),
    desk: {
      ...plainDesk,
      read: (written) => {
        read.add(written.file);
        return plainDesk.read(written);
      },
    },
    digests: openDigests(join(folder, 'nobody'), madeBy, file),
    readings: openReadings(shipped, madeBy),
    hash: hashOf,
  });
  return { reader, read };
}

/** The cards of a first start, and which files were read for them. */
async function firstStart(language: string, madeBy = 'this') {
  const { reader, read } = firstReader(madeBy);
  return { cards: await reader.cards([], language), read: [...read] };
}

test('a first start has the cards of what ships as they would be read, without reading it', async () => {
  for (const language of ['en', 'fr']) {
    const { cards, read } = await firstStart(language);
    expect(read).toEqual([]);
    expect(cards).toEqual((await firstStart(language, 'another program')).cards);
    expect(cards.map(({ problemCount }) => problemCount > 0)).toEqual([true, false]);
  }
});

test('what ships is not read to be played either, and is what reading it would give', async () => {
  for (const file of ['first-steps.scenario.yaml', 'broken.scenario.yaml']) {
    const { reader, read } = firstReader();
    const ready = await reader.read(file);
    expect(read).toEqual(new Set());
    const another = firstReader('another program');
    expect(await another.reader.read(file)).toEqual(ready);
    expect(another.read).toEqual(new Set([file]));
  }
});

test('a file or a body that is no longer what shipped is read', async () => {
  const scenario = join(installed, 'first-steps.scenario.yaml');
  const before = readFileSync(scenario, 'utf8');
  writeFileSync(scenario, before.replace(/^title:.*$/m, 'title: Other steps'));
  const edited = await firstStart('en');
  expect(edited.read).toEqual(['first-steps.scenario.yaml']);
  expect(edited.cards.map(({ title }) => title)).toContain('Other steps');
  writeFileSync(scenario, before);
  writeFileSync(join(installed, 'bodies', 'three_valleys_council.body.yaml'), 'nothing');
  const { reader, read } = firstReader();
  expect((await reader.read('first-steps.scenario.yaml'))?.ok).toBe(false);
  expect(read).toEqual(new Set(['first-steps.scenario.yaml']));
  expect((await firstStart('en')).read).toEqual(['first-steps.scenario.yaml']);
});

test('what shipped outlasts that everything is forgotten, and is never written', () => {
  const before = readFileSync(file, 'utf8');
  const digests = openDigests(join(folder, 'nobody'), 'this', file);
  const [key] = Object.keys((JSON.parse(before) as { digests: object }).digests);
  digests.forget();
  expect(digests.find(key ?? '')).toBeDefined();
  expect(readFileSync(file, 'utf8')).toBe(before);
});
