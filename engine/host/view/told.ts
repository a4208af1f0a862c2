import type { Move } from '../../contract/move.ts';
import type { StepView } from '../../contract/view/run.ts';
import type { Game } from '../../machine/game.ts';
import { isAutomatic } from '../../parties/chair.ts';
import { leftOfRecord, recordedMoves } from '../../parties/record.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Step } from '../../run/line.ts';
import type { Story } from '../../world/story.ts';
import { nameOf, wordsOf } from './names.ts';
import { type Sight, sees, titleFor } from './privacy.ts';

/** Who looks at the lines of a game, and for whom they decide. */
export type Looker = Sight & {
  readonly game: Game;
  readonly isYours: (party: string) => boolean;
};

/**
 * What is left of the record after some steps, as far as a seat can tell; undefined where they parted from it. At a
 * table, what a seat must not know does not show in whether the line has parted from history.
 */
export function leftAsSeen(
  story: Story,
  sight: Sight,
  steps: readonly Step[],
  now: At,
): readonly Move[] | undefined {
  const isSeen = (move: Move) => !sight.amongOthers || sees(sight, move, now);
  const made = steps.map(({ move }) => move).filter(isSeen);
  return leftOfRecord(recordedMoves(story.scenario).filter(isSeen), made);
}

/**
 * The steps of a line in words, each beside its step; undefined for one that nobody made (it followed by itself)
 * and for one that this seat does not know of as things stand at `now`.
 * @param nodes the nodes of the tree that the steps made; none for a line that is in no tree, as history’s: its
 * steps are then numbered from -1 down.
 */
export function toldSteps(
  looker: Looker,
  steps: readonly Step[],
  now: At,
  nodes: readonly { readonly node: number }[] = [],
): (StepView | undefined)[] {
  const { game, viewer, amongOthers, isYours } = looker;
  const { story } = game;
  let left = leftAsSeen(story, looker, [], now);
  return steps.map(({ move, before }, index) => {
    if (isAutomatic(move)) return undefined;
    const isSeen = sees(looker, move, now);
    if (isSeen || !amongOthers) left = left && leftOfRecord(left, [move]);
    if (!isSeen) return undefined;
    const { date } = story.scene(move.scene);
    return {
      node: nodes[index]?.node ?? -1 - index,
      scene: move.scene,
      sceneTitle: titleFor(viewer, move.scene, now),
      ...(date ? { date } : {}),
      party: move.party,
      partyName: nameOf(story.scenario, move.party),
      move,
      title: wordsOf(move, { story, world: before.world }).title,
      yours: isYours(move.party),
      simulated: left === undefined,
    };
  });
}
