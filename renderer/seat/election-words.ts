import type { ElectionView, PastElectionView, RoundView } from '../../engine/contract/view/election.ts';
import type { Formats } from '../messages/formats.ts';
import type { Say } from '../messages/words.ts';

/** What a ballot has come to so far, or what is to be done, in a sentence or two. */
export function standingWords(say: Say, formats: Formats, election: ElectionView): string {
  const { step, places, left, ballot, candidates, deciding, follows, rounds } = election;
  const on = candidates.filter((one) => one.on).map(({ name }) => name);
  const names = formats.list(on);
  switch (step) {
    case 'announced':
      return say('election.announced', { places });
    case 'open':
      return say('election.ballot.open', { ballot, left });
    case 'restricted':
      return say('election.ballot.restricted', { ballot, left, names });
    case 'special':
      return say(`election.special.${deciding?.purpose ?? 'list'}`, { names, take: deciding?.take ?? 1 });
    case 'equal':
      return say(`election.lot.${deciding?.purpose ?? 'list'}`, { names, take: deciding?.take ?? 1 });
    case 'counted': {
      const last = lastOf(rounds);
      const elected = follows?.elected ?? [];
      const first =
        last?.kind === 'special'
          ? ''
          : elected.length > 0
            ? say('election.has', { names: formats.list(elected), count: elected.length })
            : say('election.nobodyHas', { needed: last?.needed ?? 0 });
      const then = say(`election.then.${follows?.then ?? 'open'}`, {
        names: formats.list(follows?.among ?? []),
      });
      const chair = follows?.byTheChair ? say('election.byTheChair') : '';
      return [chair, first, then].filter((part) => part !== '').join(' ');
    }
    case 'elected':
    case 'putOff':
      return outcomeOfElection(say, formats, {
        outcome: step,
        elected: candidates.filter(({ standing }) => standing === 'elected').map(({ name }) => name),
        byLot: rounds.some((one) => one.byLot && one.elected.length > 0),
      });
  }
}

/** The ballot that was counted last, in the words of browsers of 2020. */
export function lastOf(rounds: readonly RoundView[]): RoundView | undefined {
  return rounds[rounds.length - 1];
}

/** How an election came out, in a sentence. */
export function outcomeOfElection(
  say: Say,
  formats: Formats,
  { outcome, elected, byLot }: Pick<PastElectionView, 'outcome' | 'elected' | 'byLot'>,
): string {
  const names = formats.list(elected);
  const count = elected.length;
  if (outcome === 'elected')
    return say(byLot ? 'election.electedByLot' : 'election.elected', { names, count });
  return count === 0 ? say('election.putOff') : say('election.putOffWith', { names, count });
}

/** What kind of ballot, with its number: “2, restricted”. */
export function roundWords(say: Say, { kind }: RoundView, index: number): string {
  return say(`election.round.${kind}`, { ballot: index + 1 });
}

/** A paper that carries more than one name, and so is filled in by a form; one name is an option like any other. */
export function paperToFillIn(election: ElectionView | undefined): ElectionView['paper'] {
  return election?.paper !== undefined && election.paper.most > 1 ? election.paper : undefined;
}
