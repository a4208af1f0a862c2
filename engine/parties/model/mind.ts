import type { Scenario } from '../../scenario/scenario.ts';

/**
 * What a party is like, with everything that its file left out filled in, and percentages as parts of 1.
 *
 * @template At how slots of the world and issues are told: by name, or by where they stand
 */
export type Mind<At = string> = {
  /** Its wants: each a slot of the world, the aim (a place from 0 to 1 where it is one) and a weight. */
  readonly wants: readonly Want<At>[];
  /** Its positions: the issue, the place and the salience, from 0 to 1. */
  readonly positions: readonly Position<At>[];
  readonly interests: number;
  readonly stances: number;
  readonly care: number;
  readonly audience: number;
  readonly loyalty: number;
  readonly precision: number;
  readonly lookAhead: number;
};
export type Want<At = string> = {
  readonly slot: At;
  readonly aim: 'more' | 'less' | number;
  readonly weight: number;
};
export type Position<At = string> = {
  readonly issue: At;
  readonly place: number;
  readonly salience: number;
};

type Positions = NonNullable<Scenario['parties'][string]['positions']>;

/** What stands where a file says nothing; percentages as they are written. docs/model.md lists them. */
export const DEFAULTS = {
  precision: 12,
  interests: 50,
  stances: 50,
  care: 15,
  audience: 3,
  loyalty: 5,
  look_ahead: 1,
  salience: 50,
  weight: 50,
  capability: 100,
} as const;

/** The mind of a party of a scenario. */
export function mindOf(scenario: Scenario, party: string): Mind {
  const { wants = {}, positions = {}, temperament = {} } = scenario.parties[party] ?? {};
  return {
    wants: Object.entries(wants).map(([id, { aim, weight }]) => ({
      slot: Object.hasOwn(scenario.indicators, id) ? `indicators.${id}` : `alliances.${id}.cohesion`,
      aim: typeof aim === 'number' ? aim / 100 : aim,
      weight: weight ?? DEFAULTS.weight,
    })),
    positions: placesOf(positions),
    interests: (temperament.interests ?? DEFAULTS.interests) / 100,
    stances: (temperament.stances ?? DEFAULTS.stances) / 100,
    care: (temperament.care ?? DEFAULTS.care) / 100,
    audience: (temperament.audience ?? DEFAULTS.audience) / 100,
    loyalty: (temperament.loyalty ?? DEFAULTS.loyalty) / 100,
    precision: temperament.precision ?? DEFAULTS.precision,
    lookAhead: temperament.look_ahead ?? DEFAULTS.look_ahead,
  };
}

/** The mind of a seat that no party holds: positions, and nothing else. */
export function mindOfSeat(positions: Positions, precision: number = DEFAULTS.precision): Mind {
  const { audience, loyalty } = DEFAULTS;
  return {
    wants: [],
    positions: placesOf(positions),
    interests: 0,
    stances: 1,
    care: 0,
    audience: audience / 100,
    loyalty: loyalty / 100,
    precision,
    lookAhead: DEFAULTS.look_ahead,
  };
}

function placesOf(positions: Positions): Position[] {
  return Object.entries(positions).map(([issue, { place, salience }]) => ({
    issue,
    place: place / 100,
    salience: (salience ?? DEFAULTS.salience) / 100,
  }));
}

/** Whether there is anything to decide by. */
export function hasInterests({ wants, positions }: Pick<Mind<unknown>, 'wants' | 'positions'>): boolean {
  return wants.length > 0 || positions.length > 0;
}
