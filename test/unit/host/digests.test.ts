import { expect, test } from 'vitest';
import { plainDesk } from '../../../engine/host/desk.ts';
import type { Digest } from '../../../engine/host/digest.ts';
import { createHost } from '../../../engine/host/host.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import type { Desk } from '../../../engine/host/storage.ts';
import { surroundingsOf } from '../support/hosts.ts';
import { everyProcedureText, find, smallestText } from '../support/scenarios.ts';

/** A host as it starts, with what an earlier one kept, and how often it has read a file. */
function started(digests: Map<string, Digest>, files: Record<string, string>, language = 'en') {
  const read: string[] = [];
  const desk: Desk = {
    ...plainDesk,
    read: (written) => {
      read.push(written.file);
      return plainDesk.read(written);
    },
  };
  const bodies = new Map<string, string>();
  const around = surroundingsOf(files, memoryStorage(), () => language);
  const host = createHost({
    ...around,
    desk,
    shelf: { ...around.shelf, body: async (id) => bodies.get(id) ?? find('body', id) },
    digests: { find: (key) => digests.get(key), keep: (key, digest) => void digests.set(key, digest) },
  });
  return { client: host.newClient(), host, read, bodies };
}

const files = { 'small.yaml': smallestText(), 'all.yaml': everyProcedureText(), 'broken.yaml': 'nothing' };

test('a card of a file that has not changed is what it was, without reading the file', async () => {
  const digests = new Map<string, Digest>();
  const first = started(digests, files);
  const cards = await first.client.listScenarios({});
  expect(new Set(first.read)).toEqual(new Set(Object.keys(files)));
  const second = started(digests, files);
  expect(await second.client.listScenarios({})).toEqual(cards);
  expect(second.read).toEqual([]);
  expect(cards.map(({ problemCount }) => problemCount > 0)).toEqual([false, false, true]);
});

test('a file is read again where it, a body it uses or the language is another', async () => {
  const digests = new Map<string, Digest>();
  await started(digests, files).client.listScenarios({});
  const edited = started(digests, { ...files, 'small.yaml': `${smallestText()}\n# more` });
  await edited.client.listScenarios({});
  expect(new Set(edited.read)).toEqual(new Set(['small.yaml']));
  const another = started(digests, files);
  const [body] = [...digests.values()]
    .flatMap(({ parts }) => Object.keys(parts))
    .filter((part) => part.startsWith('body/'));
  another.bodies.set(body?.replace('body/', '') ?? '', 'nothing');
  const cards = await another.client.listScenarios({});
  expect(another.read.length).toBeGreaterThan(0);
  expect(cards.filter(({ problemCount }) => problemCount > 0).length).toBeGreaterThan(1);
  const french = started(digests, files, 'fr');
  await french.client.listScenarios({});
  expect(new Set(french.read)).toEqual(new Set(Object.keys(files)));
});

test('what was read ahead is at hand', async () => {
  const digests = new Map<string, Digest>();
  const { client, host, read } = started(digests, files);
  await host.readAhead();
  const before = read.length;
  const { ok } = await client.startRun({ file: 'small.yaml', party: null, as: 'play' });
  expect(ok).toBe(true);
  expect(read).toHaveLength(before);
});
