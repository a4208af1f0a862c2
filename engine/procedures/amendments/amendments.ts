import type { MoveOf } from '../../contract/move.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import type { Ledger } from '../../world/ledger.ts';
import { named } from '../../world/named.ts';
import { AMENDMENT_STATUS } from '../../world/names.ts';
import { type At, isMove, notYours, type Procedure } from '../procedure.ts';

type Amending = SceneOf<'amendments'>;

const TABLED = AMENDMENT_STATUS.indexOf('tabled');

/** A party tables amendments to a draft, one by one, or none. */
export const amendments: Procedure<'amendments'> = {
  kind: 'amendments',
  count: () => ({ slots: [], readings: [] }),
  candidates: (id, scene) => [
    ...scene.amendments.map((amendment) => ({
      move: { type: 'amendment.table', scene: id, party: scene.by, amendment } as const,
    })),
    { move: { type: 'amendment.finish', scene: id, party: scene.by } },
  ],
  whyNot: (scene, move, { story, world }) => {
    if (move.party !== scene.by) return notYours(move.party);
    if (!isMove(move, 'amendment.table')) return null;
    if (!scene.amendments.includes(move.amendment)) return 'The scenario knows no such amendment here.';
    const status = story.read(world, named`amendments.${scene.draft}.${move.amendment}`);
    if (status !== 0) return 'This amendment has been tabled already.';
    if (!saidAlready(scene.draft, move.amendment, { story, world })) return null;
    return 'The text says already what this amendment would make it say.';
  },
};

/** Whether the text has the wording that the amendment would put in place. */
function saidAlready(draft: string, id: string, { story, world }: At): boolean {
  const text = story.scenario.drafts?.[draft];
  const amendment = text?.amendments?.[id];
  const provision = amendment && text?.provisions[amendment.provision];
  if (!provision) return false;
  const says = story.read(world, named`texts.${draft}.${amendment.provision}`);
  return Object.keys(provision.wordings)[says] === amendment.to;
}

export function table(move: MoveOf<'amendment.table'>, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('amendments', move.scene);
  const title = ledger.story.scenario.drafts?.[scene.draft]?.amendments?.[move.amendment]?.title;
  ledger.write(named`amendments.${scene.draft}.${move.amendment}`, TABLED);
  ledger.apply(scene.tabled, title);
}

export function finish(move: MoveOf<'amendment.finish'>, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('amendments', move.scene);
  if (tabledIn(scene, ledger) === 0) ledger.apply(scene.none, undefined);
}

/** How many of the scene's amendments have been tabled. */
function tabledIn(scene: Amending, { story, world }: At): number {
  return scene.amendments.filter((id) => story.read(world, named`amendments.${scene.draft}.${id}`) > 0)
    .length;
}
