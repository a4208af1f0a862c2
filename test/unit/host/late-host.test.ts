import { expect, test } from 'vitest';
import type { Digest } from '../../../engine/host/digest.ts';
import { createHost } from '../../../engine/host/host.ts';
import { hostRequests } from '../../../engine/host/host-client.ts';
import { lateHost } from '../../../engine/host/late-host.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import { surroundingsOf } from '../support/hosts.ts';
import { smallestText } from '../support/scenarios.ts';

const digests = new Map<string, Digest>();

/** A host as it starts, and how often what plays was loaded. */
function started() {
  const around = {
    ...surroundingsOf({ 'small.yaml': smallestText() }, memoryStorage()),
    digests: {
      find: (key: string) => digests.get(key),
      keep: (key: string, one: Digest) => void digests.set(key, one),
    },
  };
  let loaded = 0;
  const host = lateHost(around, async () => {
    loaded += 1;
    return createHost(around);
  });
  return { host, loaded: () => loaded };
}

test('cards of files that were read before are there without what plays', async () => {
  const first = started();
  const cards = await first.host.newClient().listScenarios({});
  expect(cards.map(({ file }) => file)).toEqual(['small.yaml']);
  // Nothing was kept of the file yet.
  expect(first.loaded()).toBe(1);
  const second = started();
  expect(await second.host.newClient().listScenarios({})).toEqual(cards);
  expect(second.loaded()).toBe(0);
});

test('what plays is loaded once, whoever asks for it', async () => {
  const { host, loaded } = started();
  const client = host.newClient();
  expect(Object.keys(client)).toEqual(expect.arrayContaining([...hostRequests]));
  const [begun] = await Promise.all([
    client.startRun({ file: 'small.yaml', party: null, as: 'play' }),
    client.readBriefing({ file: 'small.yaml' }),
  ]);
  if (!begun.ok) throw new Error(begun.refusal.because);
  expect(await client.openRun({ run: begun.value.run })).toEqual(begun);
  expect(await host.newClient().openRun({ run: begun.value.run })).toEqual(begun);
  expect((await client.listScenarios({}))[0]?.last?.run).toBe(begun.value.run);
  expect(loaded()).toBe(1);
});
