import type { MoveOf } from '../../contract/move.ts';
import { register } from '../../scenario/scenes/statement.ts';
import type { Reaction, SceneOf } from '../../scenario/scenes.ts';
import type { Ledger } from '../../world/ledger.ts';
import { named } from '../../world/named.ts';
import { slot, truth } from '../../world/names.ts';
import { type At, entryOf, isMove, notYours, ordinal, type Procedure, whyClosed } from '../procedure.ts';

type Statement = SceneOf<'statement'>;

/** A party speaks in public, in one of several registers; others may react, in the order of the file. */
export const statement: Procedure<'statement'> = {
  kind: 'statement',
  count: (id, scene) => {
    const said = Object.keys(scene.options);
    const slots = [slot(`chosen.${id}`, said.length)];
    const readings = said.map((option, index) =>
      truth(`chosen.${id}.${option}`, `chosen.${id}`, [index + 1]),
    );
    const tones = Object.values(scene.options).map((option) => option.register);
    for (const tone of register.options) {
      const inThatTone = tones.flatMap((one, index) => (one === tone ? [index + 1] : []));
      readings.push(truth(`tone.${id}.${tone}`, `chosen.${id}`, inThatTone));
    }
    for (const { by, options } of scene.reactions ?? []) {
      const at = `reacted.${id}.${by}`;
      slots.push(slot(at, Object.keys(options).length));
      readings.push(
        ...Object.keys(options).map((option, index) => truth(`${at}.${option}`, at, [index + 1])),
      );
    }
    return { slots, readings };
  },
  candidates: (id, scene, at) => {
    const next = nextToReact(id, scene, at);
    return [
      ...Object.keys(scene.options).map((option) => ({
        move: { type: 'statement.make', scene: id, party: scene.by, option } as const,
      })),
      ...Object.keys(next?.options ?? {}).map((option) => ({
        move: { type: 'statement.react', scene: id, party: next?.by ?? '', option } as const,
      })),
      { move: { type: 'story.continue', scene: id, party: 'facilitator' } },
    ];
  },
  whyNot: (scene, move, at) => {
    if (isMove(move, 'statement.make')) {
      if (move.party !== scene.by) return notYours(move.party);
      return whyClosed(at.story, at.world, entryOf(scene.options, move.option));
    }
    const next = nextToReact(move.scene, scene, at);
    if (isMove(move, 'statement.react')) {
      if (next?.by !== move.party) return notYours(move.party);
      return whyClosed(at.story, at.world, entryOf(next.options, move.option));
    }
    return next ? `${next.by} has yet to react.` : null;
  },
};

/** Who may react now: the first whose condition holds and who has not yet. */
export function nextToReact(id: string, scene: Statement, { story, world }: At): Reaction | undefined {
  return scene.reactions?.find(
    ({ by, when }) => story.read(world, named`reacted.${id}.${by}`) === 0 && story.holds(when, world),
  );
}

export function make(move: MoveOf<'statement.make'>, ledger: Ledger): void {
  const { options } = ledger.story.sceneOf('statement', move.scene);
  const option = options[move.option];
  ledger.write(named`chosen.${move.scene}`, ordinal(options, move.option));
  ledger.apply(option?.effects, option?.title);
}

export function react(move: MoveOf<'statement.react'>, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('statement', move.scene);
  const reaction = scene.reactions?.find(({ by }) => by === move.party);
  const option = reaction?.options[move.option];
  ledger.write(named`reacted.${move.scene}.${move.party}`, ordinal(reaction?.options ?? {}, move.option));
  ledger.apply(option?.effects, option?.title);
}
