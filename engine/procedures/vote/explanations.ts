import type { MoveOf } from '../../contract/move.ts';
import type { Ledger } from '../../world/ledger.ts';
import { type Reading, type Slot, slot, truth } from '../../world/names.ts';
import { type At, type Candidate, entryOf, notYours, ordinal, type WhyNot, whyClosed } from '../procedure.ts';
import type { Vote } from './floor.ts';

/**
 * Explanations of vote: parties say before a vote why they will, or after it why they did, vote as they do.
 * Source: rules of procedure of the General Assembly, rule 88: "the President may permit members to explain their
 * votes, either before or after the voting".
 */
export type Explanation = NonNullable<Vote['explanations']>[number];

const slotOf = (id: string, { by }: Explanation) => `explained.${id}.${by}`;

export function explanationSlots(id: string, { explanations = [] }: Vote): Slot[] {
  return explanations.map((one) => slot(slotOf(id, one), Object.keys(one.options).length));
}

export function explanationReadings(id: string, { explanations = [] }: Vote): Reading[] {
  return explanations.flatMap((one) =>
    Object.keys(one.options).map((option, index) =>
      truth(`${slotOf(id, one)}.${option}`, slotOf(id, one), [index + 1]),
    ),
  );
}

/** Who is to explain its vote next, before the ballot or once it is decided; those whose question does not come up are passed over. */
export function nextToExplain(id: string, scene: Vote, { story, world }: At): Explanation | undefined {
  const decided = story.read(world, `votes.${id}.result`) > 0;
  return scene.explanations?.find(
    (one) =>
      (one.before === true) !== decided &&
      story.read(world, slotOf(id, one)) === 0 &&
      story.holds(one.when, world),
  );
}

export function explanationCandidates(id: string, scene: Vote, at: At): Candidate[] {
  const next = nextToExplain(id, scene, at);
  return Object.keys(next?.options ?? {}).map((option) => ({
    move: { type: 'vote.explain', scene: id, party: next?.by ?? '', option },
  }));
}

export function whyNotExplained(scene: Vote, move: MoveOf<'vote.explain'>, at: At): WhyNot {
  const next = nextToExplain(move.scene, scene, at);
  if (next?.by !== move.party) return notYours(move.party);
  return whyClosed(at.story, at.world, entryOf(next.options, move.option));
}

/** Nobody votes, and nothing goes on, before those who explain their vote have been heard. */
export function whyNotHeard(id: string, scene: Vote, at: At): WhyNot {
  const next = nextToExplain(id, scene, at);
  return next ? `${next.by} has yet to explain its vote.` : null;
}

export function explain(move: MoveOf<'vote.explain'>, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('vote', move.scene);
  const own = scene.explanations?.find(({ by }) => by === move.party);
  const option = own?.options[move.option];
  ledger.write(`explained.${move.scene}.${move.party}`, ordinal(own?.options ?? {}, move.option));
  ledger.apply(option?.effects, option?.title);
}
