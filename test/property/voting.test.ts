import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsIn } from '../../cli/files.ts';
import { ballotFile } from '../../engine/analysis/ballots/ballot-file.ts';
import { chamberOf, VOTE } from '../../engine/analysis/ballots/chamber.ts';
import { BALLOTS, type Ballot, type Move } from '../../engine/contract/move.ts';
import { compile } from '../../engine/machine/game.ts';
import { countBallots, shareOf, type Weighed } from '../../engine/procedures/vote/count.ts';
import { decide } from '../../engine/procedures/vote/decide.ts';
import { speak } from '../../engine/scenario/languages.ts';
import { readRules } from '../../engine/scenario/read.ts';
import type { Rule, RuleSet } from '../../engine/scenario/rules.ts';
import { inRoot } from '../../setup/steps/root.mjs';

const find = partsIn(inRoot('scenarios'));
const none: Record<Ballot, number> = { yes: 0, no: 0, abstain: 0, 'not-participating': 0, absent: 0 };

const sets: RuleSet[] = readdirSync(inRoot('scenarios', 'rules')).flatMap((name) => {
  const read = readRules(name.replace('.rules.yaml', ''), find);
  return read?.ok ? [speak(read.value, 'en', 'en')] : [];
});
const everyRule: [string, Rule][] = sets.flatMap((set) =>
  Object.entries(set.matters).map(([matter, rule]): [string, Rule] => [`${set.id}/${matter}`, rule]),
);

// Mostly in favour, with few vetoes: among ballots all alike hardly any rule would adopt anything.
const seat = fc.record({
  ballot: fc.oneof({ weight: 7, arbitrary: fc.constant<Ballot>('yes') }, fc.constantFrom(...BALLOTS)),
  veto: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  weight: fc.integer({ min: 0, max: 30 }),
  population: fc.integer({ min: 1, max: 90 }),
});
type Cast = { ballot: Ballot; veto: boolean; weight: number; population: number };
const chamber = fc.array(seat, { minLength: 1, maxLength: 30 });

function result(
  rule: Rule,
  seats: readonly Cast[],
  code: (index: number) => string = (index) => `S${index}`,
) {
  const weighed: Weighed = { seats: Object.fromEntries(seats.map((one, index) => [code(index), one])) };
  const ballots = new Map(seats.map((one, index) => [code(index), one.ballot]));
  const outcome = decide(rule, countBallots(weighed, ballots, none));
  if (!outcome) throw new Error('every ballot is known, and nobody can say what came of it');
  return outcome;
}

const with_ = (seats: readonly Cast[], at: number, ballot: Ballot): Cast[] =>
  seats.map((one, index) => (index === at % seats.length ? { ...one, ballot } : one));

/** Whether a seat is one that an act does not concern: where it counts how many those are, it is not one vote more. */
const isOutside = (rule: Rule, seats: readonly Cast[], at: number): boolean =>
  rule.blocking_among_some !== undefined && seats[at % seats.length]?.ballot === 'not-participating';

