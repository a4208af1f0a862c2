import type { Election } from '../../procedures/election/floor.ts';
import type { At } from '../../procedures/procedure.ts';
import { holderOf } from '../../procedures/vote/floor.ts';
import { Ledger } from '../../world/ledger.ts';
import { chances } from './choice.ts';
import { interestsOf } from './interests.ts';
import { mindOfSeat } from './mind.ts';
import { blocOf } from './seats.ts';
import { ownUtility } from './utility.ts';

/** A candidate, with what its election is worth to a seat and how probable it is to be named first, in millionths. */
export type WeighedCandidate = {
  readonly candidate: string;
  readonly value: number;
  readonly weight: number;
};

/**
 * How seats may fill in their papers as things stand: a party by its interests, and by what a friend’s candidate is
 * worth to it; a seat that no party holds by its positions or its bloc’s. Each candidate is weighed as though it were
 * elected. Undefined for a seat that the file gives nothing to decide by. Seats of one bloc weigh alike.
 */
export function candidatesWeighed(
  id: string,
  scene: Election,
  among: readonly string[],
  at: At,
): (seat: string) => readonly WeighedCandidate[] | undefined {
  const { scenario } = at.story;
  const worlds = new Map(among.map((candidate) => [candidate, electedWorld(id, scene, candidate, at)]));
  const known = new Map<object | string, readonly WeighedCandidate[] | undefined>();
  return (seat) => {
    const party = holderOf(scenario, seat);
    const key = party ?? blocOf(scenario, seat);
    if (key === undefined || among.length === 0) return undefined;
    if (!known.has(key)) known.set(key, weigh(scene, key, worlds, at));
    return known.get(key);
  };
}

/** What each candidate is worth to a party, by its id, or to a bloc. */
function weigh(
  scene: Election,
  whose: string | NonNullable<ReturnType<typeof blocOf>>,
  worlds: ReadonlyMap<string, readonly number[]>,
  { story, world }: At,
): WeighedCandidate[] | undefined {
  const interests = interestsOf(story);
  const places = (candidate: string) => scene.candidates[candidate]?.stands_for ?? {};
  const values: number[] = [];
  let precision: number;
  if (typeof whose === 'string') {
    const mind = interests.mind(whose);
    if (!mind) return undefined;
    precision = mind.precision;
    for (const [candidate, then] of worlds) {
      const stands = scene.candidates[candidate]?.party;
      const relation = stands === undefined ? 0 : interests.relation(whose, stands, world);
      values.push(interests.parts(whose, then, places(candidate)).utility + mind.loyalty * relation);
    }
  } else {
    const mind = interests.placed(mindOfSeat(whose.positions, whose.precision));
    precision = mind.precision;
    for (const [candidate, then] of worlds)
      values.push(ownUtility(mind, interests.seen(then, places(candidate))).own);
  }
  const weights = chances(values, precision);
  return [...worlds.keys()].map((candidate, index) => ({
    candidate,
    value: values[index] ?? 0,
    weight: weights[index] ?? 0,
  }));
}

/** The world as it would be if a candidate were elected now. */
function electedWorld(
  id: string,
  scene: Election,
  candidate: string,
  { story, world }: At,
): readonly number[] {
  const ledger = new Ledger(story, [...world]);
  const file = scene.candidates[candidate];
  ledger.write(`elections.${id}.${candidate}.standing`, 1);
  ledger.apply(file?.elected, file?.name);
  return [...ledger.world];
}
