import type { MoveOf } from '../../contract/move.ts';
import type { Ledger } from '../../world/ledger.ts';
import { named } from '../../world/named.ts';
import { AMENDMENT_STATUS, DRAFT_STATUS } from '../../world/names.ts';
import { draftOf } from '../draft/draft.ts';
import { type At, notYours, type Procedure, whyClosed } from '../procedure.ts';

const TABLED = DRAFT_STATUS.indexOf('tabled');
const WITHDRAWN = DRAFT_STATUS.indexOf('withdrawn');
const CARRIED = AMENDMENT_STATUS.indexOf('carried');

/**
 * The sponsor of a draft on the table takes it back before it is voted on, or keeps it there; where the rules say
 * so, not once it has been amended (General Assembly rule 122 and its like).
 */
export const withdrawal: Procedure<'withdrawal'> = {
  kind: 'withdrawal',
  count: () => ({ slots: [], readings: [] }),
  candidates: (id, scene, { story }) => {
    const { sponsor: party } = draftOf(story, scene.draft);
    return (['draft.withdraw', 'draft.keep'] as const).map((type) => ({ move: { type, scene: id, party } }));
  },
  whyNot: (scene, move, at) => {
    const { story, world } = at;
    if (move.party !== draftOf(story, scene.draft).sponsor) return notYours(move.party);
    if (move.type !== 'draft.withdraw') return whyClosed(story, world, scene.keep);
    const status = story.read(world, named`drafts.${scene.draft}.status`);
    if (status !== TABLED) return 'This draft is not on the table.';
    if (scene.unless_amended && isAmended(scene.draft, at)) {
      return 'The text has been amended: it is no longer its sponsor’s to withdraw.';
    }
    return whyClosed(story, world, scene.withdraw);
  },
};

function isAmended(draft: string, { story, world }: At): boolean {
  const amendments = Object.keys(draftOf(story, draft).amendments ?? {});
  return amendments.some((id) => story.read(world, named`amendments.${draft}.${id}`) === CARRIED);
}

export function takeBack(move: MoveOf<'draft.withdraw'>, ledger: Ledger): void {
  const { draft, withdraw } = ledger.story.sceneOf('withdrawal', move.scene);
  ledger.write(named`drafts.${draft}.status`, WITHDRAWN);
  ledger.apply(withdraw.effects, withdraw.title);
}

export function keep(move: MoveOf<'draft.keep'>, ledger: Ledger): void {
  const act = ledger.story.sceneOf('withdrawal', move.scene).keep;
  ledger.apply(act.effects, act.title);
}
