import type { AskView, OptionView } from '../../engine/contract/view/option.ts';
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
    case 'vote.change':
      return say(`ballot.change.${move.ballot}`);
    case 'vote.correct':
      return say(`ballot.correct.${move.ballot}`);
    case 'vote.pass':
      return say('ballot.pass');
    case 'vote.again':
      return say('chair.again');
    case 'vote.override':
      return say(`chair.override.${move.outcome}`);
    case 'election.cast':
      if (move.instead === 'not-participating') return say('option.noPaper');
      return move.names.length === 0 ? say('option.blank') : say('option.name', { title });
    case 'election.override':
      return say('chair.elect', { title });
    case 'election.remain':
      return say('option.remain');
    case 'clock.tick':
      return say('option.day');
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

const overrides = ['vote.override', 'vote.again', 'election.override'] as const;

/** What to know before answering: that one may come back, or that nothing need be done. */
export function adviceOf(say: Say, { options }: AskView): string {
  const isChairs = options.every(({ move }) => overrides.some((one) => one === move.type));
  return say(isChairs ? 'ask.chairAdvice' : 'ask.advice');
}

/** What is asked: the file’s question, or ours where a ballot is mended, the chair may step in, or names are put
 * on a paper beside these options. */
export function headOf(say: Say, { party, question, options }: AskView): string {
  if (party === 'facilitator') return say('ask.chair');
  if (options.every(({ move }) => move.type === 'vote.change')) return say('ask.change');
  if (options.every(({ move }) => move.type === 'vote.correct')) return say('ask.correct');
  if (options.every(({ move }) => move.type === 'election.cast' && move.names.length === 0))
    return say('ask.withoutName');
  return question;
}
