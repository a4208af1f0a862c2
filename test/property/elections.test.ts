import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, type PaperCount, type Stage, type Verdict } from '../../engine/procedures/election/judge.ts';
import { countOfPapers, type Paper } from '../../engine/procedures/election/papers.ts';
import { speak } from '../../engine/scenario/languages.ts';
import { readRules } from '../../engine/scenario/read.ts';
import { type ElectionRule, electionsUnder } from '../../engine/scenario/rules.ts';
import { find } from '../unit/support/scenarios.ts';

const NAMES = ['anna', 'bela', 'cleo', 'dora'];

function rulesOf(id: string): Readonly<Record<string, ElectionRule>> {
  const set = readRules(id, find);
  if (!set?.ok) throw new Error(`the rules ${id} cannot be read`);
  return electionsUnder(speak(set.value, 'en', 'en'));
}

const rules = { ...rulesOf('un-general-assembly'), ...rulesOf('un-economic-and-social-council') };
const majority = rules['election-majority'];
if (!majority) throw new Error('the Assembly elects by a majority');

function stageOf(places: number, kind: Stage['kind'] = 'open'): Stage {
  const common = { series: 0, opened: false, ballots: 1, most: 12, eligible: NAMES, sure: [] };
  return { ...common, places, left: places, kind, take: places, purpose: 'places' };
}

/** Papers that each name up to so many, or nobody. */
const papersOf = (places: number) =>
  fc.array(fc.subarray(NAMES, { minLength: 0, maxLength: places }), { minLength: 1, maxLength: 15 });

function counted(papers: readonly Paper[], names: readonly string[] = NAMES): PaperCount {
  const { votes, abstain = 0 } = countOfPapers('one', { papers: {} }, papers);
  return {
    votes: new Map(names.map((name) => [name, votes[name] ?? 0])),
    named: papers.length - abstain,
    abstain,
    invalid: 0,
    notParticipating: 0,
    absent: 0,
  };
}

const paperOf = (names: readonly string[]): Paper => (names.length === 0 ? 'abstain' : names);
const sorted = (names: readonly string[]) => [...names].sort();

/** A verdict without any order, under other names. */
function plain(verdict: Verdict, name: (one: string) => string = (one) => one): unknown {
  const { then, elected } = verdict;
  const among = verdict.then === 'ballot' ? verdict.on : 'among' in verdict ? verdict.among : [];
  return { then, elected: sorted(elected.map(name)), among: sorted(among.map(name)) };
}

describe.each(Object.entries(rules))('an election by %s', (_, rule) => {
  it('comes to the same under other names, and in whatever order the papers are put in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain((places) => fc.tuple(fc.constant(places), papersOf(places))),
        fc.shuffledSubarray(NAMES, { minLength: NAMES.length }),
        ([places, papers], others) => {
          const rename = (one: string) => others[NAMES.indexOf(one)] ?? one;
          const here = judge(rule, counted(papers.map(paperOf)), stageOf(places));
          const there = judge(
            rule,
            counted([...papers].reverse().map((names) => paperOf(names.map(rename)))),
            stageOf(places),
          );
          expect(plain(there)).toEqual(plain(here, rename));
        },
      ),
    );
  });

  it('never elects more than there are places, and nobody twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain((places) => fc.tuple(fc.constant(places), papersOf(places))),
        ([places, papers]) => {
          const { elected } = judge(rule, counted(papers.map(paperOf)), stageOf(places));
          expect(elected.length).toBeLessThanOrEqual(places);
          expect(new Set(elected).size).toBe(elected.length);
        },
      ),
    );
  });
});

it('by a majority for one place, one more paper for who is elected never unelects', () => {
  fc.assert(
    fc.property(papersOf(1), (papers) => {
      const [winner] = judge(majority, counted(papers.map(paperOf)), stageOf(1)).elected;
      fc.pre(winner !== undefined);
      const more = [...papers, [winner ?? '']];
      expect(judge(majority, counted(more.map(paperOf)), stageOf(1)).elected).toEqual([winner]);
    }),
  );
});
