import type { DraftView } from '../../engine/contract/view/draft.ts';

type Provision = DraftView['provisions'][number];
type Amendment = Provision['amendments'][number];

export type Piece = { readonly text: string; readonly goes: boolean; readonly at: number };
export type Addition = Amendment & { readonly inText: boolean };

/**
 * A provision as marked-up text: the words that a pending amendment would strike out, and the amendments that
 * show. One that was never tabled does not; one that carried stands in the text already.
 */
export function markUp(provision: Provision): { pieces: Piece[]; additions: Addition[] } {
  const shown = provision.amendments.filter((amendment) => amendment.status !== 'notTabled');
  const struck = shown
    .filter((amendment) => amendment.status === 'tabled' && amendment.removes !== undefined)
    .map((amendment) => ({
      at: provision.text.indexOf(amendment.removes ?? ''),
      length: amendment.removes?.length ?? 0,
    }))
    .filter(({ at, length }) => at >= 0 && length > 0)
    .sort((a, b) => a.at - b.at);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { at, length } of struck) {
    if (at < end) continue;
    if (at > end) pieces.push({ text: provision.text.slice(end, at), goes: false, at: end });
    pieces.push({ text: provision.text.slice(at, at + length), goes: true, at });
    end = at + length;
  }
  if (end < provision.text.length) pieces.push({ text: provision.text.slice(end), goes: false, at: end });
  const additions = shown.map((amendment) => ({ ...amendment, inText: amendment.status === 'carried' }));
  return { pieces, additions };
}
