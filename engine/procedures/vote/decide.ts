import type { Ballot } from '../../contract/move.ts';
import type { Rule } from '../../scenario/body.ts';

/** How many seats were counted in each of the five ways; null where no source has the number. */
export type Tally = { readonly [B in Ballot]: number | null };

export type Because = 'veto' | 'insufficient-votes' | 'tie' | 'no-votes' | 'declared';

/** What became of a question that was put, always with its reason. */
export type Outcome = {
  readonly outcome: 'adopted' | 'not-adopted';
  readonly because?: Because;
  /** The affirmative votes that were needed; null where the counts it depends on are unknown. */
  readonly needed: number | null;
  readonly vetoes: readonly string[];
  readonly tally: Tally;
};

/**
 * The affirmative votes needed under a rule. For a share of those voting, whole numbers only: at least
 * ⌈(yes + no) · n / d⌉, or more than that share. Null where yes or no is unknown and the rule asks for them.
 */
export function votesNeeded(rule: Rule, tally: Tally): number | null {
  if ('votes' in rule.needed) return rule.needed.votes;
  if (tally.yes === null || tally.no === null) return null;
  const [numerator, denominator] = rule.needed.fraction;
  const product = (tally.yes + tally.no) * numerator;
  const least = Math.ceil(product / denominator);
  return rule.needed.reach === 'more-than' && product % denominator === 0 ? least + 1 : least;
}

/**
 * Decides a question from its counts. The threshold is tested before the veto: the negative vote of a permanent
 * member is a veto only where the required votes are there (UN Charter, Article 27(3), and practice under it).
 *
 * @param vetoes the seats with a veto that voted no
 */
export function decide(rule: Rule, tally: Tally, vetoes: readonly string[]): Outcome | undefined {
  const needed = votesNeeded(rule, tally);
  if (needed === null || tally.yes === null) return undefined;
  const failed = (because: Because, by: readonly string[] = []): Outcome => ({
    outcome: 'not-adopted',
    because,
    needed,
    vetoes: by,
    tally,
  });
  const share = 'fraction' in rule.needed;
  if (share && tally.yes === 0 && tally.no === 0) return failed('no-votes');
  if (share && tally.yes < needed && tally.yes === tally.no) return failed('tie');
  if (tally.yes < needed) return failed('insufficient-votes');
  if (rule.veto && vetoes.length > 0) return failed('veto', vetoes);
  return { outcome: 'adopted', needed, vetoes: [], tally };
}

/** Counts as records write them: yes–no–abstaining, `?` where no source has the number. */
export function counts({ yes, no, abstain }: Tally): string {
  return [yes, no, abstain].map((count) => count ?? '?').join('–');
}

/** The outcome with its reason, in English: `not adopted: 11 in favour, vetoed by RUS`. */
export function reasonOf(
  { outcome, because, needed, vetoes, tally }: Outcome,
  noAgainst: readonly string[] = [],
): string {
  if (because === 'declared')
    return `${outcome === 'adopted' ? 'adopted' : 'not adopted'} (${counts(tally)})`;
  if (outcome === 'adopted') return `adopted ${counts(tally)}`;
  if (because === 'veto') return `not adopted: ${tally.yes} in favour, vetoed by ${vetoes.join(', ')}`;
  if (because === 'tie') return `not adopted: equally divided, ${tally.yes} to ${tally.no}`;
  if (because === 'no-votes') return 'not adopted: nobody voted for or against';
  const short = `not adopted: ${tally.yes} in favour, ${needed} needed`;
  if (noAgainst.length === 0) return short;
  return `${short} (the negative vote of a permanent member is not a veto here)`;
}
