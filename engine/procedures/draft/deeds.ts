import type { MoveOf } from '../../contract/move.ts';
import type { Ledger } from '../../world/ledger.ts';
import { named } from '../../world/named.ts';
import { DRAFT_STATUS } from '../../world/names.ts';
import { ordinal } from '../procedure.ts';
import { COSPONSOR, draftOf, requested, TABLED, WITHDRAWN } from './draft.ts';

/** What each move of a drafting does to the world. */

/** Puts other words into a text, and notes it. */
export function rewrite(
  draft: string,
  provision: string,
  wording: string,
  ledger: Ledger,
  because?: string,
): void {
  const { wordings = {} } = draftOf(ledger.story, draft).provisions[provision] ?? {};
  const position = ordinal(wordings, wording) - 1;
  const before = ledger.write(named`texts.${draft}.${provision}`, Math.max(0, position));
  if (before === position) return;
  ledger.happened.push({ kind: 'wording', draft, provision, wording, ...(because ? { because } : {}) });
}

export function word(move: MoveOf<'draft.word'>, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('draft', move.scene);
  ledger.write(named`drafting.${move.scene}.worded.${move.provision}`, 1);
  rewrite(scene.draft, move.provision, move.wording, ledger);
}

export function request(move: MoveOf<'draft.request'>, ledger: Ledger): void {
  const { draft } = ledger.story.sceneOf('draft', move.scene);
  const { provisions } = draftOf(ledger.story, draft);
  ledger.add(named`drafting.${move.scene}.heard`, 1);
  ledger.write(named`drafting.${move.scene}.lastAsked`, ledger.read(named`drafting.${move.scene}.heard`));
  ledger.write(named`drafting.${move.scene}.askedProvision`, ordinal(provisions, move.provision));
  ledger.write(
    `drafting.${move.scene}.askedWording`,
    ordinal(provisions[move.provision]?.wordings ?? {}, move.wording),
  );
}

export function pass(move: MoveOf<'draft.pass'>, ledger: Ledger): void {
  ledger.add(named`drafting.${move.scene}.heard`, 1);
}

export function agree(move: MoveOf<'draft.agree'>, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('draft', move.scene);
  const asked = requested(move.scene, scene, ledger);
  if (asked) rewrite(scene.draft, asked.provision, asked.wording, ledger);
  ledger.write(named`drafting.${move.scene}.askedProvision`, 0);
  ledger.apply(scene.agreed, undefined);
}

export function refuse(move: MoveOf<'draft.refuse'>, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('draft', move.scene);
  ledger.write(named`drafting.${move.scene}.askedProvision`, 0);
  ledger.apply(scene.refused, undefined);
}

/** A party says whether it puts its name to the text. */
export function answerInvitation(
  move: MoveOf<'draft.cosponsor'> | MoveOf<'draft.decline'>,
  ledger: Ledger,
): void {
  const { draft } = ledger.story.sceneOf('draft', move.scene);
  const { cosponsors, title } = draftOf(ledger.story, draft);
  const joins = move.type === 'draft.cosponsor';
  const own = cosponsors?.find(({ by }) => by === move.party);
  ledger.write(named`cosponsors.${draft}.${move.party}`, COSPONSOR.indexOf(joins ? 'joined' : 'declined'));
  if (joins) ledger.add(named`cosponsors.${draft}`, 1);
  ledger.apply(joins ? own?.joined : own?.declined, title);
}

/** What a provision says that has been struck out: the wording of this name. */
export const DELETED = 'deleted';

/** Strikes a provision out; a text of which nothing is left is lost as a whole (General Assembly rule 89). */
export function strike(draft: string, provision: string, ledger: Ledger, because?: string): void {
  rewrite(draft, provision, DELETED, ledger, because);
  const says = Object.entries(draftOf(ledger.story, draft).provisions).map(
    ([id, { wordings }]) => Object.keys(wordings)[ledger.read(named`texts.${draft}.${id}`)],
  );
  if (says.every((wording) => wording === DELETED)) {
    ledger.write(named`drafts.${draft}.status`, DRAFT_STATUS.indexOf('lost'));
  }
}

export function table(move: MoveOf<'draft.table'>, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('draft', move.scene);
  ledger.write(named`drafts.${scene.draft}.status`, TABLED);
  ledger.apply(scene.table.effects, scene.table.title);
}

export function withdraw(move: MoveOf<'draft.withdraw'>, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('draft', move.scene);
  ledger.write(named`drafts.${scene.draft}.status`, WITHDRAWN);
  ledger.apply(scene.withdraw?.effects, scene.withdraw?.title);
}
