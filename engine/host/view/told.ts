import type { Move } from '../../contract/move.ts';
import type { StepView } from '../../contract/view.ts';
import type { Game } from '../../machine/game.ts';
import { isAutomatic } from '../../parties/chair.ts';
import { leftOfRecord, recordedMoves } from '../../parties/record.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Step } from '../../run/line.ts';
import { nameOf, wordsOf } from './names.ts';
import { sees, titleFor, type Viewer } from './privacy.ts';

/** Who looks at the lines of a game, and for whom a person decides. */
export type Looker = {
  readonly game: Game;
  readonly viewer: Viewer;
  readonly isPerson: (party: string) => boolean;
};

/**
 * The steps of a line in words, each beside its step; undefined for one that nobody made (it followed by itself)
 * and for one that this seat does not know of as things stand at `now`.
 * @param nodes the nodes of the tree that the steps made; none for a line that is in no tree, as history’s: its
 * steps are then numbered from -1 down.
 */
export function toldSteps(
  { game, viewer, isPerson }: Looker,
  steps: readonly Step[],
  now: At,
  nodes: readonly { readonly node: number }[] = [],
): (StepView | undefined)[] {
  const { story } = game;
  let left: readonly Move[] | undefined = recordedMoves(story.scenario);
  return steps.map(({ move, before }, index) => {
    if (isAutomatic(move)) return undefined;
    left = left && leftOfRecord(left, [move]);
    if (!sees(viewer, move, now)) return undefined;
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
      yours: isPerson(move.party),
      simulated: left === undefined,
    };
  });
}
