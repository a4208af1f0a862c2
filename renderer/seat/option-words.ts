import type { OptionView } from '../../engine/contract/view.ts';
import { moveWords } from '../messages/move-words.ts';
import type { Say } from '../messages/words.ts';

const registers = ['conciliatory', 'factual', 'firm', 'threatening', 'silent'] as const;

/** Whether a tone of voice is one that the message files name. */
export function isRegister(value: string | undefined): value is (typeof registers)[number] {
  return registers.some((register) => register === value);
}

/** The words on an option, as something one may do. Under a heading the offer alone is enough. */
export function titleOf(say: Say, { move, title }: OptionView): string {
  switch (move.type) {
    case 'vote.cast':
      return say(`ballot.cast.${move.ballot}`);
    case 'call.place':
      return moveWords(say, move, title);
    case 'agenda.put':
    case 'draft.word':
    case 'draft.request':
      return title;
    case 'agenda.counter':
      return say('option.counter', { title });
    case 'amendment.table':
      return say('option.amendment', { title });
    default:
      return title === '' ? moveWords(say, move, title) : title;
  }
}

/** What would be said, in quotation marks; a text that quotes has its own. */
export function spokenWords(say: Say, words: string): string {
  return /["“«]/.test(words) ? words : say('option.says', { words });
}
