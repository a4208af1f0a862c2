import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { createActor } from 'xstate';
import { partsIn } from '../../cli/files.ts';
import { analystHere } from '../../engine/analysis/analyst.ts';
import { plainDesk } from '../../engine/host/desk.ts';
import { createHost } from '../../engine/host/host.ts';
import { memoryStorage } from '../../engine/host/memory.ts';
import { compile } from '../../engine/machine/game.ts';
import { playRecord } from '../../engine/run/moves.ts';
import { readScenario } from '../../engine/scenario/read.ts';

const text = readFileSync('scenarios/the-call-and-the-votes.scenario.yaml', 'utf8');
const find = partsIn('scenarios');
const read = readScenario('flagship', text, find);
if (!read.ok) throw new Error('the flagship cannot be read');
const game = compile(read.value);
const { steps } = playRecord(game);
const moves = steps.map(({ move }) => move);

describe('the moves of the record, storage left out', () => {
  bench('XState’s own send (the limit)', () => {
    const actor = createActor(game.machine).start();
    for (const move of moves) actor.send(move);
    actor.stop();
  });
  bench('apply, one after another', () => {
    let point = game.begin();
    for (const move of moves) {
      const applied = game.apply(point, move);
      if (applied.ok) point = applied.point;
    }
  });
  bench('the host, with a view for each', async () => {
    const host = createHost({
      storage: memoryStorage(),
      shelf: {
        list: async () => [{ file: 'flagship', text }],
        body: async (id) => find('body', id),
        rules: async (id) => find('rules', id),
        picture: async () => undefined,
        ruleSets: async () => [],
      },
      analyst: analystHere,
      desk: plainDesk,
      language: () => 'en',
      newRunId: () => 'one-run-only',
      newSeed: () => 0,
      hash: () => 'same',
    }).newClient();
    const started = await host.startRun({ file: 'flagship', party: null, as: 'history' });
    let view = started.ok ? started.value : undefined;
    for (let count = 0; view && !view.ending; count++) {
      const answer = await host.advance({
        run: view.run,
        at: view.at,
        id: `move-${count}-${count}`,
        until: 'one-move',
      });
      view = answer.ok ? answer.value : undefined;
    }
  });
});
