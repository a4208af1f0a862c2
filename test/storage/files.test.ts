import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../engine/contract/default-settings.ts';
import { type Settings, settings } from '../../engine/contract/settings.ts';
import { plainDesk } from '../../engine/host/desk.ts';
import { openDatabase } from '../../main/host/database.ts';
import { readJson, writeJson } from '../../main/host/json-file.ts';
import { visibleBounds } from '../../main/host/placement.ts';
import { openSettings } from '../../main/host/settings.ts';
import { LARGEST_FILE, openShelf, shelfOf } from '../../main/host/shelf.ts';
import { createStorage } from '../../main/host/storage.ts';
import { createSurroundings, seedNamed } from '../../main/host/surroundings.ts';
import { newFolder } from './support/folder.ts';

const stamp = () => 'then';

function shelfFolder(): { folder: string; outside: string } {
  const outside = newFolder();
  const folder = join(outside, 'scenarios');
  mkdirSync(join(folder, 'bodies'), { recursive: true });
  writeFileSync(join(folder, 'b.scenario.yaml'), 'b');
  writeFileSync(join(folder, 'a.scenario.yaml'), 'a');
  writeFileSync(join(folder, 'bodies', 'council.body.yaml'), 'council');
  writeFileSync(join(outside, 'secret.scenario.yaml'), 'secret');
  writeFileSync(join(outside, 'secret.body.yaml'), 'secret');
  writeFileSync(join(folder, 'secret.body.yaml'), 'secret');
  return { folder, outside };
}

test('a shelf has the scenario files of its folder, and the bodies they use', async () => {
  const { folder } = shelfFolder();
  writeFileSync(join(folder, 'notes.txt'), 'notes');
  const shelf = openShelf(folder);
  expect(await shelf.list()).toMatchObject([
    { file: 'a.scenario.yaml', text: 'a' },
    { file: 'b.scenario.yaml', text: 'b' },
  ]);
  expect(await shelf.body('council')).toBe('council');
  expect(await shelf.body('senate')).toBeUndefined();
});

test('a shelf leaves out what is no file of its own, and says so', async () => {
  const { folder, outside } = shelfFolder();
  symlinkSync(join(outside, 'secret.scenario.yaml'), join(folder, 'link.scenario.yaml'));
  symlinkSync(join(outside, 'secret.body.yaml'), join(folder, 'bodies', 'link.body.yaml'));
  symlinkSync(join(folder, 'a.scenario.yaml'), join(folder, 'own.scenario.yaml'));
  mkdirSync(join(folder, 'folder.scenario.yaml'));
  writeFileSync(join(folder, 'huge.scenario.yaml'), '');
  truncateSync(join(folder, 'huge.scenario.yaml'), LARGEST_FILE + 1);
  const refused: string[] = [];
  const shelf = openShelf(folder, (file, because) => refused.push(`${file}: ${because}`));
  expect((await shelf.list()).map(({ file }) => file)).toEqual([
    'a.scenario.yaml',
    'b.scenario.yaml',
    'huge.scenario.yaml',
    'own.scenario.yaml',
  ]);
  // As far as it takes to say that it is too large.
  const huge = (await shelf.list()).find(({ file }) => file === 'huge.scenario.yaml');
  expect(huge?.text).toHaveLength(LARGEST_FILE);
  refused.length = 0;
  await shelf.list();
  expect(await shelf.body('link')).toBeUndefined();
  expect(refused.sort()).toEqual([
    'folder.scenario.yaml: it is not a file',
    'link.body.yaml: it is a link that leads out of the folder',
    'link.scenario.yaml: it is a link that leads out of the folder',
  ]);
});

test.each(['../secret', '../../secret', '/etc/passwd', 'council.body.yaml', 'a/b', '', 'Council', 'a\0'])(
  'a body is asked for by its id, never by a path: %j',
  async (id) => {
    expect(await openShelf(shelfFolder().folder).body(id)).toBeUndefined();
  },
);

