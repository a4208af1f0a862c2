import type { Codes } from './code.ts';

/** Faults of the ways through the story: those that end nowhere and those that nobody takes. */
export const WAYS = {
  'no-way-on': {
    severity: 'error',
    refused: true,
    what: 'Every way on from a scene has a condition.',
    why: 'Where none of them holds, the story stops without an ending.',
    instead: 'Give the last way no condition: it is taken when no other is.',
  },
  'back-nowhere': {
    severity: 'error',
    refused: true,
    what: 'A scene leads `back`, and nothing ever left for it as a detour.',
    why: '`back` leads to where a detour or an inject left; without one, the story stops there.',
    instead:
      'Write `{ to: this_scene, back: next_scene }` where the detour begins, or name the scene to go to.',
  },
  'endless-passing': {
    severity: 'error',
    refused: true,
    what: 'Scenes that may all be passed over lead to one another in a ring.',
    why: 'If none of them is due, the story goes round for ever, and the program with it.',
    instead: 'Let one scene of the ring have no `when`. An inject says when it comes under `inject`.',
  },
  'bad-bounds': {
    severity: 'error',
    refused: true,
    what: 'Two numbers or days stand the wrong way round.',
    why: 'Nothing can lie between them.',
    instead: 'Exchange them, or correct one.',
  },
  threads: {
    severity: 'error',
    refused: true,
    what: 'Threads share a scene, hold threads, are too many, or do not come to an end.',
    why: 'Threads run at the same time: a scene can be at one place only, and all must be able to end.',
    instead: 'Give each of two or three threads scenes of its own, the last of which leads to `done`.',
  },
  'too-many-alliances': {
    severity: 'error',
    refused: true,
    what: 'The file declares more than five alliances.',
    why: 'Each runs beside the story; with more than five, neither people nor the program can follow.',
    instead: 'Keep the five that decide something; write the others as relations or flags.',
  },
  'unreachable-scene': {
    severity: 'warning',
    what: 'No way leads to a scene.',
    why: 'Nobody will ever see it; mostly a way on was forgotten, or leads elsewhere by mistake.',
    instead: 'Lead to it from an option or a `then`, or take it out.',
  },
  'unreachable-ending': {
    severity: 'warning',
    what: 'No way leads to an ending.',
    why: 'Nobody will ever come to it.',
    instead: 'Lead to it from a scene, or take it out.',
  },
  'no-way-out': {
    severity: 'error',
    what: 'Some scenes lead only to one another, and to no ending.',
    why: 'Whoever comes there goes round for ever.',
    instead: 'Lead from one of them to an ending, or to a scene from which there is a way to one.',
  },
  'dead-end': {
    severity: 'warning',
    what: 'All that could be done in a scene can be closed at the same time.',
    why: 'Nobody has anything to do then, and the story stops without an ending.',
    instead: 'Let one option have no condition, or add one with `fallback: true`.',
  },
  'never-open': {
    severity: 'warning',
    what: 'An option’s condition can never hold.',
    why: 'It is shown as closed to everybody, always.',
    instead: 'Correct the condition, or give the story an effect that can make it hold.',
  },
  'never-taken': {
    severity: 'warning',
    what: 'A way on can never be taken: its condition cannot hold, or one before it always does.',
    why: 'The story never goes there, though the file looks as if it could.',
    instead: 'Correct the condition, or put the way before the one that always holds.',
  },
  'never-true': {
    severity: 'warning',
    what: 'A condition can never hold.',
    why: 'What hangs on it never happens.',
    instead: 'Correct the condition, or give the story an effect that can make it hold.',
  },
  'impossible-goal': {
    severity: 'warning',
    what: 'A party’s goal can never be reached.',
    why: 'Whoever plays the party would work for nothing.',
    instead: 'Ask for less, or give the story an effect that can bring it about.',
  },
  'never-comes': {
    severity: 'warning',
    what: 'An inject can never come.',
    why: 'Its condition cannot hold, or its day comes after the last day of the story.',
    instead: 'Correct the day or the condition.',
  },
  'deadline-self': {
    severity: 'warning',
    what: 'When the time of a scene is up, the story goes to the same scene.',
    why: 'The deadline decides nothing: the scene begins anew, with all its days.',
    instead: 'Lead to the scene that follows when nobody decides in time.',
  },
  'idle-party': {
    severity: 'warning',
    what: 'A playable party decides fewer than six times in the whole file.',
    why: 'Whoever holds it mostly watches.',
    instead: 'Let it react, be consulted, be called or vote more often, or say `playable: false`.',
  },
  'same-options': {
    severity: 'warning',
    what: 'Two options have the same effects and lead to the same place, and nothing asks which was chosen.',
    why: 'The choice is none: the story goes on alike.',
    instead: 'Give one of them an effect or a way of its own, ask for it later, or merge the two.',
  },
} as const satisfies Codes;
