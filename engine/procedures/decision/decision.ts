import type { MoveOf } from '../../contract/move.ts';
import type { Ledger } from '../../world/ledger.ts';
import { slot, truth } from '../../world/names.ts';
import { isMove, notYours, ordinal, type Procedure, whyClosed } from '../procedure.ts';

/** A party decides between the options of the file. */
export const decision: Procedure<'decision'> = {
  kind: 'decision',
  count: (id, scene) => {
    const options = Object.keys(scene.options);
    return {
      slots: [slot(`chosen.${id}`, options.length)],
      readings: options.map((option, index) => truth(`chosen.${id}.${option}`, `chosen.${id}`, [index + 1])),
    };
  },
  candidates: (id, scene) =>
    Object.keys(scene.options).map((option) => ({
      move: { type: 'choose', scene: id, party: scene.by, option },
    })),
  whyNot: (scene, move, { story, world }) => {
    if (!isMove(move, 'choose')) return null;
    if (move.party !== scene.by) return notYours(move.party);
    return whyClosed(story, world, scene.options[move.option]);
  },
};

/** Notes the option and does what the file says it does. */
export function choose(move: MoveOf<'choose'>, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('decision', move.scene);
  const option = scene.options[move.option];
  ledger.write(`chosen.${move.scene}`, ordinal(scene.options, move.option));
  ledger.apply(option?.effects, option?.title);
}
