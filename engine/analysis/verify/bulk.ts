import { BALLOTS, type Ballot, type Move, type MoveOf } from '../../contract/move.ts';
import type { At } from '../../procedures/procedure.ts';
import { type Count, countBallots } from '../../procedures/vote/count.ts';
import { decide } from '../../procedures/vote/decide.ts';
import {
  bodyOf,
  holderOf,
  namedBallots,
  ruleOf,
  seatsToCome,
  type Vote,
} from '../../procedures/vote/floor.ts';
import { vote } from '../../procedures/vote/vote.ts';
import { whyNotThisWay } from '../../procedures/vote/ways.ts';
import { BASES, type Rule } from '../../scenario/rules.ts';

/** How the seats of a vote may be cast by one move, or its papers counted, and whether nothing that could come of it is left out. */
export type Bulk = { readonly moves: readonly Move[]; readonly whole: boolean };

/** More ways to cast the seats of one vote are not counted through. */
const MOST_WAYS = 60_000;

export const NAMELESS = { yes: 0, no: 0, abstain: 0, 'not-participating': 0, absent: 0 } as const;

type Cast<B = Ballot> = ReadonlyMap<string, B>;

/** Seats that nothing tells apart: how many vote in which way is all that can matter. */
export type Group<B = Ballot> = { readonly seats: readonly string[]; readonly ballots: readonly B[] };

/** Every way to cast these seats, each seat by its name. */
export function everyBallot(id: string, scene: Vote, seats: readonly string[], at: At): Bulk {
  const groups = seats.map((seat) => ({ seats: [seat], ballots: allowed(id, scene, seat, at) }));
  return throughAll(id, groups, () => undefined);
}

/** One way to cast these seats for each number that could vote in each way, interchangeable seats alike. */
export function everyCount(id: string, scene: Vote, seats: readonly string[], at: At): Bulk {
  return throughAll(id, groupsOf(id, scene, seats, at), () => undefined);
}

/**
 * One way to cast these seats for each thing that could come of it: what is decided and, where something reads them,
 * the counts. All other seats must have voted, and no ballot may change any more.
 */
export function everyOutcome(
  id: string,
  scene: Vote,
  seats: readonly string[],
  at: At,
  countsAreRead: boolean,
): Bulk {
  const { scenario } = at.story;
  const rule = ruleOf(scenario, scene);
  const body = bodyOf(scenario, scene);
  const named = namedBallots(id, scene, at);
  const groups = groupsOf(id, scene, seats, at);
  const classOf = (cast: Cast): string => {
    const count = countBallots(body, new Map([...named, ...cast]), NAMELESS);
    const result = resultOf(rule, count);
    const { yes, no, abstain } = count.seats;
    return countsAreRead ? `${result} ${yes} ${no} ${abstain}` : result;
  };
  if (countsAreRead) return throughAll(id, groups, classOf);
  const could = 2 + (rule.stopped_by === 'veto' ? 1 : 0);
  const simple = new Map<string, Move>();
  for (const cast of plainWays(groups)) note(simple, classOf(cast), id, cast);
  if (simple.size === could) return { moves: [...simple.values()], whole: true };
  const merged = groups.map((group) => ({ ...group, ballots: distinct(group.ballots, rule) }));
  return throughAll(id, merged, classOf, simple, could);
}

/**
 * The same for a secret ballot, of which only the count is a move: the seats are all that have no ballot yet, whoever
 * holds them.
 *
 * @param countsAreRead whether something reads the counts, or a person in the chair may ask for more than the result
 */
export function everySecretCount(id: string, scene: Vote, at: At, countsAreRead: boolean): Bulk {
  const seats = seatsToCome(id, scene, at);
  const { moves, whole } = countsAreRead
    ? everyCount(id, scene, seats, at)
    : everyOutcome(id, scene, seats, at, false);
  return { moves: moves.map((move) => (move.type === 'vote.castMany' ? countOfMany(move) : move)), whole };
}

function countOfMany({ scene, ...cast }: MoveOf<'vote.castMany'>): MoveOf<'vote.countUnnamed'> {
  const counts = BALLOTS.flatMap((ballot) => {
    const seats = cast[ballot] ?? [];
    return seats.length > 0 ? [[ballot, seats.length] as const] : [];
  });
  return { type: 'vote.countUnnamed', scene, party: 'facilitator', ...Object.fromEntries(counts) };
}

function resultOf(rule: Rule, count: Count): string {
  const decided = decide(rule, count);
  return decided?.because === 'veto' ? 'vetoed' : (decided?.outcome ?? 'unknown');
}

