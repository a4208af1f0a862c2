import { setImmediate } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { createHost } from '../../../engine/host/host.ts';
import { memoryStorage } from '../../../engine/host/memory.ts';
import { checkedClient, newId, surroundingsOf, viewOf } from '../support/hosts.ts';
import { flagshipText } from '../support/scenarios.ts';

/** What takes a host long leaves turns for whoever else waits for its thread. */

const file = 'own:story.scenario.yaml';
const files = { [file]: flagshipText() };
const host = createHost({
  ...surroundingsOf(files, memoryStorage()),
  pause: () => setImmediate(),
});
const client = checkedClient(host);
let run = '';
let moves = 0;

/** How many turns others had until something was done. */
async function turnsDuring(task: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const others = async () => {
    for (;;) {
      await setImmediate();
      if (isDone) return;
      turns += 1;
    }
  };
  const waiting = others();
  await task();
  isDone = true;
  await waiting;
  return turns;
}

beforeAll(async () => {
  let view = await viewOf(client.startRun({ file, party: null, as: 'history' }));
  for (; view.ending === null; moves += 1)
    view = await viewOf(client.advance({ run: view.run, at: view.at, id: newId(), until: 'one-move' }));
  run = view.run;
  expect(moves).toBeGreaterThan(100);
});

it('a run is carried over to what its file says now', async () => {
  files[file] = flagshipText().replace('The call and the votes', 'Saved anew');
  expect(await turnsDuring(() => viewOf(client.carryOver({ run })))).toBeGreaterThan(moves / 25);
});

it('the tree of a run is looked at', async () => {
  expect(await turnsDuring(() => client.readTree({ run }))).toBeGreaterThanOrEqual(Math.floor(moves / 50));
});

it('a run is opened that was left somewhere', async () => {
  host.letGo();
  expect(await turnsDuring(() => viewOf(client.openRun({ run })))).toBeGreaterThan(moves / 25);
});
