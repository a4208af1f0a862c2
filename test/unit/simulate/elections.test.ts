import { describe, expect, it } from 'vitest';
import type { Fixed } from '../../../engine/analysis/simulate/batch.ts';
import { wilson } from '../../../engine/analysis/simulate/intervals.ts';
import { playBatch } from '../../../engine/analysis/simulate/play.ts';
import { lowered } from '../../../engine/machine/lowered/game.ts';
import { gameOf, procedureTexts } from '../support/scenarios.ts';

const RUNS = 4000;
const fixed: Fixed = { policyOf: () => 'random', options: [] };

/** Three seats elect one of three in at most two ballots, by their leanings; nobody sits in the chair or stands down. */
const text = (procedureTexts().find(([name]) => name === 'election-warden')?.[1] ?? '')
  .replace('    chaired: true\n', '')
  .replace('most_ballots: 5', 'most_ballots: 2')
  .replace(', when: elections.warden.ballots >= 2 }', ', when: day > 300 }')
  .replace(
    '    unfilled:',
    `    leanings:
      - { seats: [XAA], for: { anna: 3, bela: 1 } }
      - { seats: [XBB], for: { bela: 2, cleo: 2 }, blank: 1 }
      - { seats: [XCC], for: { anna: 1, bela: 1, cleo: 2 }, invalid: 1, absent: 1 }
    unfilled:`,
  )
  .replace(
    / {4}then:\n(?: {6}- .*\n)+/,
    `    then:
      - { when: elections.warden.by_lot, to: by_lot }
      - { when: elections.warden.anna.elected, to: warded }
      - { when: elections.warden.bela.elected, to: by_the_chair }
      - { when: elections.warden.cleo.elected, to: stood_down }
      - { to: unwarded }
`,
  );

const NAMES = ['anna', 'bela', 'cleo'];
const LEANINGS: readonly Readonly<Record<string, number>>[] = [
  { anna: 3, bela: 1 },
  { bela: 2, cleo: 2, blank: 1 },
  { anna: 1, bela: 1, cleo: 2, invalid: 1, absent: 1 },
];
const ENDINGS: Readonly<Record<string, string>> = {
  anna: 'warded',
  bela: 'by_the_chair',
  cleo: 'stood_down',
};

/** A paper with the names it carries; none where it is blank, invalid or missing. */
type Paper = readonly string[];

/** Every way a seat can fill in a paper that carries so many names at most, with how probable it is. */
function papersOf(leaning: Readonly<Record<string, number>>, on: Paper, most: number): [Paper, number][] {
  const open = Object.entries(leaning).filter(([name]) => !NAMES.includes(name) || on.includes(name));
  const total = open.reduce((sum, [, weight]) => sum + weight, 0);
  if (total === 0 || most === 0) return [[[], 1]];
  return open.flatMap(([name, weight]): [Paper, number][] => {
    if (!NAMES.includes(name)) return [[[], weight / total]];
    const liked = Object.fromEntries(open.filter(([one]) => NAMES.includes(one) && one !== name));
    return papersOf(liked, on, most - 1).map(([rest, p]) => [[name, ...rest], (p * weight) / total]);
  });
}

/** Every way the three seats can, among some candidates. */
function* ballots(on: Paper, most = 1): Generator<readonly [papers: readonly Paper[], chance: number]> {
  const [aldery = [], borrow = [], castel = []] = LEANINGS.map((leaning) => papersOf(leaning, on, most));
  for (const [first, p] of aldery)
    for (const [second, q] of borrow)
      for (const [third, r] of castel) yield [[first, second, third], p * q * r];
}

type Count = readonly (readonly [string, number])[];

/** Candidates by their votes among these papers, the most first; and how many papers name somebody. */
function counted(papers: readonly Paper[], on: readonly string[]): { ranked: Count; named: number } {
  const votes = on.map((name) => [name, papers.filter((one) => one.includes(name)).length] as const);
  return {
    ranked: [...votes].sort(([, one], [, other]) => other - one),
    named: papers.filter((one) => one.length > 0).length,
  };
}

/**
 * How probable each ending is, by going through every paper of every ballot: rules 92 and 93 written down once more for
 * two ballots. One is elected by more than half of the papers that name somebody; otherwise the two first stand again,
 * and where they are equal then the lot decides.
 */
function exact(): Readonly<Record<string, number>> {
  const chances: Record<string, number> = {};
  const add = (ending: string, chance: number) => {
    chances[ending] = (chances[ending] ?? 0) + chance;
  };
  const second = (on: readonly string[], chance: number): void => {
    for (const [papers, p] of ballots(on)) {
      const { ranked, named } = counted(papers, on);
      const [first, other] = ranked;
      if (first && 2 * first[1] > named) add(ENDINGS[first[0]] ?? '', chance * p);
      else if (on.length === 2 && first && first[1] > 0 && first[1] === other?.[1]) add('by_lot', chance * p);
      else add('unwarded', chance * p);
    }
  };
  /** Those equal for the last line of the list are voted on apart, as many names on a paper as are to be chosen. */
  const list = (sure: readonly string[], level: readonly string[], take: number, chance: number): void => {
    for (const [papers, p] of ballots(level, take)) {
      const { ranked } = counted(papers, level);
      const line = ranked[take - 1]?.[1] ?? 0;
      const above = ranked.filter(([, votes]) => votes > line).map(([name]) => name);
      const even = ranked.filter(([, votes]) => votes === line).map(([name]) => name);
      // The lot has chosen who stands, and the story asks for that first.
      if (above.length + even.length > take) add('by_lot', chance * p);
      else second([...sure, ...above, ...even], chance * p);
    }
  };
  for (const [papers, p] of ballots(NAMES)) {
    const { ranked, named } = counted(papers, NAMES);
    const [first] = ranked;
    const standing = ranked.filter(([, votes]) => votes > 0);
    if (first && 2 * first[1] > named) add(ENDINGS[first[0]] ?? '', p);
    else if (standing.length <= 2) second(standing.length === 0 ? NAMES : standing.map(([name]) => name), p);
    else {
      const line = standing[1]?.[1] ?? 0;
      const above = standing.filter(([, votes]) => votes > line).map(([name]) => name);
      const level = standing.filter(([, votes]) => votes === line).map(([name]) => name);
      if (above.length + level.length === 2) second([...above, ...level], p);
      else list(above, level, 2 - above.length, p);
    }
  }
  return chances;
}

describe('runs of a story with an election', () => {
  const game = gameOf(text);
  const batch = playBatch(lowered(game), 11, 0, RUNS, fixed);

  it('end as going through every paper of every ballot says', () => {
    const chances = exact();
    expect(Object.values(chances).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    expect(Object.keys(batch.endings).sort()).toEqual(Object.keys(chances).sort());
    for (const [ending, chance] of Object.entries(chances)) {
      const { low, high } = wilson(batch.endings[ending] ?? 0, RUNS, 3.3);
      expect([ending, low <= chance && chance <= high, chance]).toEqual([ending, true, chance]);
    }
  });

  it('are the same in XState', () => {
    expect(playBatch(game, 11, 0, 60, fixed)).toEqual(playBatch(lowered(game), 11, 0, 60, fixed));
  });
});
