import type { Move } from '../../contract/move.ts';
import type { Game } from '../../machine/game.ts';
import { lowered } from '../../machine/lowered/game.ts';
import { optionsOf } from '../simulate/report.ts';
import { type Answer, answerOf } from './answers.ts';
import { followsFromARule } from './by-rule.ts';
import { type Bounds, Exploration, type Halt } from './explore.ts';
import { Graph } from './graph.ts';
import { answerLikely } from './likely.ts';
import type { Option } from './options.ts';
import { played } from './played.ts';

/** Why exploring came to its end: it stood still, or was asked to. */
export type Stopped = Halt | 'asked';

/** What the places of a scenario show. What is called unreachable or never open is proved where `complete` is true. */
export type Verified = {
  /** Whether every place was gone through: only then is anything claimed of those that were not met. */
  readonly complete: boolean;
  readonly stopped: Stopped;
  readonly states: number;
  readonly endings: readonly { readonly id: string; readonly shortest: readonly Move[] }[];
  /** Endings that exploring did not come to but a line that was played did, with that line: no shortest one. */
  readonly endingsPlayed: readonly { readonly id: string; readonly moves: readonly Move[] }[];
  readonly endingsNotMet: readonly string[];
  /** Scenes that no run comes to; empty where not all was gone through. */
  readonly unreachable: readonly string[];
  /** Scenes not met so far, where not all was gone through. */
  readonly notSeen: readonly string[];
  /** Options of scenes that were met, open at no moment of any run; empty where not all was gone through. */
  readonly neverOpen: readonly Option[];
  /** Ways to places where nothing can be done and that are no ending, the nearest for each place of the story. */
  readonly deadEnds: readonly (readonly Move[])[];
  /** Scenes among which a run can go round for ever, no ending being within reach any more. */
  readonly livelocks: readonly (readonly string[])[];
  /** Ways into each of them. */
  readonly waysIntoLivelocks: readonly (readonly Move[])[];
  /** Moves to the place gone through last. */
  readonly depth: number;
  /** Places found and not gone through, or not in every way. */
  readonly frontier: number;
  readonly bytes: number;
  readonly seen: Seen;
  readonly assertions: readonly Answer[];
};

/** How many scenes some run has begun and how many options were open at some moment, of all there are in the file. */
export type Seen = {
  readonly scenes: number;
  readonly ofScenes: number;
  readonly options: number;
  readonly ofOptions: number;
};

/** How far one has come. */
export type Progress = {
  readonly states: number;
  readonly gone: number;
  readonly depth: number;
  readonly frontier: number;
  readonly bytes: number;
  /** The endings met so far. */
  readonly endings: readonly string[];
  readonly seen: Seen;
};

export type Asked = Bounds & {
  /** How many runs answer what is claimed to be likely, and from which seed. */
  readonly runs: number;
  readonly seed: number;
  /** How many lines are played at random where not all could be gone through. */
  readonly lines: number;
};

export const USUAL: Asked = {
  states: 1_000_000,
  bytes: 500_000_000,
  reduced: true,
  runs: 400,
  seed: 0,
  lines: 60,
};

/** Places gone through between two words of progress. */
const SLICE = 2_000;

/**
 * Explores a scenario in slices; between them the caller may stop. What it returns is what was found by then.
 *
 * @param exploration what was explored before, to go on from: its bounds count from the beginning, not from there
 */
export function* verifying(
  game: Game,
  asked: Asked = USUAL,
  exploration = new Exploration(game, asked.reduced),
): Generator<Progress, Verified, boolean | undefined> {
  for (;;) {
    const halt = exploration.step(SLICE, asked);
    const goesOn = yield progressOf(exploration);
    if (halt ?? goesOn === false) return verified(exploration, asked, halt ?? 'asked');
  }
}

export function progressOf(of: Exploration): Progress {
  const { size, gone, depth, frontier, bytes } = of;
  return { states: size, gone, depth, frontier, bytes, endings: [...of.endingsMet.keys()], seen: seenBy(of) };
}

