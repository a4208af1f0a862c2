import type { Move } from '../../contract/move.ts';
import type { PastVoteView, VoteView } from '../../contract/view/vote.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Step } from '../../run/line.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Story } from '../../world/story.ts';
import { type Sight, WATCHING } from './privacy.ts';
import { leftAsSeen } from './told.ts';
import { outcomeView, titleOf } from './vote-view.ts';

/** The votes that have been decided on a line, in their order. */
export function pastVotes(steps: readonly Step[], story: Story, sight: Sight = WATCHING): PastVoteView[] {
  const now: At = { story, world: steps.at(-1)?.after.world ?? [] };
  return steps.flatMap(({ move, after }, index) => {
    if (move.type !== 'vote.close') return [];
    const scene = story.sceneOf('vote', move.scene);
    const at = { story, world: after.world };
    const simulated = leftAsSeen(story, sight, steps.slice(0, index + 1), now) === undefined;
    return [
      {
        scene: move.scene,
        title: titleOf(scene, at),
        body: story.scenario.bodyOf[scene.body]?.name ?? scene.body,
        outcome: outcomeView(move.scene, scene, at),
        simulated,
        // What sources say of history says nothing of a vote that went otherwise.
        oneSource: !simulated && certaintyOf(story.scenario, move.scene) === 'one-source',
      },
    ];
  });
}

type Certainty = NonNullable<NonNullable<VoteView['inHistory']>['certainty']>;

/** How well the record of a scene is sourced: its weakest mark; undefined where every move has two sources. */
export function certaintyOf(scenario: Scenario, scene: string): Certainty | undefined {
  const marks = (scenario.record?.moves ?? [])
    .filter(({ move }: { move: Move }) => move.scene === scene)
    .map(({ certainty }) => certainty ?? 'two-sources');
  return (['one-source', 'inferred', 'disputed-order'] as const).find((mark) => marks.includes(mark));
}