test('settings are kept', () => {
  const folder = newFolder();
  const told: string[] = [];
  const open = () => openSettings(folder, stamp, (aside) => told.push(aside));
  expect(open().read()).toEqual(DEFAULT_SETTINGS);
  open().write({ theme: 'dark', language: 'fr' });
  expect(open().read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', language: 'fr' });
  expect(readdirSync(folder)).toEqual(['settings.json']);
  expect(told).toEqual([]);
});

test.each(['{', '{"theme":"pink","language":"en"}', '[]', ''])(
  'settings that make no sense are set aside: %j',
  (text) => {
    const folder = newFolder();
    const file = join(folder, 'settings.json');
    writeFileSync(file, text);
    const told: string[] = [];
    expect(openSettings(folder, stamp, (aside) => told.push(aside)).read()).toEqual(DEFAULT_SETTINGS);
    expect(told).toEqual([`${file}.corrupt-then`]);
    expect(readFileSync(`${file}.corrupt-then`, 'utf8')).toBe(text);
  },
);

test.each([
  ['the first version', '{"theme":"dark","language":"fr"}', { theme: 'dark', language: 'fr' }],
  ['a part', '{"version":2,"textSize":150}', { textSize: 150 }],
  ['a later version', '{"version":9,"theme":"sepia","language":"fr","ink":4}', { language: 'fr' }],
])('settings of %s are read', (_, text, read) => {
  const folder = newFolder();
  writeFileSync(join(folder, 'settings.json'), text);
  const told: string[] = [];
  expect(openSettings(folder, stamp, (aside) => told.push(aside)).read()).toEqual({
    ...DEFAULT_SETTINGS,
    ...read,
  });
  expect(told).toEqual([]);
});

test('a setting is changed without the others', () => {
  const folder = newFolder();
  const file = openSettings(folder, stamp, () => {});
  file.write({ theme: 'dark' });
  file.write({ sound: false, theme: undefined });
  expect(openSettings(folder, stamp, () => {}).read()).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    sound: false,
  });
});

test('settings that cannot be saved are not taken on', () => {
  const folder = newFolder();
  const file = openSettings(folder, stamp, () => {});
  mkdirSync(join(folder, 'settings.json', 'in-the-way'), { recursive: true });
  expect(() => file.write({ theme: 'dark', language: 'fr' })).toThrow();
  expect(file.read()).toEqual(DEFAULT_SETTINGS);
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('a file is replaced at once: what follows a failed write is the old content', () => {
  const file = join(newFolder(), 'settings.json');
  const content: Settings = { ...DEFAULT_SETTINGS, theme: 'light' };
  writeJson(file, content);
  const endless: Record<string, unknown> = {};
  endless.self = endless;
  expect(() => writeJson(file, endless)).toThrow();
  expect(readJson(file, settings, stamp, () => {})).toEqual(content);
});

const small = { x: 0, y: 0, width: 1280, height: 800 };
const right = { x: 1280, y: 0, width: 1920, height: 1080 };

test.each([
  [
    'no memory: the usual size where it fits',
    undefined,
    [right],
    { x: 1520, y: 90, width: 1440, height: 900 },
  ],
  ['no memory: the work area where it does not', undefined, [small], small],
  [
    'a place that can be seen',
    { x: 1300, y: 40, width: 900, height: 700 },
    [small, right],
    { x: 1300, y: 40, width: 900, height: 700 },
  ],
  [
    'half off an edge',
    { x: -500, y: 700, width: 900, height: 700 },
    [small],
    { x: 0, y: 100, width: 900, height: 700 },
  ],
  [
    'a display that is gone',
    { x: 5000, y: 5000, width: 900, height: 700 },
    [small, right],
    { x: 190, y: 50, width: 900, height: 700 },
  ],
  ['larger than any display', { x: 0, y: 0, width: 9000, height: 7000 }, [small], small],
  [
    'smaller than it may be',
    { x: 10, y: 10, width: 50, height: 50 },
    [small],
    { x: 10, y: 10, width: 720, height: 480 },
  ],
] as const)('the window is placed: %s', (_, remembered, [first, ...others], placed) => {
  expect(visibleBounds(remembered, [first, ...others])).toEqual(placed);
});

test('surroundings give ids and seeds the contract takes, and hashes others can check', () => {
  const { newRunId, newSeed, hash } = createSurroundings(
    createStorage(openDatabase(':memory:')),
    shelfOf(openShelf('.'), openShelf('.')),
    plainDesk,
    () => 'en',
  );
  const ids = Array.from({ length: 100 }, newRunId);
  const seeds = Array.from({ length: 100 }, newSeed);
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{8,40}$/);
  expect(new Set(seeds).size).toBeGreaterThan(95);
  for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
  // FIPS 180-2, appendix B.1.
  expect(hash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a seed named on the command line is taken only where a run can have it', () => {
  expect(['7', '0', '4294967295'].map(seedNamed)).toEqual([7, 0, 4294967295]);
  expect(['', '-1', '4294967296', '1.5', 'x', '99999999999'].map(seedNamed)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});
