import type { Move } from '../../engine/contract/move.ts';
import type { Say } from './words.ts';

/**
 * What a move is called: the file's own words where it has them, otherwise ours for its kind. Some kinds say what
 * is done with the file's words: an offer is not an answer.
 */
export function moveWords(say: Say, move: Move, title: string): string {
  switch (move.type) {
    case 'vote.cast':
      return say(`move.vote.cast.${move.ballot}`);
    case 'vote.declare':
      return say(`move.vote.declare.${move.outcome}`);
    case 'call.place': {
      const words = title === '' ? say('move.call.place') : title;
      if (move.announced === undefined) return words;
      return say(`move.call.place.${move.announced ? 'announced' : 'private'}`, { title: words });
    }
    case 'election.override':
    case 'election.draw':
    case 'agenda.put':
    case 'agenda.counter':
    case 'draft.word':
    case 'draft.request':
    case 'amendment.table':
      return say(`move.${move.type}`, { title });
    default:
      return title === '' ? say(`move.${move.type}`) : title;
  }
}

/** Who acts: the file's name of a party, or ours for what is no party. */
export function actorWords(say: Say, party: string, name: string): string {
  switch (party) {
    case 'chance':
    case 'clock':
    case 'facilitator':
      return say(`actor.${party}`);
    default:
      return name;
  }
}

/** "Washington: hangs up" */
export function stepWords(
  say: Say,
  step: { readonly move: Move; readonly title: string; readonly partyName: string },
): string {
  return say('story.step', {
    party: actorWords(say, step.move.party, step.partyName),
    title: moveWords(say, step.move, step.title),
  });
}
