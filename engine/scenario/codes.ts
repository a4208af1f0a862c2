/**
 * How much a fault weighs. An error makes a scenario wrong, whoever plays it; a warning says what its author hardly
 * meant; an info is worth knowing and nothing more.
 */
export type Severity = 'error' | 'warning' | 'info';

type Code = {
  readonly severity: Severity;
  /** Whether a scenario with this fault cannot be opened at all. */
  readonly refused?: true;
  readonly what: string;
  readonly why: string;
  readonly instead: string;
};

/**
 * Everything that can be wrong with a file. A code never changes its meaning, so that people can look it up and
 * programs can count on it. Each has a page under `docs/diagnostics/`, made from what is said here.
 */
export const CODES = {
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
  'claim-note': {
    severity: 'error',
    refused: true,
    what: 'A contested claim has no verdict, no note or no sources.',
    why: 'A claim that stands alone is believed. Whoever plays must see beside it what is known, and from whom.',
    instead:
      'Give the claim a `verdict` of two or three words, a `note` of a sentence or two, and its `sources`.',
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
  languages: {
    severity: 'error',
    what: 'A text lacks a language of the file (a warning), or has one that the file does not name.',
    why: 'Whoever plays in that language would read a text in another.',
    instead: 'Write the text in each language under `languages`, and in no other.',
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
  'record-move': {
    severity: 'error',
    what: 'A move of the record is not legal where it stands.',
    why: 'History cannot be replayed beyond it, so that nobody can compare what they did with what happened.',
    instead: 'Correct the move or the order of the moves, or the scene that does not allow what happened.',
  },
  'record-ending': {
    severity: 'error',
    what: 'Replayed, the record does not come to the ending it names.',
    why: 'The ending would be called historical, and history would come to another one.',
    instead: 'Add the moves that are missing, or name the ending that the record comes to.',
  },
} as const satisfies Readonly<Record<string, Code>>;

export type DiagnosticCode = keyof typeof CODES;

/** What is known of a code. */
export function aboutCode(code: DiagnosticCode): Code {
  return CODES[code];
}
