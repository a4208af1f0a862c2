import type { Ballot } from '../../contract/move.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Vote } from '../../procedures/vote/floor.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { stakesOf, TOWARDS } from './ballots.ts';
import { chances } from './choice.ts';
import { interestsOf } from './interests.ts';
import { mindOfSeat } from './mind.ts';
import { ownUtility } from './utility.ts';

/** A ballot of a seat, with what it is worth to it and how probable it is, in millionths. */
export type WeighedBallot = { readonly ballot: Ballot; readonly value: number; readonly weight: number };

type Bloc = NonNullable<Scenario['blocs']>[string];

/** What is said of a seat that no party holds: its own entry before that of its bloc. */
function blocOf({ seats, blocs, groups }: Scenario, seat: string): Bloc | undefined {
  if (seats && Object.hasOwn(seats, seat)) return seats[seat];
  return Object.entries(blocs ?? {}).find(([group]) => groups?.[group]?.includes(seat))?.[1];
}

/**
 * How a seat that no party holds may vote: as a party with positions and nothing else, pulled by who lobbies it.
 * Undefined where the file has no positions for it.
 */
export function weighSeat(id: string, scene: Vote, seat: string, at: At): WeighedBallot[] | undefined {
  const { story, world } = at;
  const bloc = blocOf(story.scenario, seat);
  if (!bloc) return undefined;
  const mind = mindOfSeat(bloc.positions, bloc.precision);
  const interests = interestsOf(story);
  const { passed, failed } = stakesOf(id, scene, seat, at);
  const worth = ({ world: then, instead }: typeof passed) =>
    ownUtility(mind, interests.seen(then, instead)).own;
  const pull = (bloc.lobbied ?? [])
    .filter(({ vote, when }) => vote === id && story.holds(when, world))
    .reduce((sum, { towards_yes }) => sum + towards_yes / 100, 0);
  const [yes, no] = [worth(passed) + pull, worth(failed)];
  const ballots = (Object.entries(TOWARDS) as [Ballot, number][]).map(([ballot, towards]) => ({
    ballot,
    value: towards * yes + (1 - towards) * no,
  }));
  const weights = chances(
    ballots.map(({ value }) => value),
    mind.precision,
  );
  return ballots.map((one, index) => ({ ...one, weight: weights[index] ?? 0 }));
}
