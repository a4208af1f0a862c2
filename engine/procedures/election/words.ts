import type { PaperCount, Verdict } from './judge.ts';

/**
 * What follows from a ballot, with its reason, in English: `nobody has the 128 votes needed; a restricted ballot
 * between Kenya and Djibouti follows`.
 *
 * @param name what a candidate is called
 */
export function reasonOf(verdict: Verdict, needed: number, name: (candidate: string) => string): string {
  const list = (candidates: readonly string[]) => listed(candidates.map(name));
  const elected =
    verdict.elected.length > 0
      ? `${list(verdict.elected)} elected (${needed} needed)`
      : `nobody has the ${needed} votes needed`;
  switch (verdict.then) {
    case 'filled':
      return `${list(verdict.elected)} elected`;
    case 'ballot':
      return `${elected}; ${verdict.kind === 'open' ? 'an open ballot' : `a restricted ballot between ${list(verdict.on)}`} follows`;
    case 'special':
      return `${elected}; ${list(verdict.among)} are equal, and a special ballot between them follows`;
    case 'lot':
      return `${elected}; ${list(verdict.among)} are equal, and the lot decides`;
    case 'put-off':
      return verdict.because === 'quorum'
        ? 'put off: too few are present'
        : `${elected}; put off with a place left`;
  }
}

/** `A`, `A and B`, `A, B and C`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** What the papers of a ballot came to, as the President reads it out. */
export function countInWords(
  { votes, abstain, invalid }: PaperCount,
  name: (candidate: string) => string,
): string {
  const each = [...votes].map(([candidate, number]) => `${name(candidate)} ${number}`);
  return [
    each.join(', '),
    ...(abstain > 0 ? [`${abstain} blank`] : []),
    ...(invalid > 0 ? [`${invalid} invalid`] : []),
  ].join('; ');
}