function seenBy({ game, begun, options }: Exploration): Seen {
  const { scenario } = game.story;
  const all = new Set(optionsOf(scenario));
  const open = new Set(options.where(true).map(({ scene, option }) => `${scene}.${option.split('/')[1]}`));
  return {
    scenes: begun.size,
    ofScenes: Object.keys(scenario.scenes).length,
    options: [...all].filter((option) => open.has(option)).length,
    ofOptions: all.size,
  };
}

/** Explores a scenario to the end, or to its bounds. */
export function verify(game: Game, asked: Asked = USUAL): Verified {
  const work = verifying(game, asked);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** What an exploration shows, wherever it stands. */
export function verified(of: Exploration, asked: Asked, stopped: Stopped): Verified {
  const { complete } = of;
  const graph = new Graph(of.places);
  const deadEnds = new Map<string, number>();
  for (let place = 0; place < of.gone; place++) {
    if (!of.places.isDeadEnd(place)) continue;
    const where = of.scenesAt(place).join();
    if (!deadEnds.has(where)) deadEnds.set(where, place);
  }
  const notMet = Object.keys(of.game.story.scenario.scenes).filter((scene) => !of.begun.has(scene));
  const explored = answersOf(of, graph, asked);
  const unknown = new Set(explored.flatMap(({ name, status }) => (status === 'unknown' ? name : [])));
  const shown = complete ? undefined : played(lowered(of.game), unknown, asked.lines, asked.seed);
  const missing = of.endings.filter((id) => !of.endingsMet.has(id));
  const livelocks = livelocksOf(of, graph);
  return {
    complete,
    stopped,
    states: of.size,
    endings: [...of.endingsMet].map(([id, place]) => ({ id, shortest: of.wayTo(place) })),
    endingsPlayed: missing.flatMap((id) => {
      const moves = shown?.endings.get(id);
      return moves ? [{ id, moves }] : [];
    }),
    endingsNotMet: missing.filter((id) => !shown?.endings.has(id)),
    unreachable: complete ? notMet : [],
    notSeen: complete ? [] : notMet,
    neverOpen: complete ? of.options.where(false) : [],
    deadEnds: [...deadEnds.values()].map((place) => of.wayTo(place)),
    livelocks: livelocks.map(({ scenes }) => scenes),
    waysIntoLivelocks: livelocks.map(({ place }) => of.wayTo(place)),
    depth: of.depth,
    frontier: of.frontier,
    bytes: of.bytes,
    seen: seenBy(of),
    assertions: explored.map((answer) => shown?.answers.get(answer.name) ?? answer),
  };
}

/** In the order of the file. */
function answersOf(of: Exploration, graph: Graph, asked: Asked): Answer[] {
  const answers = new Map(
    of.claims.map((claim, number) => [claim.assertion, answerOf(claim, number, of, graph)]),
  );
  return (of.game.story.scenario.assertions ?? []).flatMap((assertion) => {
    if ('likely' in assertion) return answerLikely(of.game, assertion, asked);
    const answer = answers.get(assertion);
    if (answer?.status === 'unknown' && followsFromARule(of.game.story, assertion))
      return { name: answer.name, status: 'holds', byRule: true };
    return answer ?? [];
  });
}

/** Where runs go round for ever: circles from which neither an ending nor anything unexplored can be come to. */
function livelocksOf(of: Exploration, graph: Graph): { scenes: string[]; place: number }[] {
  const escapes = graph.before(
    (place) => place >= of.gone || of.open.has(place) || of.places.endingAt(place) !== undefined,
  );
  const found = new Map<string, { scenes: string[]; place: number }>();
  for (const circle of graph.circles((place) => escapes[place] === 0)) {
    const scenes = [...new Set(circle.flatMap((place) => of.scenesAt(place)))].sort();
    const place = circle.reduce((least, one) => Math.min(least, one));
    const key = scenes.join();
    if (!found.has(key)) found.set(key, { scenes, place });
  }
  return [...found.values()];
}
