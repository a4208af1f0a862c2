import type { Codes } from './code.ts';

/** Faults of the file itself: what it is written in, and of which format. */
export const FILE = {
  'too-large': {
    severity: 'error',
    refused: true,
    what: 'The file has more than a million characters.',
    why: 'A file is read at once; one of that size would stop the program, and is no scenario.',
    instead: 'Take out what does not belong: pictures stand in files of their own, bodies too.',
  },
  yaml: {
    severity: 'error',
    refused: true,
    what: 'The file is not YAML, or uses a part of it that scenarios do without.',
    why: 'Aliases, merged maps and keys that stand twice hide what a file says, and some grow beyond all memory.',
    instead:
      'Write every value out. Put a text that holds a colon or a brace into quotation marks, or under `>-`.',
  },
  'hidden-character': {
    severity: 'error',
    refused: true,
    what: 'The file holds a control character, or one that turns the order of letters around.',
    why: 'Nobody sees it in an editor; with it, a file can read differently from what it says.',
    instead: 'Take the character out. The line and the column say where it stands.',
  },
  'hidden-direction': {
    severity: 'warning',
    what: 'The file holds a mark that nobody sees: of writing direction, or of no width.',
    why: 'Arabic and Hebrew need some of them in texts; in a name or a condition they make two names look like one.',
    instead: 'Keep it where the text needs it; take it out everywhere else.',
  },
  format: {
    severity: 'error',
    refused: true,
    what: 'The file is of a format that this program does not read.',
    why: 'A newer format may say things that this program would pass over; it would play another story.',
    instead: 'Write `format: 1`, or open the file with a newer Démarche. The file is left as it is.',
  },
  'older-format': {
    severity: 'info',
    what: 'The file is of an older format. It was read as if it were written in the newest one.',
    why: 'The program changes nothing in a file unasked; what it reads older files by may go one day.',
    instead: 'Let `demarche upgrade` write it in the newest format; comments and spaces stay as they are.',
  },
  schema: {
    severity: 'error',
    refused: true,
    what: 'A field is missing, does not exist, or holds something it cannot hold.',
    why: 'The program would have to guess what was meant, and a guess changes the story.',
    instead:
      'Write what the message says. The schema in `scenarios/` completes and checks fields as you type.',
  },
} as const satisfies Codes;
