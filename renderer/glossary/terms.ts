/** The words of the trade that are explained where they stand. */
export const terms = [
  'abstention',
  'amendment',
  'backChannel',
  'consensus',
  'cosponsor',
  'demarche',
  'draft',
  'permanentMember',
  'presentAndVoting',
  'procedural',
  'quorum',
  'readOut',
  'recordedVote',
  'resolution',
  'rollCall',
  'statechart',
  'substantive',
  'veto',
] as const;
export type Term = (typeof terms)[number];

/** The forms under which each term is found in a text of one language. */
export type Glossary = { readonly pattern: RegExp; readonly termOf: ReadonlyMap<string, Term> };

/** A part of a text, from a place on; one that is a term is cut out. */
export type Piece = { readonly at: number; readonly words: string; readonly term?: Term };

/** @param formsOf the forms of a term, divided by `|`. */
export function glossaryOf(formsOf: (term: Term) => string): Glossary {
  const termOf = new Map(
    terms.flatMap((term) =>
      formsOf(term)
        .split('|')
        .map((form) => [plain(form), term] as const),
    ),
  );
  // The longest first: “draft resolution” is one term, not the first half of one.
  const forms = [...termOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
  // Whole words only: no part of a longer word, of a name with a hyphen, or of an elided one.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return { pattern, termOf };
}

/** The terms that stand in a text, each once, in the order of their first place. */
export function termsIn(text: string, { pattern, termOf }: Glossary): Term[] {
  const found = [...plain(text).matchAll(pattern)].flatMap(([form]) => termOf.get(form) ?? []);
  return [...new Set(found)];
}

/** The text cut at the first place of each of the terms that are to be marked. */
export function piecesOf(text: string, { pattern, termOf }: Glossary, marked: ReadonlySet<Term>): Piece[] {
  const left = new Set(marked);
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of plain(text).matchAll(pattern)) {
    const term = termOf.get(match[0]);
    if (term === undefined || !left.delete(term)) continue;
    if (match.index > end) pieces.push({ at: end, words: text.slice(end, match.index) });
    end = match.index + match[0].length;
    pieces.push({ at: match.index, words: text.slice(match.index, end), term });
  }
  if (end < text.length) pieces.push({ at: end, words: text.slice(end) });
  return pieces;
}

/** Lower case and one kind of apostrophe, of the same length as the text. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replaceAll("'", '’');
}

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
