import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USUAL, type Verified, verify } from '../../../engine/analysis/verify/verify.ts';
import { gameOf, procedureTexts, smallestText, storyWith } from '../support/scenarios.ts';

/** All that is shown, and none of the particulars in which the shown ways may differ. */
const shown = ({ complete, endings, unreachable, neverOpen, deadEnds, livelocks, assertions }: Verified) => ({
  complete,
  endings: endings.map(({ id, shortest }) => [id, shortest.length]).sort(),
  unreachable,
  neverOpen: neverOpen.map((one) => JSON.stringify(one)).sort(),
  deadEnds: deadEnds.map((moves) => moves.length).sort(),
  livelocks: livelocks.map((scenes) => scenes.join()).sort(),
  assertions: assertions.map(({ name, status, counterexample }) => [name, status, counterexample?.length]),
});

/** Small enough to be explored in full; what is larger is left to the generated ones. */
const FEASIBLE = 12_000;

const folder = fileURLToPath(new URL('../../fixtures/verify/', import.meta.url));
const all: readonly (readonly [string, string])[] = [
  ['smallest', smallestText()],
  ...procedureTexts(),
  ['a promise whose breaking costs what was seen long before', promise()],
  ...readdirSync(folder).map((file) => [file, readFileSync(`${folder}${file}`, 'utf8')] as const),
];

/** Nothing but what breaking the promise costs asks whether it has been seen. */
function promise(): string {
  const scenes = `first:
  kind: decision
  title: The first word
  by: aldery
  question: What now?
  options:
    look: { title: Look, effects: [{ set: flags.seen, to: true }] }
    pass: { title: Pass }
  then: second
second:
  kind: decision
  title: The second word
  by: aldery
  question: What now?
  options:
    promise: { title: Promise, effects: [{ set: commitments.grain.made, to: true }] }
  then: last
last:
  kind: decision
  title: The last word
  by: aldery
  question: What now?
  options:
    break: { title: Break it, effects: [{ set: commitments.grain.broken, to: true }] }
    keep: { title: Keep it }
  then: [{ when: indicators.calm < 20, to: bad }, { to: good }]`;
  return storyWith(
    scenes,
    `commitments:
  grain:
    by: aldery
    to: borrow
    means: Aldery sends grain.
    broken: [{ change: indicators.calm, by: -40, when: flags.seen }]
assertions:
  - { name: It never ends badly, never: 'ended("bad")' }
`,
  );
}

describe('what is left out cannot matter', () => {
  const feasible = all.flatMap(([name, text]) => {
    const game = gameOf(text);
    const asked = { ...USUAL, states: FEASIBLE, runs: 10 };
    const full = verify(game, { ...asked, reduced: false });
    return full.complete ? [{ name, full, reduced: verify(game, asked) }] : [];
  });

  it('is tried on many scenarios', () => {
    expect(feasible.length).toBeGreaterThan(12);
  });

  it.each(feasible)('in $name', ({ full, reduced }) => {
    expect(shown(reduced)).toEqual(shown(full));
    expect(reduced.states).toBeLessThanOrEqual(full.states);
  });

  it('in scenarios made at random', () => {
    fc.assert(
      fc.property(stories, (text) => {
        const game = gameOf(text);
        const asked = { ...USUAL, states: 60_000, runs: 5 };
        const full = verify(game, { ...asked, reduced: false });
        fc.pre(full.complete);
        expect(shown(verify(game, asked))).toEqual(shown(full));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

const conditions = fc.constantFrom(
  'flags.seen',
  '!flags.seen',
  'indicators.calm >= 60',
  'indicators.calm < 50',
  'votes.ballot.adopted',
  'votes.ballot.yes >= 2',
  'ballots.ballot.XAA.no',
  'visits.second == 1',
  'day > 3',
);
const effects = fc.constantFrom(
  '{ set: flags.seen, to: true }',
  '{ set: flags.seen, to: false }',
  '{ change: indicators.calm, by: 10 }',
  '{ change: indicators.calm, by: -10 }',
  "{ change: indicators.calm, by: '10 * visits.last - 10' }",
);
const targets = fc.constantFrom('second', 'ballot', 'last', 'good', 'bad');
const option = fc.record({ when: fc.option(conditions), effect: fc.option(effects), to: fc.option(targets) });
const decision = fc.record({
  options: fc.array(option, { minLength: 1, maxLength: 3 }),
  then: targets,
  when: conditions,
});
const claim = fc.record({
  kind: fc.constantFrom('always', 'never', 'possible', 'reachable', 'unreachable'),
  what: fc.oneof(
    conditions,
    fc.constantFrom('ended("good")', 'at("ballot")', 'legal("aldery", "vote.cast/no")'),
  ),
});

const stories = fc
  .record({
    scenes: fc.tuple(decision, decision, decision),
    claims: fc.array(claim, { maxLength: 4 }),
    adopted: effects,
    after: targets,
  })
  .map(({ scenes, claims, adopted, after }) => {
    const ids = ['first', 'second', 'last'];
    const written = scenes.map(({ options, then, when }, index) => {
      const lines = options.map((one, number) =>
        [
          `    o${number}: { title: Option ${number}`,
          ...(one.when === null ? [] : [`when: '${one.when}'`]),
          ...(one.effect === null ? [] : [`effects: [${one.effect}]`]),
          ...(one.to === null ? [] : [`to: ${one.to}`]),
        ].join(', '),
      );
      return `${ids[index]}:
  kind: decision
  title: Scene ${index}
  by: aldery
  question: What now?
  options:
${lines.map((line) => `${line} }`).join('\n')}
  then: [{ when: '${when}', to: ${then} }, { to: ${index < 2 ? 'ballot' : 'good'} }]`;
    });
    const ballot = `ballot:
  kind: vote
  title: They vote
  body: three_seats
  matter: majority
  on: { motion: To go on }
  question: Shall it go on?
  leanings: [{ seats: [XAA, XBB, XCC], yes: 100 }]
  adopted: [${adopted}]
  then: [{ when: votes.ballot.adopted, to: ${after} }, { to: last }]`;
    const claimed = claims.map(
      ({ kind, what }, index) => `  - { name: Claim ${index}, ${kind}: '${what}' }\n`,
    );
    return storyWith(
      [...written, ballot].join('\n'),
      claims.length === 0 ? '' : `assertions:\n${claimed.join('')}`,
    );
  });
