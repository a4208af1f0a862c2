import type { Game } from '../machine/game.ts';
import { playRecordInPieces } from '../run/moves.ts';
import { certaintyOf } from './view/past-votes.ts';
import type { HistoricalVotes } from './view/run-view.ts';
import { outcomeView } from './view/vote-view.ts';

/** How history voted, by scene: what replaying the record gives. */
export async function historicalVotes(game: Game, pause: () => Promise<void>): Promise<HistoricalVotes> {
  const { story } = game;
  const { steps } = await playRecordInPieces(game, pause);
  const votes: [string, NonNullable<ReturnType<HistoricalVotes['get']>>][] = [];
  for (const { move, after } of steps) {
    if (move.type !== 'vote.close') continue;
    await pause();
    const scene = story.sceneOf('vote', move.scene);
    const outcome = outcomeView(move.scene, scene, { story, world: after.world });
    const certainty = certaintyOf(story.scenario, move.scene);
    votes.push([move.scene, { outcome, ...(certainty ? { certainty } : {}) }]);
  }
  return new Map(votes);
}
