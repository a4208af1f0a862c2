import type { Move } from '../../contract/move.ts';
import { type Call, listeners } from '../../procedures/call/line.ts';
import { type At, atOrdinal } from '../../procedures/procedure.ts';

/** Whose view is built: a party’s, or, where there is none, that of somebody who watches and may see everything. */
export type Viewer = string | null;

/** The viewer of what everybody may see at once, whatever seat they hold: no party has an empty id. */
export const EVERYBODY: Viewer = '';

/** What a seat is told instead of a reason that would tell of what it is not in. */
export const NOT_NOW = 'This is not possible now.';

/** From where something is looked at. */
export type Sight = {
  readonly viewer: Viewer;
  /** Whether others sit at the same table, who vote unseen by this seat. */
  readonly amongOthers: boolean;
};

/** Somebody who watches, with nobody beside them who must not know. */
export const WATCHING: Sight = { viewer: null, amongOthers: false };

/** How much a seat knows of a scene: all of it, what its parties have reported of it in public, or nothing. */
export type Known = 'all' | 'reported' | 'nothing';

/**
 * Only a call can be private. Those on the line know it, and those who have been told; everybody knows one that is
 * announced; of one that was not, a read-out says that it took place and no more than it says.
 */
export function known(viewer: Viewer, id: string, at: At): Known {
  const { story, world } = at;
  const scene = story.scene(id);
  if (viewer === null || scene.kind !== 'call') return 'all';
  const told = `told.${id}.${viewer}`;
  const isTold = story.counts(told) && story.read(world, told) === 1;
  const isPublic = story.read(world, `calls.${id}.announced`) === 1;
  const isOnTheLine = [scene.caller, scene.callee, ...listeners(id, scene, at)].includes(viewer);
  if (isPublic || isTold || isOnTheLine) return 'all';
  return isReported(id, scene, at) ? 'reported' : 'nothing';
}

/** Whether a side has said anything in public of the call: its silence gives nothing away. */
function isReported(id: string, { readouts }: Call, { story, world }: At): boolean {
  return readouts.some(({ by, options }) => {
    const given = atOrdinal(options, story.read(world, `readout.${id}.${by}`));
    return given !== undefined && options[given]?.register !== 'silent';
  });
}

/** Whether a seat sees a move that was made, as things stand. */
export function sees(sight: Sight, move: Move, at: At): boolean {
  const { viewer } = sight;
  const knows = known(viewer, move.scene, at);
  if (knows === 'reported') return move.type === 'readout.give';
  if (knows === 'nothing') return false;
  const says = SAYING_A_BALLOT.some((type) => type === move.type);
  return !says || move.party === viewer || !coversBallots(sight, move.scene, at);
}

const SAYING_A_BALLOT = ['vote.cast', 'vote.castMany', 'vote.countUnnamed', 'vote.change'] as const;

/**
 * Whether ballots of a vote are not to be seen yet. People at one table vote one after another what they would vote at
 * the same time: nobody sees another’s ballot before the close. Only in a roll call it is said aloud.
 */
export function coversBallots({ viewer, amongOthers }: Sight, id: string, { story, world }: At): boolean {
  const scene = story.scene(id);
  if (!amongOthers || viewer === null || scene.kind !== 'vote' || scene.roll_call) return false;
  return story.read(world, `votes.${id}.result`) === 0;
}

/** What a scene is called for a seat: one that it does not know, by what is seen from outside, if anything. */
export function titleFor(viewer: Viewer, id: string, at: At): string {
  const scene = at.story.scene(id);
  const outside = scene.kind === 'call' ? (scene.outside ?? '') : '';
  // What is seen from outside is written as a sentence; a headline has no full stop.
  return at.story.fill(known(viewer, id, at) === 'all' ? scene.title : outside.replace(/\.$/, ''), at.world);
}

/**
 * Whether a seat may know why the others act as they do. Reasons tell what parties want in secret: they are for who
 * watches, for everybody after the ending, and before that for a person who plays alone and has asked for them.
 */
export function mayKnowReasons(
  viewer: Viewer,
  { hasEnded, askedFor }: { readonly hasEnded: boolean; readonly askedFor: boolean },
): boolean {
  return viewer === null || hasEnded || askedFor;
}
