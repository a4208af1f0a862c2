import { type Move, moveSchema } from '../../contract/move.ts';
import type { Templates } from '../../machine/charts.ts';
import { compile, type Game } from '../../machine/game.ts';
import type { Point } from '../../machine/place.ts';
import {
  candidatesOf,
  countOf,
  ELECTION_RESULT,
  elected,
  electionRuleOf,
  kindOf,
  namesOnAPaper,
  onThePaper,
  verdictOf,
} from '../../procedures/election/floor.ts';
import { type BallotKind, majorityOf } from '../../procedures/election/judge.ts';
import { countInWords, reasonOf } from '../../procedures/election/words.ts';
import type { At } from '../../procedures/procedure.ts';
import type { FindPart } from '../../scenario/parts.ts';
import type { BallotFile, ElectionBallot, Step } from './ballot-file.ts';
import { ELECTION, hallOf, type Names } from './hall.ts';
import type { Refusal } from './put.ts';

/** What came of the file of an election that was gone through. Candidates go by the names of the file. */
export type Elected =
  | {
      readonly ok: true;
      readonly outcome: 'elected' | 'put-off' | 'undecided';
      readonly elected: readonly string[];
      readonly rounds: readonly Round[];
      readonly next?: 'open' | 'restricted' | 'special' | 'lot';
      /** Who stands in what follows. */
      readonly between: readonly string[];
      readonly lot: boolean;
      readonly setAside: readonly string[];
      readonly refused: readonly Refusal[];
    }
  | { readonly ok: false; readonly because: string };

/** One ballot: what kind, what it asked for, and in words what it came to. */
export type Round = {
  readonly kind: BallotKind;
  readonly base: number;
  readonly needed: number;
  readonly counts: string;
  readonly reason: string;
};

type Course = { point: Point; rounds: Round[]; refused: Refusal[] };

/**
 * Goes through the file of an election: a small scenario is made around it, compiled into the machine that plays every
 * scenario, and its ballots go in as moves (opened, counted, closed, drawn). Nothing else decides.
 *
 * @param charts other statecharts than those that ship; only in tests
 */
export function elect(file: BallotFile, find: FindPart, charts?: Templates): Elected {
  const hall = hallOf(file, find);
  return hall.ok ? goThrough(file, compile(hall.scenario, charts), hall.names) : hall;
}

/** The same, of a file whose game is made already. */
export function goThrough(file: BallotFile, game: Game, names: Names): Elected {
  const course: Course = { point: game.begin(), rounds: [], refused: [] };
  const make = (move: Move, at: number): boolean => goOn(game, course, names, move, at);
  if (file.moves) {
    for (const [at, step] of file.moves.entries()) {
      const move = moveOf(step, names);
      if (typeof move === 'string') return { ok: false, because: move };
      make(move, at);
    }
  } else {
    make({ type: 'election.open', scene: ELECTION, party: 'facilitator' }, 0);
    for (const [at, ballot] of (file.ballots ?? []).entries()) {
      if (isOver(game, course))
        return { ok: false, because: `Ballot ${at + 1}: the election was over before it.` };
      for (const move of movesOf(ballot, game, course, names, file)) if (!make(move, at)) break;
      const [first] = course.refused;
      if (first) return { ok: false, because: `Ballot ${at + 1}: ${first.because}` };
    }
  }
  return resultOf(game, course, names);
}

/** Makes a move, and notes what a ballot came to before it is closed. */
function goOn(game: Game, course: Course, names: Names, move: Move, at: number): boolean {
  const applied = game.apply(course.point, move);
  if (!applied.ok) {
    course.refused.push({ at, because: inNames(applied.because, names) });
    return false;
  }
  course.point = applied.point;
  if (move.type === 'election.count') course.rounds.push(roundOf(atOf(game, course), names));
  return true;
}

function isOver({ story }: Game, { point }: Course): boolean {
  return story.read(point.world, `elections.${ELECTION}.result`) > 0;
}

/** A sentence of the machine, which knows candidates by their ids, with the names of the file. */
function inNames(sentence: string, { nameOf }: Names): string {
  return sentence.replace(/\bc\d+\b/g, nameOf);
}

function atOf({ story }: Game, { point }: Course): At {
  return { story, world: point.world };
}

function roundOf(at: At, { nameOf }: Names): Round {
  const scene = at.story.sceneOf('election', ELECTION);
  const count = countOf(ELECTION, scene, at);
  const { base, needed } = majorityOf(electionRuleOf(at.story.scenario, scene), count);
  return {
    kind: kindOf(ELECTION, at),
    base,
    needed,
    counts: countInWords(count, nameOf),
    reason: reasonOf(verdictOf(ELECTION, scene, at), needed, nameOf),
  };
}

