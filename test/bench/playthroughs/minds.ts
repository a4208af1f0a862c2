import { philox } from '../../../engine/chance/philox.ts';
import { NUMBERS, PLACES } from './story.ts';

/**
 * Who decides in the story where engines are measured with a decision model: six parties, each at every sixth place,
 * with wants, positions on five issues and a relation to every other. Percentages, as they are written.
 */
export const PARTIES = 6;
export const ISSUES = 5;

const drawn = (purpose: number, of: number, below: number) =>
  philox([purpose, of, 0, 0], [2025, 1125])[0] % below;

export type Aim = 'more' | 'less' | number;
export type MindOf = {
  readonly wants: readonly { readonly number: number; readonly aim: Aim; readonly weight: number }[];
  /** By issue. */
  readonly positions: readonly { readonly place: number; readonly salience: number }[];
  readonly capability: number;
};

export const minds: readonly MindOf[] = Array.from({ length: PARTIES }, (_, party) => ({
  wants: Array.from({ length: 4 }, (_, want) => ({
    number: (2 * want + drawn(0, party, NUMBERS)) % NUMBERS,
    aim: (['more', 'less', 20 + drawn(1 + want, party, 61)] as const)[drawn(10 + want, party, 3)] ?? 'more',
    weight: 20 + drawn(20 + want, party, 81),
  })),
  positions: Array.from({ length: ISSUES }, (_, issue) => ({
    place: drawn(30 + issue, party, 101),
    salience: 20 + drawn(40 + issue, party, 81),
  })),
  capability: 20 + drawn(50, party, 81),
}));

/** Each issue stands half-way between two numbers. */
export const issues: readonly (readonly [number, number])[] = Array.from({ length: ISSUES }, (_, issue) => [
  issue,
  NUMBERS - 1 - issue,
]);

/** How two parties stand to one another, from -100 to 100; between each two, in the order of the file. */
export const relations = Array.from({ length: PARTIES }, (_, one) =>
  Array.from({ length: PARTIES - one - 1 }, (_, more) => ({
    between: [one, one + more + 1] as const,
    start: drawn(60 + one, more, 201) - 100,
  })),
).flat();

/** What the third option of a place stands for, if it comes about. */
export const standsFor: readonly { readonly issue: number; readonly place: number }[] = Array.from(
  { length: PLACES },
  (_, place) => ({ issue: drawn(70, place, ISSUES), place: drawn(71, place, 101) }),
);
export const OPTION_THAT_STANDS = 2;

export const partyAt = (place: number): number => place % PARTIES;
