import { expect, it } from 'vitest';
import { expectation } from '../../../engine/analysis/simulate/expectation.ts';
import { type Job, player, type Table } from '../../../engine/analysis/simulate/jobs.ts';
import { type Turning, turning } from '../../../engine/analysis/simulate/turning.ts';
import { carryOut } from '../../../engine/analysis/study.ts';
import type { Move } from '../../../engine/contract/move.ts';
import { scenarioOf, storyWith } from '../support/scenarios.ts';

/** A choice that moves the chance of good from 1/2 to 3/4 or 1/4, a draw that settles it, and a word that changes nothing. */
const scenario = scenarioOf(
  storyWith(`
first:
  kind: decision
  title: First
  by: aldery
  question: What now?
  options:
    give: { title: Give, effects: [{ set: flags.seen, to: true }] }
    take: { title: Take }
  then: fate
fate:
  kind: event
  title: Fate
  outcomes:
    kind: { title: Kind, weight: 'flags.seen ? 3 : 1', effects: [{ change: indicators.calm, by: 20 }] }
    unkind: { title: Unkind, weight: 'flags.seen ? 1 : 3', effects: [{ change: indicators.calm, by: -20 }] }
  then: word
word:
  kind: decision
  title: A word
  by: borrow
  question: And now?
  options:
    hum: { title: Hum }
    whistle: { title: Whistle }
  then:
    - { when: indicators.calm > 50, to: good }
    - { to: bad }
`),
);

const give: Move = { type: 'choose', scene: 'first', party: 'aldery', option: 'give' };
const take: Move = { ...give, option: 'take' };
const unkind: Move = { type: 'chance.draw', scene: 'fate', party: 'chance', outcome: 'unkind' };
const hum: Move = { type: 'choose', scene: 'word', party: 'borrow', option: 'hum' };

const tableOf = (line: readonly Move[]): Table => ({
  scenario,
  seed: 3,
  policies: {},
  others: 'random',
  options: [],
  line,
});

const RUNS = 400;

async function turned(line: readonly Move[], hands = 1): Promise<Turning> {
  const table = tableOf(line);
  const study = turning({ kind: 'turning', table, runs: RUNS });
  const one = player(table);
  const hand = async (job: Job) => one(job);
  await carryOut(
    study,
    Array.from({ length: hands }, () => hand),
    () => false,
    () => undefined,
  );
  return study.found();
}

it('tells how the chances went, move by move, as can be computed by hand', async () => {
  const { ended, moments } = await turned([give, unkind, hum]);
  expect(ended).toBe('bad');
  expect(moments.map(({ at, runs }) => [at, runs])).toEqual([
    [0, RUNS],
    [1, RUNS],
    [2, RUNS],
    [3, RUNS],
  ]);
  expect(moments.at(-1)?.endings).toEqual({ bad: RUNS });
  const good = moments.map(({ endings }) => (endings.good ?? 0) / RUNS);
  expect(good[0]).toBeCloseTo(0.5, 1);
  expect(good[1]).toBeCloseTo(0.75, 1);
  expect(good[2]).toBe(0);
});

it('a choice and a draw that turn them are told apart; a word that changes nothing is no turning point', async () => {
  const { turns, noReturn } = await turned([give, unkind, hum]);
  expect(turns.map(({ scene }) => scene)).toEqual(['first', 'fate']);
  const [chosen, drawn] = turns;
  const toGood = chosen?.ending === 'good' ? 1 : -1;
  expect((chosen?.choice ?? 0) * toGood).toBeCloseTo(0.25, 1);
  expect(chosen?.luck).toBe(0);
  expect(Math.abs(drawn?.luck ?? 0)).toBeCloseTo(0.75, 1);
  expect(drawn?.choice).toBe(0);
  expect(drawn?.parts).toMatchObject([{ at: 1, why: 'luck' }]);
  for (const turn of turns) {
    expect(turn.low * turn.high).toBeGreaterThan(0);
    expect(turn.after - turn.before).toBeCloseTo(turn.difference, 10);
  }
  // After the draw nothing that Borrow can do leads elsewhere.
  expect(noReturn).toBe(2);
});

it('runs that stay on the line share their end with the next moment: nothing else is played twice', async () => {
  const table = tableOf([give, unkind, hum]);
  const study = turning({ kind: 'turning', table, runs: 20 });
  const one = player(table);
  let left = 0;
  await carryOut(
    study,
    [
      async (job) => {
        const answer = one(job);
        if (answer.does === 'leave') left += answer.runs.filter(({ leaves }) => leaves).length;
        return answer;
      },
    ],
    () => false,
    () => undefined,
  );
  expect(left).toBeLessThan(3 * 20);
});

it('a line that has not ended is gone on with, and has no point of no return yet', async () => {
  const { ended, moments, noReturn } = await turned([give]);
  expect([ended, noReturn]).toEqual([null, 'unknown']);
  expect(moments.map(({ at }) => at)).toEqual([0, 1]);
  expect((moments[1]?.endings.good ?? 0) / RUNS).toBeCloseTo(0.75, 1);
});

it('where the last move could still have led elsewhere, there is no point of no return', async () => {
  const short = scenarioOf(
    storyWith(`
first:
  kind: decision
  title: First
  by: aldery
  question: What now?
  options:
    give: { title: Give, to: good }
    take: { title: Take, to: bad }
  then: good
`),
  );
  const table = { ...tableOf([take]), scenario: short };
  const study = turning({ kind: 'turning', table, runs: 40 });
  const one = player(table);
  await carryOut(
    study,
    [async (job) => one(job)],
    () => false,
    () => undefined,
  );
  expect(study.found().noReturn).toBe('never');
});

it('the answer is the same for any number of hands', async () => {
  expect(await turned([take, unkind, hum], 3)).toEqual(await turned([take, unkind, hum]));
});

it('what is expected of each option: the endings, and the indicators after it', async () => {
  const table = tableOf([]);
  const study = expectation({ kind: 'expect', table, options: [give, take], runs: RUNS });
  const one = player(table);
  await carryOut(
    study,
    [async (job) => one(job)],
    () => false,
    () => undefined,
  );
  const [giving, taking] = study.found().options;
  expect(giving?.runs).toBe(RUNS);
  const good = (option: typeof giving) => option?.endings.find(({ id }) => id === 'good');
  expect(good(giving)?.low).toBeLessThan(0.75);
  expect(good(giving)?.high).toBeGreaterThan(0.75);
  expect(good(taking)?.low).toBeLessThan(0.25);
  expect(good(taking)?.high).toBeGreaterThan(0.25);
  expect([giving?.indicators.calm?.median, taking?.indicators.calm?.median]).toEqual([70, 30]);
});
