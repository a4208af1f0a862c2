import type { MoveOf } from '../../contract/move.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import type { Ledger } from '../../world/ledger.ts';
import { named } from '../../world/named.ts';
import { slot, truth } from '../../world/names.ts';
import { type At, isMove, ordinal, type Procedure, whyClosed } from '../procedure.ts';

type Event = SceneOf<'event'>;

/** Chance draws one of several outcomes. The draw is made before and carried in the move. */
export const event: Procedure<'event'> = {
  kind: 'event',
  count: (id, scene) => {
    const outcomes = Object.keys(scene.outcomes);
    return {
      slots: [slot(`chosen.${id}`, outcomes.length)],
      readings: outcomes.map((outcome, index) =>
        truth(`chosen.${id}.${outcome}`, `chosen.${id}`, [index + 1]),
      ),
    };
  },
  candidates: (id, scene) =>
    Object.keys(scene.outcomes).map((outcome) => ({
      move: { type: 'chance.draw', scene: id, party: 'chance', outcome },
    })),
  whyNot: (scene, move, { story, world }) =>
    isMove(move, 'chance.draw') ? whyClosed(story, world, scene.outcomes[move.outcome]) : null,
};

/** The outcomes that are open, with their weights: whole numbers, 0 or more. */
export function weightsOf(scene: Event, { story, world }: At): [string, number][] {
  return Object.entries(scene.outcomes)
    .filter(([, outcome]) => whyClosed(story, world, outcome) === null)
    .map(([id, { weight }]) => [id, Math.max(0, story.amount(weight, world))]);
}

export function happen(move: MoveOf<'chance.draw'>, ledger: Ledger): void {
  const { outcomes } = ledger.story.sceneOf('event', move.scene);
  const outcome = outcomes[move.outcome];
  ledger.write(named`chosen.${move.scene}`, ordinal(outcomes, move.outcome));
  ledger.apply(outcome?.effects, outcome?.title);
}
