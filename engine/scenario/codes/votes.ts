import type { Codes } from './code.ts';

/** Faults of votes and elections. */
export const VOTES = {
  'undecidable-vote': {
    severity: 'error',
    what: 'A vote has only one possible outcome, whatever the seats do, or an election can never fill its places.',
    why: 'More votes are needed than there are seats, what is to be counted weighs nothing, or nobody can stop it; in an election, there are fewer candidates than places.',
    instead: 'Check the matter of the vote, and the seats, weights and rules of its body.',
  },
  'secret-by-name': {
    severity: 'error',
    what: 'A secret ballot is asked for where the outcome hangs on who votes how.',
    why: 'A veto, weights that differ or a roll call need names, and a secret ballot has none.',
    instead: 'Take `secret` out, or choose a matter that is decided by numbers alone.',
  },
  'withdraw-nobody': {
    severity: 'error',
    what: 'A candidate may stand down, and no party stands behind it.',
    why: 'Nobody can be asked whether it goes on, so that it never stands down.',
    instead: 'Say under `party` whose candidate it is, or take `withdraw` out.',
  },
  'zero-weights': {
    severity: 'warning',
    what: 'Everything that chance may draw has the weight 0.',
    why: 'Nothing can be drawn: seats abstain, and an event never happens.',
    instead: 'Give at least one of them a weight above 0.',
  },
  'seat-nowhere': {
    severity: 'warning',
    what: 'A party holds a seat that no body of the scenario has.',
    why: 'It never votes.',
    instead: 'Correct the code, add the body, or leave the seat out.',
  },
  'leaning-nobody': {
    severity: 'warning',
    what: 'A leaning is about seats none of which sits in the body that votes.',
    why: 'It says nothing about this vote.',
    instead: 'Name seats of the body, or take the line out.',
  },
} as const satisfies Codes;
