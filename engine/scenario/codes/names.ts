import type { Codes } from './code.ts';

/** Faults of names: declared twice, nowhere, or asked where nothing can answer. */
export const NAMES = {
  'duplicate-id': {
    severity: 'error',
    refused: true,
    what: 'The same id, seat or role is used twice where it may stand only once.',
    why: 'A move or a way on that names it could mean either.',
    instead: 'Give one of the two another name.',
  },
  'reserved-id': {
    severity: 'error',
    refused: true,
    what: 'An id is taken by the program itself.',
    why: '`chance`, `clock` and `facilitator` make moves of their own; `back` and `done` are ways on.',
    instead: 'Choose another id.',
  },
  'unknown-name': {
    severity: 'error',
    refused: true,
    what: 'A name is used that the file declares nowhere.',
    why: 'Nothing stands behind it: what uses it would never happen.',
    instead: 'Correct the spelling, or declare the name where names of its kind stand.',
  },
  'legal-elsewhere': {
    severity: 'error',
    refused: true,
    what: 'A condition asks what is legal where it cannot be said.',
    why: 'What is legal depends on where the story stands. Only an option knows that: it asks at its own step, and of what is offered beside it.',
    instead:
      'Ask in the condition of an option, for another option of the same decision, statement, reaction or answer to a call. Elsewhere ask for what makes the move legal.',
  },
  'legal-circle': {
    severity: 'error',
    refused: true,
    what: 'Options ask one another in a circle whether they are open.',
    why: 'Each waits for the answer of the next; nobody could ever say which of them is open.',
    instead: 'Let at least one of them ask for something else: an indicator, a flag, what was chosen before.',
  },
  'unknown-target': {
    severity: 'error',
    refused: true,
    what: 'A way on leads to a scene or an ending that does not exist.',
    why: 'The story would stop there.',
    instead: 'Correct the spelling, or write the scene or the ending.',
  },
  'unknown-body': {
    severity: 'error',
    refused: true,
    what: 'A body or its rule set has no file, or its file is not what it is called.',
    why: 'Without its seats and rules nobody can vote.',
    instead:
      'Put the file into the folder `bodies` (or `rules`) beside the scenario, under the id it is asked for.',
  },
  'unknown-seat': {
    severity: 'error',
    refused: true,
    what: 'A seat is named that the body does not have.',
    why: 'Its ballot would count for nothing.',
    instead: 'Use the three-letter code that stands in the body’s file.',
  },
  expression: {
    severity: 'error',
    refused: true,
    what: 'A condition or an amount cannot be read.',
    why: 'A condition that cannot be read cannot hold, and an amount that cannot be read changes nothing.',
    instead: 'Compare names of the world with whole numbers, as `indicators.trust >= 40 && !flags.seen`.',
  },
  'unused-name': {
    severity: 'warning',
    what: 'Something is declared and used nowhere.',
    why: 'It is left over, or the place that should use it was forgotten.',
    instead: 'Use it, or take it out.',
  },
  'never-set': {
    severity: 'warning',
    what: 'Something is asked for that nothing in the story ever changes.',
    why: 'The answer is always the same, so that the condition decides nothing.',
    instead: 'Add an effect that changes it, or take the question out.',
  },
  'never-read': {
    severity: 'warning',
    what: 'Something is changed that nothing in the story ever asks for.',
    why: 'What the parties do to it has no consequence. (For indicators and relations, which are on the screen, an info.)',
    instead: 'Ask for it in a condition, or take its effects out.',
  },
} as const satisfies Codes;
