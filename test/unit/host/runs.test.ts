import { describe, expect, it } from 'vitest';
import { draw, pick } from '../../../engine/chance/draw.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { pastVotes } from '../../../engine/host/view/past-votes.ts';
import { playRecord } from '../../../engine/run/moves.ts';
import { hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { type Policy, playOut } from '../support/playing.ts';
import { everyProcedureText, flagshipText, gameOf } from '../support/scenarios.ts';

const file = 'story.scenario.yaml';
type Start = Parameters<TestHost['startRun']>[0];

async function begin(host: TestHost, more: Partial<Start> = {}): Promise<RunView> {
  return viewOf(host.startRun({ file, party: null, as: 'play', ...more }));
}

/** Plays a run to its end: the person in it chooses at random among what is open. */
async function playToTheEnd(host: TestHost, first: RunView, luck: number): Promise<RunView> {
  let view = first;
  for (let turn = 0; view.ending === null; turn++) {
    const open = view.asks.flatMap(({ options }) => options.filter((option) => option.open));
    const on = { run: view.run, at: view.at, id: newId() };
    if (open.length === 0)
      view = await viewOf(host.advance({ ...on, until: turn % 3 === 0 ? 'one-move' : 'decision' }));
    else {
      const at = draw({ seed: luck, run: 0, party: 'person', turn, purpose: 'choose' });
      const { move } = pick(
        open.map((option) => [option, 1] as const),
        at,
      );
      view = await viewOf(host.makeMove({ ...on, move }));
    }
    if (turn > 1000) throw new Error('this run does not end');
  }
  return view;
}

const moves = async (host: TestHost, run: string) => {
  const tree = await host.readTree({ run });
  return tree.ok ? tree.value.nodes.map(({ move }) => move) : [];
};

describe('a replay of history', () => {
  it('comes to the record’s ending with the record’s votes, all of it as it happened', async () => {
    const host = hostOf({ [file]: flagshipText() });
    const game = gameOf(flagshipText());
    const line = playRecord(game);
    const end = await playToTheEnd(host, await begin(host, { as: 'history' }), 0);
    expect(end.ending).toMatchObject({ id: game.story.scenario.record?.ending, historical: true, found: 1 });
    expect(end.onRecord).toBe(true);
    expect(end.votes.map(({ scene, outcome }) => [scene, outcome])).toEqual(
      pastVotes(line.steps, game.story).map(({ scene, outcome }) => [scene, outcome]),
    );
    expect(await moves(host, end.run)).toEqual(line.steps.map(({ move }) => move));
    expect(end.path.filter(({ simulated, yours }) => simulated || yours)).toEqual([]);
  });

  it('takes no party, even where one is asked for', async () => {
    const host = hostOf({ [file]: flagshipText() });
    expect(await begin(host, { as: 'history', party: 'ukraine' })).toMatchObject({ you: null, asks: [] });
  });
});

describe('the same seed', () => {
  const random: Record<string, Policy> = { united_states: 'random', russia: 'random', france: 'random' };
  const watched = async (seed: number, policies: Record<string, Policy>) => {
    const host = hostOf({ [file]: flagshipText() });
    const end = await playToTheEnd(host, await begin(host, { seed, policies }), 0);
    return { end, made: await moves(host, end.run) };
  };

  it('gives the same moves in two hosts, and those that a playout makes', async () => {
    const [one, other] = [await watched(21, random), await watched(21, random)];
    expect(one).toEqual(other);
    const line = playOut(gameOf(flagshipText()), 21, random);
    expect(one.made).toEqual(line.steps.map(({ move }) => move));
  });

  it('and another give other moves', async () => {
    expect((await watched(22, random)).made).not.toEqual((await watched(21, random)).made);
  });

  it('without policies is history, whatever the seed', async () => {
    const line = playRecord(gameOf(flagshipText()));
    expect((await watched(99, {})).made).toEqual(line.steps.map(({ move }) => move));
  });
});

describe('a person who plays at random', () => {
  it.each(['united_states', 'russia', 'ukraine', 'france', 'united_kingdom', 'germany', 'denmark', 'china'])(
    'as %s comes to an ending by views that keep the contract',
    async (party) => {
      const host = hostOf({ [file]: flagshipText() });
      const end = await playToTheEnd(host, await begin(host, { party, seed: 5 }), 31);
      const yours = end.path.filter((step) => step.yours);
      expect(yours.length).toBeGreaterThan(0);
      expect(new Set(yours.map((step) => step.party))).toEqual(new Set([party]));
      expect(end.path.filter((step) => step.party === party && !step.yours)).toEqual([]);
    },
  );

  it.each([1, 2, 3, 4, 5, 6])('through every procedure, seed %i, keeps it too', async (seed) => {
    for (const party of ['aldery', 'borrow', 'castel']) {
      const host = hostOf({ [file]: everyProcedureText() });
      const end = await playToTheEnd(host, await begin(host, { party, seed }), seed);
      const again = hostOf({ [file]: everyProcedureText() }, host.storage);
      expect(await viewOf(again.openRun({ run: end.run }))).toEqual(end);
    }
  });

  it('off the record is told that what follows is simulated', async () => {
    const host = hostOf({ [file]: everyProcedureText() });
    let view = await begin(host, { party: 'aldery' });
    view = await viewOf(host.advance({ run: view.run, at: view.at, id: newId(), until: 'decision' }));
    expect(view.onRecord).toBe(true);
    const move = { type: 'choose', scene: 'question', party: 'aldery', option: 'quarrel' } as const;
    view = await viewOf(host.makeMove({ run: view.run, at: view.at, id: newId(), move }));
    expect(view.onRecord).toBe(false);
    expect(view.path.map(({ simulated }) => simulated)).toEqual([true]);
    expect(view.changes.map(({ name, from, to }) => [name, from, to])).toContainEqual(['Calm', 50, 0]);
  });
});
