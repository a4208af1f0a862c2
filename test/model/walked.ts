import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { everyPaperCount } from '../../engine/analysis/verify/papers.ts';
import type { Move } from '../../engine/contract/move.ts';
import { compile, type Game } from '../../engine/machine/game.ts';
import type { Point } from '../../engine/machine/place.ts';
import type { At } from '../../engine/procedures/procedure.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';

type Snapshot = SnapshotFrom<Game['machine']>;

/** A step that the graph of a machine has: a move made at one point, and where it leads. */
export type Edge = { readonly before: Point; readonly move: Move; readonly after: Point };

/** A scene walked from one arrival: every point in it that can be come to, and every step between them. */
export type Walked = {
  readonly scene: string;
  readonly points: readonly Point[];
  readonly edges: readonly Edge[];
};

/** A traversal larger than this is an endless one, or a scenario that is not small. */
const MOST_POINTS = 30_000;

/** From how many different worlds a scene is walked at least, as far as there are so many, and how many at most. */
const FEWEST_ARRIVALS = 6;
const MOST_ARRIVALS = 60;

/** Beyond the fewest arrivals, a scenario is walked until it has shown so many points. */
const ENOUGH_POINTS = 1_000;

/**
 * Walks the machine of a small scenario with XState's own graph functions, scene by scene: every point that can be
 * come to by the moves listed as legal, each kept apart by its whole world, since a key that leaves something out
 * loses whatever lies behind the second point of that key.
 */
export function walkGraph(scenario: Scenario): { game: Game; walked: Walked[] } {
  const game = compile(scenario);
  const walked: Walked[] = [];
  const arrivals = new Map<string, Set<string>>();
  let shown = 0;
  const queue: Point[] = [game.begin()];
  for (let from = queue.shift(); from; from = queue.shift()) {
    const scene = sceneOf(from);
    const seen = arrivals.get(scene) ?? new Set();
    arrivals.set(scene, seen);
    const most = shown < ENOUGH_POINTS ? MOST_ARRIVALS : FEWEST_ARRIVALS;
    if (seen.has(keyOf(from)) || seen.size >= most) continue;
    seen.add(keyOf(from));
    const one = walkScene(game, scene, from);
    walked.push(one);
    shown += one.points.length;
    for (const point of one.points) {
      if (game.place(point).at === 'scene' && hasLeft(scene, point)) queue.push(point);
    }
  }
  return { game, walked };
}

function walkScene(game: Game, scene: string, from: Point): Walked {
  const context = { story: game.story, world: from.world, happened: [] };
  const map = getAdjacencyMap(game.machine, {
    fromState: game.machine.resolveState({ value: from.value, context }) as Snapshot,
    events: (state: Snapshot) =>
      game
        .legalMoves(pointOf(state))
        .flatMap(({ move, seats }) =>
          sampled(move, seats, { story: game.story, world: state.context.world }),
        ),
    serializeState: (state: Snapshot) => keyOf(pointOf(state)),
    stopWhen: (state: Snapshot) => hasLeft(scene, pointOf(state)),
    limit: MOST_POINTS,
  });
  const nodes = Object.values(map);
  return {
    scene,
    points: nodes.map(({ state }) => pointOf(state)),
    edges: nodes.flatMap(({ state, transitions }) =>
      Object.values<{ event: Move; state: Snapshot }>(transitions).map((step) => ({
        before: pointOf(state),
        move: step.event,
        after: pointOf(step.state),
      })),
    ),
  };
}

/**
 * Of the five ways to be counted two are enough for a chart, which only knows whether a rule is met. A bulk move is
 * listed as a bare form; it is made with all its seats on one side, and on the other; the papers of an election come to
 * whatever can follow from them.
 */
export function sampled(move: Move, seats: readonly string[] = [], at?: At): Move[] {
  if (move.type === 'election.count' && at) {
    const scene = at.story.sceneOf('election', move.scene);
    return [...everyPaperCount(move.scene, scene, at).moves];
  }
  if (move.type === 'vote.castMany') {
    const { type, scene, party } = move;
    return [
      { type, scene, party, yes: [...seats] },
      { type, scene, party, no: [...seats] },
    ];
  }
  if (!('ballot' in move)) return [move];
  return move.ballot === 'yes' || move.ballot === 'no' ? [move] : [];
}

const pointOf = ({ value, context }: Snapshot): Point => ({ value, world: context.world });

/** A point by all that it is: no two points share a key. */
export const keyOf = ({ value, world }: Point): string => JSON.stringify([value, world]);

/** The scene of the main story that a point stands in: its threads’ scenes count as it. */
function sceneOf({ value }: Point): string {
  const playing = typeof value === 'object' ? value.playing : undefined;
  const story = typeof playing === 'object' ? playing.story : undefined;
  return typeof story === 'object' ? (Object.keys(story)[0] ?? '') : '';
}

/** Whether the story has gone on, to another scene or to an ending. */
export function hasLeft(scene: string, point: Point): boolean {
  return sceneOf(point) !== scene;
}
