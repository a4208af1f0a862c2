import type { Codes } from './code.ts';

/** Faults of what is read and seen: texts, languages, claims, sources, pictures. */
export const TEXTS = {
  'claim-note': {
    severity: 'error',
    refused: true,
    what: 'A contested claim has no verdict, no note or no sources.',
    why: 'A claim that stands alone is believed. Whoever plays must see beside it what is known, and from whom.',
    instead:
      'Give the claim a `verdict` of two or three words, a `note` of a sentence or two, and its `sources`.',
  },
  languages: {
    severity: 'error',
    what: 'A text lacks a language of the file (a warning), or has one that the file does not name.',
    why: 'Whoever plays in that language would read a text in another.',
    instead: 'Write the text in each language under `languages`, and in no other.',
  },
  'missing-source': {
    severity: 'warning',
    what: 'A scene tells what happened on a day, and names no source.',
    why: 'Whoever plays cannot tell history from invention.',
    instead: 'List its `sources`, or say `invented: true`.',
  },
  'long-text': {
    severity: 'warning',
    what: 'A text that is read before acting has more than 250 words.',
    why: 'Nobody reads it to its end while others wait.',
    instead: 'Shorten it. What is left over can stand in a scene.',
  },
  'content-note': {
    severity: 'warning',
    what: 'The scenario is about real people or cruelties, and has no content note.',
    why: 'A class may hold somebody whom these events have touched; a teacher wants to know before the lesson.',
    instead:
      'Write a `content_note`: who appears and what they are shown doing, which cruelties are spoken of, what is invented.',
  },
  'picture-alt': {
    severity: 'error',
    refused: true,
    what: 'A picture has no text that stands for it.',
    why: 'Whoever does not see the picture, or has not the file, would not learn what everybody else is told by it.',
    instead:
      'Give the picture an `alt`: what it shows, in a sentence or two, as you would say it over the telephone.',
  },
  'picture-licence': {
    severity: 'error',
    refused: true,
    what: 'A picture has no licence, or nobody is named who made it.',
    why: 'A picture belongs to somebody. Who passes the scenario on must know whose it is and what they may do with it.',
    instead:
      'Give the picture a `credit` and a `licence`. Where you do not know them, leave the picture out or draw one yourself.',
  },
  'picture-missing': {
    severity: 'error',
    what: 'The file of a picture is not in the folder `pictures` beside the scenario.',
    why: 'The scenario can be played, and where the picture should be stands only the text for it.',
    instead: 'Put the file into the folder, or correct its name: capital and small letters are different.',
  },
  'picture-outside': {
    severity: 'error',
    what: 'The file of a picture does not lie in the folder `pictures` itself, or is called so that it might not.',
    why: 'A scenario may come from anybody. Nothing is read but what lies in the folder beside it, and no link out of it is followed.',
    instead:
      'Put the picture itself into the folder `pictures` beside the scenario and write its name alone: letters from a to z, digits, hyphens, full stops.',
  },
  'picture-unfit': {
    severity: 'error',
    what: 'The file of a picture is none that can be shown, or is too large.',
    why: 'Only what every window shows alike and nothing can hide in is shown; a large file keeps everybody waiting.',
    instead:
      'Save it as PNG, JPEG, WebP or AVIF that stands still, of at most 4 MB, no side longer than 4096 pixels. What a file is called does not count. Save a drawing in SVG as PNG.',
  },
} as const satisfies Codes;
