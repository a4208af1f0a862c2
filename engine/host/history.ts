import type { Game } from '../machine/game.ts';
import { playRecord } from '../run/moves.ts';
import { certaintyOf } from './view/past-votes.ts';
import type { HistoricalVotes } from './view/run-view.ts';
import { outcomeView } from './view/vote-view.ts';

/** How history voted, by scene: what replaying the record gives. */
export function historicalVotes(game: Game): HistoricalVotes {
  const { story } = game;
  return new Map(
    playRecord(game).steps.flatMap(({ move, after }) => {
      if (move.type !== 'vote.close') return [];
      const scene = story.sceneOf('vote', move.scene);
      const outcome = outcomeView(move.scene, scene, { story, world: after.world });
      const certainty = certaintyOf(story.scenario, move.scene);
      return [[move.scene, { outcome, ...(certainty ? { certainty } : {}) }] as const];
    }),
  );
}