/** What is done in one ballot of a file. A step that asks where the machine stands is put together when its turn comes. */
function* movesOf(
  { votes, withdraw = [], chair = [], lot = [], ...ways }: ElectionBallot,
  game: Game,
  course: Course,
  names: Names,
  { ballots = [] }: BallotFile,
): Generator<Move> {
  const { idOf } = names;
  const facilitator = { scene: ELECTION, party: 'facilitator' } as const;
  const at = () => atOf(game, course);
  const scene = game.story.sceneOf('election', ELECTION);
  const size = Object.keys(game.story.scenario.bodyOf[scene.body]?.seats ?? {}).length;
  const papers = Object.values(votes).reduce((sum, number) => sum + number, 0);
  const counted = papersIn(ways);
  // Where a paper carries one name, seats that no number speaks of were empty.
  const absent = namesOnAPaper(ELECTION, scene, at()) === 1 ? Math.max(0, size - papers - counted) : 0;
  yield {
    type: 'election.count',
    ...facilitator,
    votes: Object.fromEntries(Object.entries(votes).map(([name, number]) => [idOf(name), number])),
    ...ways,
    ...(absent > 0 ? { absent: absent + (ways.absent ?? 0) } : {}),
  };
  const mayStandDown = ballots.flatMap((one) => one.withdraw ?? []);
  for (const name of chair) yield { type: 'election.override', ...facilitator, candidate: idOf(name) };
  for (const name of new Set(mayStandDown)) {
    const move = { scene: ELECTION, party: idOf(name), candidate: idOf(name) };
    if (!game.apply(course.point, { type: 'election.remain', ...move }).ok) continue;
    yield { type: withdraw.includes(name) ? 'election.withdraw' : 'election.remain', ...move };
  }
  yield { type: 'election.close', ...facilitator };
  for (const name of lot) {
    if (isOver(game, course)) return;
    yield { type: 'election.draw', scene: ELECTION, party: 'chance', candidate: idOf(name) };
  }
}

function papersIn(ways: Omit<ElectionBallot, 'votes' | 'withdraw' | 'chair' | 'lot'>): number {
  const { abstain = 0, invalid = 0, absent = 0, 'not-participating': aside = 0 } = ways;
  return abstain + invalid + absent + aside;
}

function resultOf(game: Game, course: Course, names: Names): Elected {
  const at = atOf(game, course);
  const scene = game.story.sceneOf('election', ELECTION);
  const read = (what: string) => game.story.read(course.point.world, `elections.${ELECTION}.${what}`);
  const result = ELECTION_RESULT[read('result')] ?? 'none';
  const place = game.place(course.point);
  const step = place.at === 'scene' ? place.step : '';
  const next = NEXT[step];
  return {
    ok: true,
    outcome: result === 'filled' ? 'elected' : result === 'putOff' ? 'put-off' : 'undecided',
    elected: elected(ELECTION, scene, at).map(names.nameOf),
    rounds: course.rounds,
    ...(next ? { next } : {}),
    between: next ? onThePaper(ELECTION, scene, at).map(names.nameOf) : [],
    lot: read('lots') === 1,
    setAside: scene.chaired
      ? candidatesOf(scene)
          .filter((candidate) => read(`${candidate}.setAside`) === 1)
          .map(names.nameOf)
      : [],
    refused: course.refused,
  };
}

const NEXT: Readonly<Record<string, 'open' | 'restricted' | 'special' | 'lot'>> = {
  openBallot: 'open',
  restrictedBallot: 'restricted',
  specialBallot: 'special',
  equal: 'lot',
};

/** A step as a move of the scene; a sentence where it is none. */
function moveOf({ refused: _, ...step }: Step, { idOf }: Names): Move | string {
  const { votes, candidate } = step;
  const party =
    step.type === 'election.draw'
      ? 'chance'
      : candidate !== undefined && ['election.withdraw', 'election.remain'].includes(step.type)
        ? idOf(candidate)
        : 'facilitator';
  const move = moveSchema.safeParse({
    ...step,
    party: step.party ?? party,
    scene: ELECTION,
    ...(votes
      ? { votes: Object.fromEntries(Object.entries(votes).map(([name, number]) => [idOf(name), number])) }
      : {}),
    ...(candidate === undefined ? {} : { candidate: idOf(candidate) }),
  });
  return move.success ? move.data : `“${step.type}” is not a move, or lacks something.`;
}
