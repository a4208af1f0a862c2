import type { Ballot } from '../../contract/move.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Vote } from '../../procedures/vote/floor.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { hasVeto, stakesOf, TOWARDS } from './ballots.ts';
import { chances } from './choice.ts';
import { interestsOf } from './interests.ts';
import { mindOfSeat } from './mind.ts';
import { ownUtility } from './utility.ts';

/** A ballot of a seat, with what it is worth to it and how probable it is, in millionths. */
export type WeighedBallot = { readonly ballot: Ballot; readonly value: number; readonly weight: number };

type Bloc = NonNullable<Scenario['blocs']>[string];

/** What is said of a seat that no party holds: its own entry before that of its bloc. */
export function blocOf({ seats, blocs, groups }: Scenario, seat: string): Bloc | undefined {
  if (seats && Object.hasOwn(seats, seat)) return seats[seat];
  return Object.entries(blocs ?? {}).find(([group]) => groups?.[group]?.includes(seat))?.[1];
}

/**
 * How the seats that no party holds may vote as things stand: as parties with positions and nothing else, pulled by who
 * lobbies them. Undefined for one that the file has no positions for. Seats of one bloc weigh alike, but for a veto.
 */
export function seatsWeighed(id: string, scene: Vote, at: At): (seat: string) => WeighedBallot[] | undefined {
  const { scenario } = at.story;
  const known = new Map<Bloc, WeighedBallot[]>();
  return (seat) => {
    const bloc = blocOf(scenario, seat);
    if (!bloc) return undefined;
    if (hasVeto(scene, seat, scenario)) return weigh(id, scene, seat, bloc, at);
    const weighed = known.get(bloc) ?? weigh(id, scene, seat, bloc, at);
    known.set(bloc, weighed);
    return weighed;
  };
}

function weigh(id: string, scene: Vote, seat: string, bloc: Bloc, at: At): WeighedBallot[] {
  const { story, world } = at;
  const interests = interestsOf(story);
  const mind = interests.placed(mindOfSeat(bloc.positions, bloc.precision));
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
