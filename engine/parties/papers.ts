import { draw, pick } from '../chance/draw.ts';
import type { MoveOf } from '../contract/move.ts';
import {
  bodyOf,
  candidatesOf,
  type Election,
  kindOf,
  namesOnAPaper,
  onThePaper,
} from '../procedures/election/floor.ts';
import { countOfPapers, type Paper } from '../procedures/election/papers.ts';
import type { At } from '../procedures/procedure.ts';
import { type BallotBox, hasCast } from '../procedures/vote/secret.ts';
import type { Luck } from './leanings.ts';
import { candidatesWeighed } from './model/candidates.ts';

/** What a seat may put on its paper first, with whole weights: a candidate, or one of the ways to name nobody. */
type Weighed = readonly (readonly [{ readonly name: string } | 'abstain' | 'invalid' | 'absent', number])[];

/** How the candidates weigh with a seat by what it wants. */
type Weighing = ReturnType<typeof candidatesWeighed>;

/**
 * The first line of the file that fits a seat; without one, what its own interests, its positions or its bloc’s come
 * to; without those, all candidates alike.
 */
function weightsOf(
  scene: Election,
  seat: string,
  on: readonly string[],
  { story, world }: At,
  weighed: Weighing,
): Weighed {
  const groups = story.scenario.groups ?? {};
  const fitting = scene.leanings?.find(({ seats, when }) => {
    const named = typeof seats === 'string' ? groups[seats] : seats;
    return named?.includes(seat) && story.holds(when, world);
  });
  if (fitting) {
    const { for: names = {}, blank = 0, invalid = 0, absent = 0 } = fitting;
    return [
      ...on.map((name) => [{ name }, names[name] ?? 0] as const),
      ['abstain', blank],
      ['invalid', invalid],
      ['absent', absent],
    ];
  }
  const byInterest = weighed(seat);
  if (byInterest) return byInterest.map(({ candidate, weight }) => [{ name: candidate }, weight]);
  return on.map((name) => [{ name }, 1]);
}

/**
 * Draws the paper of a seat. A paper that names somebody is filled with as many names as it may carry and the seat has
 * any liking for. Keyed by scene, ballot and seat, so that the same ballot in two branches shares its luck.
 */
function drawPaper(
  id: string,
  scene: Election,
  seat: string,
  at: At,
  { seed }: Luck,
  weighed: Weighing,
): Paper {
  if (scene.without_credentials?.includes(seat)) return 'absent';
  const on = onThePaper(id, scene, at);
  const ballot = `${at.story.read(at.world, `elections.${id}.ballots`)}/${kindOf(id, at)}`;
  let left = weightsOf(scene, seat, on, at, weighed);
  const names: string[] = [];
  while (names.length < namesOnAPaper(id, scene, at)) {
    const open = left.filter(([, weight]) => weight > 0);
    if (open.length === 0) break;
    const purpose = `${id}/${ballot}/${seat}/${names.length}`;
    const drawn = pick(open, draw({ seed, run: 0, party: 'chance', turn: 0, purpose }));
    if (typeof drawn === 'string') return drawn;
    names.push(drawn.name);
    left = left.filter(([one]) => typeof one !== 'string' && !names.includes(one.name));
  }
  return names.length === 0 ? 'abstain' : names;
}

/** Draws the papers of every seat that has put none into the box, and counts them with those that lie in it. */
export function drawPapers(
  id: string,
  scene: Election,
  at: At,
  luck: Luck,
  box: BallotBox,
): MoveOf<'election.count'> {
  const weighed = candidatesWeighed(id, scene, onThePaper(id, scene, at), at);
  const others = Object.keys(bodyOf(at.story.scenario, scene).seats).filter((seat) => !hasCast(box, seat));
  return countOfPapers(
    id,
    box,
    others.map((seat) => drawPaper(id, scene, seat, at, luck, weighed)),
  );
}

/** Whom the lot falls on: all that are equal alike, keyed by scene, ballot and how many have been drawn. */
export function drawLot(id: string, scene: Election, at: At, { seed }: Luck): MoveOf<'election.draw'> {
  const { story, world } = at;
  const among = onThePaper(id, scene, at);
  const purpose = `${id}/lot/${story.read(world, `elections.${id}.take`)}`;
  const turn = story.read(world, `elections.${id}.ballots`);
  const candidate = pick(
    among.map((one) => [one, 1] as const),
    draw({ seed, run: 0, party: 'chance', turn, purpose }),
  );
  return { type: 'election.draw', scene: id, party: 'chance', candidate };
}

/** The seats whose papers a party is still to put into the box. */
export function seatsToFillIn(scene: Election, party: string, at: At, box: BallotBox): string[] {
  const { scenario } = at.story;
  const seat = scenario.parties[party]?.seat;
  if (seat === undefined || scene.without_credentials?.includes(seat)) return [];
  return Object.hasOwn(bodyOf(scenario, scene).seats, seat) && !hasCast(box, seat) ? [seat] : [];
}

/** The papers that a party may fill in by one choice: where a paper carries more names, it starts from a blank one. */
export function papersOpenTo(
  id: string,
  scene: Election,
  party: string,
  at: At,
  box: BallotBox,
): MoveOf<'election.cast'>[] {
  return seatsToFillIn(scene, party, at, box).flatMap((seat) => {
    const paper = { type: 'election.cast', scene: id, party, seat } as const;
    const named = namesOnAPaper(id, scene, at) === 1 ? onThePaper(id, scene, at) : [];
    return [
      ...candidatesOf(scene)
        .filter((candidate) => named.includes(candidate))
        .map((candidate) => ({ ...paper, names: [candidate] })),
      { ...paper, names: [] },
      { ...paper, names: [], instead: 'not-participating' as const },
    ];
  });
}