describe('every rule that ships', () => {
  it('is read', () => {
    expect(sets.length).toBeGreaterThanOrEqual(9);
  });

  it.each(everyRule)('%s: one more yes never turns adopted into not adopted', (_, rule) => {
    let adopted = 0;
    fc.assert(
      fc.property(chamber, fc.nat(), (seats, at) => {
        if (isOutside(rule, seats, at) || result(rule, seats).outcome !== 'adopted') return;
        adopted++;
        expect(result(rule, with_(seats, at, 'yes')).outcome).toBe('adopted');
      }),
      { numRuns: 300 },
    );
    expect(adopted).toBeGreaterThan(20);
  });

  it.each(everyRule)('%s: other names for the seats change nothing', (_, rule) => {
    fc.assert(
      fc.property(chamber, (seats) => {
        const { vetoes, objectors, ...plain } = result(rule, seats);
        const renamed = result(rule, seats, (index) => `T${seats.length - index}`);
        expect(renamed).toMatchObject(plain);
        expect(renamed.vetoes.length).toBe(vetoes.length);
        expect(renamed.objectors.length).toBe(objectors.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('one more no', () => {
  /** Who comes to vote no helps to make the quorum: these rules, and no others, can be helped by a no. */
  const helpedByNo = everyRule.filter(([, { quorum }]) => quorum !== undefined);

  it('never turns not adopted into adopted where no quorum is asked for', () => {
    const others = everyRule.filter(([, { quorum }]) => quorum === undefined).map(([, rule]) => rule);
    fc.assert(
      fc.property(fc.constantFrom(...others), chamber, fc.nat(), (rule, seats, at) => {
        fc.pre(!isOutside(rule, seats, at) && result(rule, seats).outcome === 'not-adopted');
        expect(result(rule, with_(seats, at, 'no')).outcome).toBe('not-adopted');
      }),
      { numRuns: 2000 },
    );
  });

  it('can help in the Council of the European Union, from a member that took no part: then it takes four to block', () => {
    const rule = everyRule.find(([id]) => id === 'eu-council/qualified-majority')?.[1];
    if (!rule) throw new Error('no such rule');
    const cast = (ballot: Ballot, population: number): Cast => ({
      ballot,
      veto: false,
      weight: 1,
      population,
    });
    const seats = [
      ...Array.from({ length: 8 }, () => cast('yes', 5)),
      cast('no', 40),
      cast('no', 1),
      cast('not-participating', 1),
    ];
    // One member stands for more than 35 per cent, and with one more it blocks.
    expect(result(rule, seats)).toMatchObject({ outcome: 'not-adopted', because: 'blocking-minority' });
    expect(result(rule, with_(seats, 10, 'no')).outcome).toBe('adopted');
  });

  it.each(helpedByNo)('%s: who comes to vote no can make the quorum, and the text', (_, rule) => {
    const cast = (ballot: Ballot): Cast => ({ ballot, veto: false, weight: 1, population: 1 });
    const share = (rule.quorum?.fraction[1] ?? 2) === 3;
    const away = share ? 9 : 5;
    const seats = [
      ...Array.from({ length: 4 }, () => cast('yes')),
      ...Array.from({ length: away }, () => cast('absent')),
    ];
    const before = result(rule, seats);
    const after = result(rule, with_(seats, 4, 'no'));
    expect([before.because, after.outcome]).toEqual(['quorum', 'adopted']);
  });

  it('helps in the General Assembly and in the club that counts those present, and nowhere else', () => {
    expect(new Set(helpedByNo.map(([id]) => id.split('/')[0]))).toEqual(
      new Set(['un-general-assembly', 'model-un-present']),
    );
  });
});

describe('the order of casting', () => {
  const file = ballotFile.parse({
    rules: 'un-security-council',
    votes: { yes: ['CHN', 'PAN', 'SOM'], no: ['FRA'], abstain: ['USA', 'DZA'] },
    moves: [{ type: 'vote.open' }],
  });
  const made = chamberOf(file, find, true);
  if (!made.ok) throw new Error(made.because);
  const game = compile(made.scenario);
  const opened = game.apply(game.begin(), { type: 'vote.open', scene: VOTE, party: 'facilitator' });
  if (!opened.ok) throw new Error(opened.because);
  const seats = Object.keys(made.scenario.bodyOf.body?.seats ?? {});

  const cast = (order: readonly string[], ballots: readonly Ballot[]) => {
    let { point } = opened;
    for (const code of order) {
      const ballot = ballots[seats.indexOf(code)] ?? 'absent';
      const move: Move = { type: 'vote.cast', scene: VOTE, party: code.toLowerCase(), seat: code, ballot };
      const applied = game.apply(point, move);
      if (!applied.ok) throw new Error(applied.because);
      point = applied.point;
    }
    return point;
  };

  it('changes nothing', () => {
    const ballots = fc.array(fc.constantFrom(...BALLOTS), {
      minLength: seats.length,
      maxLength: seats.length,
    });
    const order = fc.shuffledSubarray(seats, { minLength: seats.length });
    fc.assert(
      fc.property(ballots, order, (cards, shuffled) => {
        expect(cast(shuffled, cards)).toEqual(cast(seats, cards));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the votes needed', () => {
  it('are the smallest whole number that reaches the share, for wholes of any size', () => {
    const whole = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 9_000_000_000_000 }));
    const fraction = fc
      .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
      .filter(([numerator, denominator]) => numerator <= denominator);
    fc.assert(
      fc.property(whole, fraction, fc.constantFrom('at-least', 'more-than'), (base, [n, d], reach) => {
        const reaches = (votes: number) => {
          const [left, right] = [BigInt(votes) * BigInt(d), BigInt(base) * BigInt(n)];
          return reach === 'at-least' ? left >= right : left > right;
        };
        const needed = shareOf(base, { fraction: [n, d], reach });
        expect(reaches(needed)).toBe(true);
        expect(needed === 0 || !reaches(needed - 1)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
