import type { ComparisonView } from '../../contract/debrief.ts';
import { bodyOf, seatState } from '../../procedures/vote/floor.ts';
import type { Step } from '../../run/line.ts';
import type { Story } from '../../world/story.ts';
import { outcomeView, titleOf } from './vote-view.ts';

type VoteCompared = ComparisonView['votes'][number];

/** The votes that either of two lines decided, and the seats that were counted otherwise. */
export function votesCompared(story: Story, one: readonly Step[], other: readonly Step[]): VoteCompared[] {
  const closed = [closedVotes(one), closedVotes(other)] as const;
  const scenes = new Set([...closed[0].keys(), ...closed[1].keys()]);
  return [...scenes].map((id) => {
    const scene = story.sceneOf('vote', id);
    const worlds = [closed[0].get(id), closed[1].get(id)] as const;
    const outcome = (world: readonly number[] | undefined) =>
      world ? outcomeView(id, scene, { story, world }) : null;
    const body = bodyOf(story.scenario, scene);
    const changed = Object.entries(body.seats).filter(([code]) => {
      const [before, after] = worlds.map((world) => world && seatState(id, code, { story, world }));
      return isKnown(before) && isKnown(after) && before !== after;
    });
    const outcomes = [outcome(worlds[0]), outcome(worlds[1])] as const;
    const vetoers = (one: (typeof outcomes)[0]) =>
      (one?.vetoes ?? []).map((code) => body.seats[code]?.name ?? code);
    return {
      scene: id,
      title: titleOf(scene, { story, world: worlds[0] ?? worlds[1] ?? [] }),
      body: body.name,
      outcomes: [...outcomes],
      vetoes: [vetoers(outcomes[0]), vetoers(outcomes[1])],
      changed: changed.map(([, { name }]) => name),
    };
  });
}

/** The world right after each vote was last closed, by scene. */
function closedVotes(steps: readonly Step[]): Map<string, readonly number[]> {
  return new Map(
    steps.flatMap(({ move, after }) =>
      move.type === 'vote.close' ? [[move.scene, after.world] as const] : [],
    ),
  );
}

/** A seat that no source names is not known to have been counted otherwise. */
function isKnown(ballot: string | undefined): boolean {
  return ballot !== undefined && ballot !== 'unnamed' && ballot !== 'not-called';
}
