import type { OutcomeView, SeatView } from '../../engine/contract/view/vote.ts';
import type { Say } from '../messages/words.ts';

/** "10–0–5"; a figure that no source has is a question mark. */
export function tallyWords(say: Say, tally: OutcomeView['tally']): string {
  const figure = (count: number | null): string | number => count ?? say('count.unknown');
  return say('tally.line', { yes: figure(tally.yes), no: figure(tally.no), abstain: figure(tally.abstain) });
}

/** What became of it, in one or two words. */
export function fateWords(say: Say, outcome: OutcomeView): string {
  if (outcome.outcome === 'adopted') return say('fate.adopted');
  return outcome.because === 'veto' ? say('fate.vetoed') : say('fate.lost');
}

/** What became of it and why, in a sentence. `nameOf` gives the name of a seat that vetoed. */
export function outcomeWords(say: Say, outcome: OutcomeView, vetoers: string): string {
  const count = tallyWords(say, outcome.tally);
  if (outcome.because === 'declared') return say(`outcome.declared.${outcome.outcome}`);
  if (outcome.castingVote !== undefined) return say(`outcome.castingVote.${outcome.castingVote}`, { count });
  if (outcome.outcome === 'adopted') return say('outcome.adopted', { count });
  switch (outcome.because) {
    case 'veto':
      return say('outcome.veto', { count, vetoers });
    case 'tie':
    case 'objection':
    case 'quorum':
    case 'blocking-minority':
      return say(`outcome.${outcome.because}`, { count });
    case 'no-votes':
      return say('outcome.no-votes');
    default:
      if (outcome.missed !== undefined)
        return say(`outcome.missed.${outcome.missed.by}`, { count, ...outcome.missed });
      return outcome.needed === null
        ? say('outcome.lost', { count })
        : say('outcome.insufficient-votes', { count, needed: outcome.needed });
  }
}

/** Names of the seats whose no was a veto. */
export function vetoNames(outcome: OutcomeView, seats: readonly SeatView[]): string[] {
  return outcome.vetoes.map((code) => seats.find((seat) => seat.code === code)?.name ?? code);
}
