import { type ActorScope, createActor, type SnapshotFrom, type StateValue } from 'xstate';
import type { Move } from '../contract/move.ts';
import type { Happened } from '../contract/view/happened.ts';
import type { At, Candidate } from '../procedures/procedure.ts';
import { storyOf } from '../procedures/story-of.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Story } from '../world/story.ts';
import { buildMachine } from './build.ts';
import type { Templates } from './charts.ts';
import { candidatesIn, whyRefused } from './moves.ts';
import type { Point } from './place.ts';
import { type Place, places } from './place.ts';
import type { Negotiation } from './vocabulary.ts';

/** What came of a move: the next point and each thing that changed, or why it was not made. */
export type Applied =
  | { readonly ok: true; readonly point: Point; readonly happened: readonly Happened[] }
  | { readonly ok: false; readonly because: string };

/** The pure functions that carry a scenario: nothing else plays it. */
export type Game = {
  readonly story: Story;
  readonly machine: Negotiation;
  begin(): Point;
  /** The moves the machine would take now, of one party or of all. */
  legalMoves(point: Point, party?: string): Candidate[];
  apply(point: Point, move: Move): Applied;
  /** Where the story is; of several threads the first that is not done. */
  place(point: Point): Place;
  /** Where the story is: one place, or one for each thread that is under way. */
  places(point: Point): readonly [Place, ...Place[]];
};

/** Makes a game of a scenario. Its machine is built once and serves every run. */
export function compile(scenario: Scenario, charts?: Templates): Game {
  return gameOf(storyOf(scenario), charts);
}

/** Makes a game of a scenario that has been made ready to be played. */
export function gameOf(story: Story, charts?: Templates): Game {
  const machine = buildMachine(story, charts);
  const scope = inertScope(machine);
  const restore = ({ value, world }: Point) =>
    machine.resolveState({ value, context: { story, world, happened: [] } });

  const at = ({ world }: Point): At => ({ story, world });

  return {
    story,
    machine,
    begin: () => pointOf(machine.getInitialSnapshot(scope)),
    place: (point) => places(point)[0],
    places,
    legalMoves: (point, party) => {
      const snapshot = restore(point);
      return places(point)
        .flatMap((here) => (here.at === 'scene' ? candidatesIn(here.scene, at(point)) : []))
        .filter(({ move }) => (party === undefined || move.party === party) && snapshot.can(move));
    },
    apply: (point, move) => {
      const snapshot = restore(point);
      if (!snapshot.can(move)) return { ok: false, because: whyRefused(places(point), move, at(point)) };
      const next = machine.transition(snapshot, move, scope);
      if (next.status === 'error') throw next.error;
      return { ok: true, point: pointOf(next), happened: next.context.happened };
    },
  };
}

function pointOf({ value, context: { world } }: SnapshotFrom<Negotiation>): Point {
  return { value: value as StateValue, world: world instanceof Int32Array ? [...world] : world };
}

type Scope = ActorScope<SnapshotFrom<Negotiation>, Move>;

/**
 * What `machine.transition` asks of an actor around it, made once and doing nothing: the pure functions of XState
 * build a whole actor, and run the context factory again, for every move.
 */
function inertScope(machine: Negotiation): Scope {
  const self = createActor(machine);
  const nothing = () => undefined;
  return {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  } as Scope;
}
