import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partsIn } from '../../../cli/files.ts';
import { followsFromARule } from '../../../engine/analysis/verify/by-rule.ts';
import { USUAL, verify } from '../../../engine/analysis/verify/verify.ts';
import { compile } from '../../../engine/machine/game.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import { gameOf, storyWith } from '../support/scenarios.ts';

const scenes = (more = '') => `first:
  kind: decision
  title: The first word
  by: aldery
  question: What now?
  options:
    on: { title: Go on }
    off: { title: Leave, to: bad }
  then: ballot
ballot:
  kind: vote
  title: They vote
  body: three_seats
  matter: majority
  on: { motion: To go on }
  question: Shall it go on?
  leanings: [{ seats: [XAA, XBB, XCC], yes: 100 }]${more}
  then: good`;

const atoms = [
  'votes.ballot.adopted',
  'votes.ballot.vetoed',
  'votes.ballot.lost',
  'votes.ballot.yes >= 2',
  'votes.ballot.no == 0',
  'ballots.ballot.XAA.no',
  'ballots.ballot.XAA.abstain',
  'votes.ballot.abstain > 0',
  'ballots.ballot.XBB.yes',
];
/** So only where it was absent or took no part. */
const ofNoKind = ['yes', 'no', 'abstain'].map((one) => `!ballots.ballot.XAA.${one}`).join(' && ');
const predicates = [...atoms, `votes.ballot.adopted && ${ofNoKind}`].flatMap((one) => [
  one,
  ...atoms.flatMap((other) =>
    one === other ? [] : [`${one} && ${other}`, `${one} && !(${other})`, `${one} || !(${other})`],
  ),
]);
const claims = predicates.flatMap((predicate, index) => [
  `  - { name: Never ${index}, never: '${predicate}' }\n`,
  `  - { name: Always ${index}, always: '${predicate}' }\n`,
]);

/** A file has at most sixty claims. */
const files = Array.from({ length: Math.ceil(claims.length / 60) }, (_, index) =>
  claims.slice(60 * index, 60 * index + 60).join(''),
);
const following = (more: string, written: string) => {
  const { story } = gameOf(storyWith(scenes(more), `assertions:\n${written}`));
  return (story.scenario.assertions ?? []).flatMap((one) => (followsFromARule(story, one) ? one.name : []));
};

describe('what follows from the rule of a vote', () => {
  it('is all that holds of a vote that can go any way, and nothing else', () => {
    let shown = 0;
    for (const written of files) {
      const { assertions, complete } = verify(gameOf(storyWith(scenes(), `assertions:\n${written}`)));
      expect(complete).toBe(true);
      const holding = assertions.flatMap(({ name, status }) => (status === 'holds' ? name : []));
      expect(following('', written)).toEqual(holding);
      shown += holding.length;
    }
    expect(shown).toBeGreaterThan(20);
  });

  it('is not asked of a vote with a person in the chair, who may decide otherwise', () => {
    for (const written of files) expect(following('\n  chaired: true', written)).toEqual([]);
  });

  it('is not what is claimed of something else besides', () => {
    const more =
      "assertions:\n  - { name: Both, never: 'votes.ballot.adopted && flags.seen && votes.ballot.yes == 0' }\n";
    const { story } = gameOf(storyWith(scenes(), more));
    expect((story.scenario.assertions ?? []).some((one) => followsFromARule(story, one))).toBe(false);
  });
});

it('claims of the flagship hold although it cannot be explored in full', () => {
  const text = readFileSync('scenarios/the-call-and-the-votes.scenario.yaml', 'utf8');
  const read = readScenario('flagship', text, partsIn('scenarios'));
  if (!read.ok) throw new Error('the flagship cannot be read');
  const { story } = compile(read.value);
  const holding = (story.scenario.assertions ?? []).filter((one) => followsFromARule(story, one));
  expect(holding.map(({ name }) => name)).toEqual([
    'No Council text is adopted against the negative vote of a permanent member',
    'The Council adopts nothing with fewer than nine votes',
  ]);
});

it('where it is not explored in full, the answer says that it follows from the rule', () => {
  const claim = "  - { name: One no is enough, never: 'votes.ballot.adopted && votes.ballot.yes < 2' }\n";
  const found = verify(gameOf(storyWith(scenes(), `assertions:\n${claim}`)), {
    ...USUAL,
    states: 2,
    lines: 1,
  });
  expect(found.complete).toBe(false);
  expect(found.assertions).toEqual([{ name: 'One no is enough', status: 'holds', byRule: true }]);
});

it('a share that reaches over its bound is unknown', () => {
  const likely = (least: number) =>
    `assertions:\n  - { name: Often, likely: { ending: bad, at_least: ${least}, under: random } }\n`;
  const statusAt = (least: number) =>
    verify(gameOf(storyWith(scenes(), likely(least))), { ...USUAL, runs: 200 }).assertions[0];
  expect(statusAt(50)).toMatchObject({ status: 'unknown', share: { runs: 200, seed: 0 } });
  expect(statusAt(20)?.status).toBe('holds');
  expect(statusAt(90)?.status).toBe('fails');
});