/** All alike, or all alike but one group: enough to see what most votes could come to. */
function* plainWays(groups: readonly Group[]): Generator<Cast> {
  for (const ballot of BALLOTS) {
    for (const other of BALLOTS) {
      for (const apart of groups.keys()) {
        yield new Map(
          groups.flatMap(({ seats, ballots }, index) => {
            const wish = index === apart ? other : ballot;
            const cast = ballots.includes(wish) ? wish : (ballots[0] ?? 'absent');
            return seats.map((seat) => [seat, cast] as const);
          }),
        );
        if (ballot === other) break;
      }
    }
  }
}

/** Goes through every split of every group over its ballots; keeps one way for each class (none: all of them). */
function throughAll(
  id: string,
  groups: readonly Group[],
  classOf: (cast: Cast) => string | undefined,
  found: Map<string, Move> = new Map(),
  enough = Number.POSITIVE_INFINITY,
): Bulk {
  let ways = 0;
  for (const cast of splits(groups)) {
    if (++ways > MOST_WAYS) return { moves: [...found.values()], whole: false };
    note(found, classOf(cast) ?? String(ways), id, cast);
    if (found.size >= enough) break;
  }
  return { moves: [...found.values()], whole: true };
}

/** Every way to share the seats of each group out over its ballots. */
export function* splits<B = Ballot>(
  groups: readonly Group<B>[],
  before: readonly (readonly [string, B])[] = [],
): Generator<Cast<B>> {
  const [group, ...rest] = groups;
  if (!group) {
    yield new Map(before);
    return;
  }
  for (const numbers of partitions(group.seats.length, group.ballots.length)) {
    let from = 0;
    const cast = group.ballots.flatMap((ballot, index) => {
      const number = numbers[index] ?? 0;
      const seats = group.seats.slice(from, from + number);
      from += number;
      return seats.map((seat) => [seat, ballot] as const);
    });
    yield* splits(rest, [...before, ...cast]);
  }
}

/** Every way to write a number as so many numbers in order. */
export function* partitions(total: number, parts: number): Generator<number[]> {
  if (parts <= 1) {
    if (parts === 1 || total === 0) yield parts === 1 ? [total] : [];
    return;
  }
  for (let first = total; first >= 0; first--) {
    for (const rest of partitions(total - first, parts - 1)) yield [first, ...rest];
  }
}

function note(found: Map<string, Move>, key: string, scene: string, cast: Cast): void {
  if (found.has(key)) return;
  const by: Partial<Record<Ballot, string[]>> = {};
  for (const [seat, ballot] of cast) by[ballot] = [...(by[ballot] ?? []), seat];
  found.set(key, { type: 'vote.castMany', scene, party: 'chance', ...by });
}

/** Seats by all that a rule could tell them apart by. What the file says of a seat by name also sets it apart. */
function groupsOf(id: string, scene: Vote, seats: readonly string[], at: At): Group[] {
  const body = bodyOf(at.story.scenario, scene);
  const groups = new Map<string, { seats: string[]; ballots: readonly Ballot[] }>();
  for (const seat of seats) {
    const { veto, weight, population } = body.seats[seat] ?? {};
    const ballots = allowed(id, scene, seat, at);
    const presides = seat === body.president;
    const key = JSON.stringify([
      veto,
      weight,
      population,
      ballots,
      presides,
      holderOf(at.story.scenario, seat),
    ]);
    const group = groups.get(key);
    if (group) group.seats.push(seat);
    else groups.set(key, { seats: [seat], ballots });
  }
  return [...groups.values()];
}

function allowed(id: string, scene: Vote, seat: string, at: At): Ballot[] {
  if (scene.secret) {
    const rule = ruleOf(at.story.scenario, scene);
    return BALLOTS.filter((ballot) => whyNotThisWay(scene, seat, ballot, rule) === null);
  }
  return BALLOTS.filter(
    (ballot) =>
      scene.roll_call === true ||
      vote.whyNot(scene, { type: 'vote.castMany', scene: id, party: 'chance', [ballot]: [seat] }, at) ===
        null,
  );
}

/**
 * Of ballots that belong to the same wholes under a rule, the first: counted in the same way, they decide the same.
 *
 * @param besides what else tells ballots apart
 */
export function distinct(
  ballots: readonly Ballot[],
  rule: Rule,
  besides: (ballot: Ballot) => string = () => '',
): Ballot[] {
  const bases = [
    ...rule.needed.flatMap((one) => ('votes' in one ? [] : [BASES[one.of]])),
    ...(rule.quorum ? [BASES.present] : []),
    ...(rule.blocking === undefined ? [] : [BASES.participating]),
  ];
  const kinds = new Map<string, Ballot>();
  for (const ballot of ballots) {
    const own = ballot === 'yes' || ballot === 'no' ? ballot : '';
    const among = bases.map((base) => (base as readonly Ballot[]).includes(ballot));
    const key = `${own} ${among.join()} ${besides(ballot)}`;
    if (!kinds.has(key)) kinds.set(key, ballot);
  }
  return [...kinds.values()];
}
