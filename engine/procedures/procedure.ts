import type { Move, MoveOf, MoveType } from '../contract/move.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Scene, SceneKind, SceneOf } from '../scenario/scenes.ts';
import type { Table, World } from '../world/ledger.ts';
import type { Counted } from '../world/names.ts';
import type { Story } from '../world/story.ts';
import type { Test } from '../world/strokes.ts';

/** A move one could make; a bulk move is an instance together with the domain it stands for. */
export type Candidate = {
  readonly move: Move;
  /** The seats a bulk move fills. */
  readonly seats?: readonly string[];
};

/** A world to ask: the story and its numbers. */
export type At = Pick<Table, 'story' | 'world'>;

/** Why a move is not legal now, in one sentence; null where it is. */
export type WhyNot = string | null;

/** How scenes of one kind run. Its statechart stands beside it in `chart.ts`. */
export type Procedure<K extends SceneKind> = {
  readonly kind: K;
  /** What such a scene counts, and what may be asked of it. */
  count(id: string, scene: SceneOf<K>, scenario: Scenario): Counted;
  /** Every move that such a scene could ever admit from this world; the machine says which it admits now. */
  candidates(id: string, scene: SceneOf<K>, at: At): Candidate[];
  /** Whether a party may make this move, for the particulars that the state alone does not say. */
  whyNot(scene: SceneOf<K>, move: Move, at: At): WhyNot;
  /**
   * `whyNot` for one move, with all known that hangs on no world: it asks whether nothing speaks against it. Undefined
   * where that cannot be said before. The lowered form asks this in place of `whyNot`, and tests hold both together.
   */
  isOpen?(scene: SceneOf<K>, move: Move, story: Story): Test | undefined;
};

/** The procedure of some kind of scene, its kind forgotten. */
export type AnyProcedure = {
  /** Whether the candidates of a scene are the same in every world. */
  readonly offersTheSame: boolean;
  count(id: string, scene: Scene, scenario: Scenario): Counted;
  candidates(id: string, scene: Scene, at: At): Candidate[];
  whyNot(scene: Scene, move: Move, at: At): WhyNot;
};

export function isMove<T extends MoveType>(move: Move, type: T): move is MoveOf<T> {
  return move.type === type;
}

/** The position of an id among the keys of a record, from 1; 0 where it is not there. */
export function ordinal(record: Readonly<Record<string, unknown>>, id: string): number {
  return Object.keys(record).indexOf(id) + 1;
}

/** The key at a position from 1, undefined for 0. */
export function atOrdinal(record: Readonly<Record<string, unknown>>, position: number): string | undefined {
  return Object.keys(record)[position - 1];
}

/** What stands under an id of the file; undefined for a name that is none of its own (`constructor`). */
export function entryOf<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
}

/** Whether an option is open: its condition, and the sentence where it does not hold. */
export function whyClosed(
  story: Story,
  world: World,
  act: { when?: string | undefined; closed?: string | undefined } | undefined,
): WhyNot {
  if (!act) return 'The scenario knows no such option.';
  if (story.holds(act.when, world)) return null;
  return act.closed ?? 'This is not possible as things stand.';
}

export const notYours = (party: string): string => `It is not for ${party} to do this.`;
