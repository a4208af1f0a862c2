import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chances, WHOLE } from '../../../engine/parties/model/choice.ts';
import { exponential } from '../../../engine/parties/model/exponential.ts';
import { type Placed, weightedMean, weightedMedian } from '../../../engine/parties/model/forecast.ts';
import { DEFAULTS, type Mind } from '../../../engine/parties/model/mind.ts';
import { othersUtility, ownUtility, utility } from '../../../engine/parties/model/utility.ts';

/** The formulas of docs/model.md on numbers that were published, or that can be derived by hand. */

const placed = (rows: readonly (readonly [place: number, weight: number])[]): Placed[] =>
  rows.map(([place, weight]) => ({ place, weight }));

describe('the static forecast', () => {
  it('of the European standards for cars is 7 and 7.39 years of delay', () => {
    // B. Bueno de Mesquita 1994: capability times salience of the ten members, in years of delay.
    const members = placed([
      [4, 0.08 * 0.8],
      [7, 0.08 * 0.4],
      [4, 0.03 * 0.2],
      [4, 0.16 * 0.8],
      [10, 0.16 * 0.6],
      [10, 0.16 * 0.6],
      [10, 0.16 * 0.9],
      [7, 0.05 * 0.1],
      [4, 0.05 * 1],
      [7, 0.08 * 0.7],
    ]);
    expect(weightedMedian(members)).toBe(7);
    expect(weightedMean(members)).toBeCloseTo(7.389955686853767, 12);
  });

  it('of a lecture’s seven actors is the third one’s place', () => {
    const powers = [20, 100, 100, 50, 50, 100, 10];
    const places = [0, 10, 20, 70, 70, 80, 100];
    expect(weightedMedian(powers.map((weight, index) => ({ place: places[index] ?? 0, weight })))).toBe(20);
  });

  it('has a median that no other place beats in a vote by weight', () => {
    const actor = fc.record({
      place: fc.integer({ min: 0, max: 100 }),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.array(actor, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 100 }),
        (all, other) => {
          const median = weightedMedian(all) ?? Number.NaN;
          const votes = all.reduce(
            (sum, { place, weight }) =>
              sum + weight * Math.sign(Math.abs(place - other) - Math.abs(place - median)),
            0,
          );
          expect(votes).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('is none where nothing weighs', () => {
    expect(weightedMean([])).toBeNull();
    expect(weightedMedian(placed([[5, 0]]))).toBeNull();
  });
});

describe('the exponential', () => {
  it('is that of the language to eleven digits, wherever a choice asks for it', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 0, noNaN: true }), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-11);
      }),
    );
    expect(exponential(0)).toBe(1);
    expect(exponential(-1000)).toBe(0);
  });
});

describe('the choice', () => {
  const first = (values: readonly number[], precision: number) =>
    (chances(values, precision)[0] ?? 0) / WHOLE;

  it('of an action worth .05 more at λ = 10 is .622459', () => {
    expect(first([0.05, 0], 10)).toBe(0.622459);
  });

  it('at λ = 0 is at random, and a gap of .1 at λ = 12 is 3.3 to 1', () => {
    expect(chances([0.9, 0.1, 0.4], 0)).toEqual([333_333, 333_333, 333_333]);
    const [better = 0, worse = 1] = chances([0.6, 0.5], 12);
    expect(better / worse).toBeCloseTo(3.32, 2);
  });

  it('gives nothing that is legal no chance at all', () => {
    expect(chances([1, 0], 50)[1]).toBe(1);
  });

  it('finds the published equilibria of asymmetric matching pennies', () => {
    // Ochs 1995; McKelvey and Palfrey 1995; the figures of Gambit’s tutorial on quantal response.
    for (const [precision, p, q] of [
      [1, 0.586784, 0.451807],
      [2, 0.617522, 0.371982],
      [3, 0.616897, 0.314016],
    ] as const) {
      let [up, left] = [0.5, 0.5];
      for (let round = 0; round < 2000; round++) {
        up += 0.1 * (first([1.1141 * left, 0.2785 * (1 - left)], precision) - up);
        left += 0.1 * (first([1.1141 * (1 - up), 1.1141 * up], precision) - left);
      }
      expect(up).toBeCloseTo(p, 4);
      expect(left).toBeCloseTo(q, 4);
    }
  });
});

describe('the utility of the page’s example', () => {
  const mind: Mind = {
    wants: [
      { slot: 'trust', aim: 'more', weight: 50 },
      { slot: 'cost', aim: 'less', weight: 50 },
    ],
    positions: [{ issue: 'seat', place: 0.2, salience: 0.5 }],
    interests: 0.5,
    stances: 0.5,
    care: 0.2,
    audience: DEFAULTS.audience / 100,
    loyalty: DEFAULTS.loyalty / 100,
    precision: 10,
    lookAhead: 1,
  };
  const seen = { level: (slot: string) => (slot === 'trust' ? 0.6 : 0.3), standing: () => 0.5 };

  it('is .65 for goals, .7 for positions, .675 together', () => {
    const { interests, positions, own } = ownUtility(mind, seen);
    expect(interests).toBeCloseTo(0.65, 12);
    expect(positions).toBeCloseTo(0.7, 12);
    expect(own).toBeCloseTo(0.675, 12);
  });

  it('is .68 with an ally that fares at .7, and .60 with the same party as a rival', () => {
    const withTie = (relation: number) =>
      utility(mind, 0.675, othersUtility([{ capability: 1, relation, own: 0.7 }]));
    expect(withTie(1)).toBeCloseTo(0.68, 12);
    expect(withTie(-1)).toBeCloseTo(0.6, 12);
  });

  it('stays between 0 and 1, and rises with what is wanted', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, part, (trust, cost, stands) => {
        const of = (level: number) =>
          ownUtility(mind, { level: (slot) => (slot === 'trust' ? level : cost), standing: () => stands })
            .own;
        expect(of(trust)).toBeGreaterThanOrEqual(0);
        expect(of(trust)).toBeLessThanOrEqual(1);
        expect(of(Math.min(1, trust + 0.1))).toBeGreaterThanOrEqual(of(trust));
      }),
    );
  });

  it('is one half where a party wants nothing and has no ties', () => {
    const nobody = { ...mind, wants: [], positions: [] };
    expect(ownUtility(nobody, seen).own).toBe(0.5);
    expect(othersUtility([])).toBe(0.5);
  });
});
