import { inLanguage } from '../in-language.ts';
import type { WrittenScenario } from '../scenario.ts';
import type { Path } from '../source.ts';
import type { Subject } from './subject.ts';

/** As much as anybody reads while others wait. */
const LONGEST_BRIEF = 250;

/** Sources, content notes, and texts that nobody will read to their end. */
export function checkWriting({ scenario, report }: Subject, written: WrittenScenario): void {
  for (const [id, scene] of Object.entries(scenario.scenes)) {
    const tells = scene.date !== undefined && (scene.text ?? []).length > 0;
    const cites = (scene.sources ?? []).length > 0;
    if (!tells || cites || scene.invented) continue;
    const message = `“${id}” tells what happened on ${scene.date}, and names no source.`;
    report.add(['scenes', id], 'missing-source', message, { atKey: true });
  }
  if (scenario.content_note === undefined && hasRealPeople({ scenario })) {
    const message = 'This scenario is about real people, and has no content note.';
    const hint = 'Write: content_note: what is shown of whom, and what is invented.';
    report.add(['id'], 'content-note', message, { hint, atKey: true });
  } else if (scenario.content_note === undefined) {
    const { bodyOf: _, pictureOf: __, ...file } = scenario;
    const [cruel] = namedCruelties(file);
    if (cruel) {
      const message = `This text speaks of “${cruel.word}”, and the scenario has no content note.`;
      const hint = 'Write: content_note: what is spoken of, so that nobody comes upon it unprepared.';
      report.add(cruel.path, 'content-note', message, { hint });
    }
  }
  const found = new Set<string>();
  for (const language of [written.language, ...(written.languages ?? [])]) {
    for (const [path, text] of readFirst({ scenario: inLanguage(written, language) })) {
      const words = wordsIn(text);
      if (words <= LONGEST_BRIEF || found.has(path.join())) continue;
      found.add(path.join());
      const message = `This text has ${words} words; ${LONGEST_BRIEF} is the most that is read at a table.`;
      report.add(path, 'long-text', message);
    }
  }
}

/** The texts that somebody has to read before the story goes on. */
function* readFirst({ scenario }: Pick<Subject, 'scenario'>): Generator<[path: Path, text: string]> {
  yield [['summary'], scenario.summary];
  for (const [id, { brief, confidential }] of Object.entries(scenario.parties)) {
    yield [['parties', id, 'brief'], brief];
    if (confidential !== undefined) yield [['parties', id, 'confidential'], confidential];
  }
  for (const [id, { text }] of Object.entries(scenario.scenes)) {
    if (text)
      yield [
        ['scenes', id, 'text'],
        text.map((one) => (typeof one === 'string' ? one : one.text)).join('\n'),
      ];
  }
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * Words for what nobody should come upon unprepared, in the languages that scenarios are mostly written in. A list
 * finds what is named outright; what is told in other words only its author can know.
 */
const CRUELTIES =
  /(?<!\p{L})(atrocit(?:y|ies)|atrocités?|massacr(?:es?|ed)|massacrée?s?|g[eé]nocid(?:es?|al)|ethnic cleansing|nettoyages? ethniques?|tortur(?:es?|ed|ing)|torturée?s?|war crimes?|crimes? de guerre|crimes? against humanity|crimes? contre l[’']humanité|mass graves?|fosses? communes?|charniers?)(?!\p{L})/iu;

/** Where the texts of a scenario name a cruelty, in the order of the file. */
function* namedCruelties(inside: unknown, path: Path = []): Generator<{ path: Path; word: string }> {
  if (typeof inside === 'string') {
    const word = CRUELTIES.exec(inside)?.[1];
    if (word !== undefined) yield { path, word };
  } else if (typeof inside === 'object' && inside !== null) {
    for (const [key, value] of Object.entries(inside))
      yield* namedCruelties(value, [...path, Array.isArray(inside) ? Number(key) : key]);
  }
}

/** Codes that ISO 3166-1 leaves to its users: states that are made up have seats of this kind. */
const INVENTED_SEAT = /^(AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z])$/;

/**
 * Whether real people appear: somebody’s voice on the line, a claim somebody made, or a record of what states that
 * exist have done. Where all seats are made up, so are the people.
 */
function hasRealPeople({ scenario }: Pick<Subject, 'scenario'>): boolean {
  const { parties, record, scenes } = scenario;
  const seats = Object.values(parties).flatMap(({ seat }) => seat ?? []);
  const isReal = (seat: string) => !INVENTED_SEAT.test(seat);
  if (seats.length > 0 && !seats.some(isReal)) return false;
  if (record && seats.some(isReal)) return true;
  return Object.values(scenes).some(
    (scene) =>
      (scene.kind === 'call' && scene.voices !== undefined) || JSON.stringify(scene).includes('"claims":['),
  );
}
