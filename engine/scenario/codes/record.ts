import type { Codes } from './code.ts';

/** Faults of the record of history. */
export const RECORD = {
  'record-move': {
    severity: 'error',
    what: 'A move of the record is not legal where it stands, or rests on what was not so there.',
    why: 'History cannot be replayed beyond it, so that nobody can compare what they did with what happened; or a party that follows history would not follow it.',
    instead:
      'Correct the move or the order of the moves, or the scene that does not allow what happened; or what stands under its `when`.',
  },
  'record-ending': {
    severity: 'error',
    what: 'Replayed, the record does not come to the ending it names.',
    why: 'The ending would be called historical, and history would come to another one.',
    instead: 'Add the moves that are missing, or name the ending that the record comes to.',
  },
} as const satisfies Codes;
