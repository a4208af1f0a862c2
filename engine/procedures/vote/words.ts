import { BASES } from '../../scenario/rules.ts';
import { sum, type Tally } from './count.ts';
import type { Outcome } from './decide.ts';

/** Counts as records write them: yes–no–abstaining, `?` where no source has the number. */
export function counts({ yes, no, abstain }: Tally): string {
  return [yes, no, abstain].map((count) => count ?? '?').join('–');
}

const MEASURED = {
  seats: 'in favour',
  weight: 'votes in favour',
  population: 'of the people in favour',
} as const;

/**
 * The outcome with its reason, in English: `not adopted: 11 in favour, vetoed by RUS`.
 *
 * @param negative the seats with a veto that voted no, veto or not
 */
export function reasonOf(outcome: Outcome, negative: readonly string[] = []): string {
  const { because, tally, vetoes, objectors } = outcome;
  if (outcome.outcome === 'adopted') {
    if (because === undefined && outcome.criteria.length === 0)
      return `adopted: nobody objected (${counts(tally)})`;
    if (outcome.castingVote) return `adopted ${counts(tally)} by the casting vote of the chair`;
    return because === 'declared' ? `adopted (${counts(tally)})` : `adopted ${counts(tally)}`;
  }
  switch (because) {
    case 'declared':
      return `not adopted (${counts(tally)})`;
    case 'veto':
      return `not adopted: ${tally.yes} in favour, vetoed by ${vetoes.join(', ')}`;
    case 'objection':
      return `not adopted: ${objectors.length > 0 ? objectors.join(', ') : tally.no} objected`;
    case 'tie': {
      const next = outcome.again
        ? '; it is put to a second vote'
        : outcome.castingVote
          ? ', and the chair voted against'
          : '';
      return `not adopted: equally divided, ${tally.yes} to ${tally.no}${next}`;
    }
    case 'no-votes':
      return 'not adopted: nobody voted for or against';
    case 'quorum': {
      const present = sum(tally, BASES.present);
      return `not adopted: ${present} present, too few to decide`;
    }
    default:
      return `not adopted: ${shortfall(outcome)}${notAVeto(negative)}`;
  }
}

function shortfall({ criteria, because, tally, needed }: Outcome): string {
  const missed = criteria.find(({ reached }) => reached === false);
  if (!missed) return `${tally.yes} in favour, ${needed} needed`;
  const words = `${missed.inFavour} ${MEASURED[missed.by]}, ${missed.needed} needed`;
  const against = (sum(tally, BASES.participating) ?? 0) - (tally.yes ?? 0);
  return because === 'blocking-minority' ? `${words}; a minority of ${against} members blocks it` : words;
}

function notAVeto(negative: readonly string[]): string {
  return negative.length > 0 ? ' (the negative vote of a permanent member is not a veto here)' : '';
}
