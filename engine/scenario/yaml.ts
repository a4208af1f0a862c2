import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, Read } from './diagnostic.ts';
import { FORMAT, type Upgraded } from './migrations/upgrade.ts';
import { LARGEST_FILE } from './parts.ts';
import { schemaFaults } from './schema-faults.ts';
import { Source } from './source.ts';
import { yamlFaults } from './yaml-faults.ts';

/** Characters that no editor shows, and those that turn the order of the letters after them around. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\u202a-\u202e]/u;

/** Marks without a width of their own, which some scripts need: directions of writing, joiners, a byte-order mark. */
const WIDTHLESS = /(?!^\ufeff)[\u200b-\u200f\u2060\u2066-\u2069\ufeff]/u;

/** A file that is YAML and may hold anything, and where each part of it stands. */
type Opened = { readonly document: Document; readonly source: Source };

/** Reads YAML 1.2. Aliases and merge keys are refused: a scenario needs neither. */
export function openYaml(file: string, text: string): Read<Opened> {
  const nowhere = { file, line: 1, column: 1, severity: 'error' } as const;
  if (text.length > LARGEST_FILE) {
    const message = `The file has ${text.length} characters; at most ${LARGEST_FILE} are read.`;
    return { ok: false, diagnostics: [{ ...nowhere, code: 'too-large', message }] };
  }
  const lines = new LineCounter();
  const refused = (place: number, message: string, hint?: string): Diagnostic => {
    const { line, col } = lines.linePos(place);
    const at = { ...nowhere, line: Math.max(1, line), column: Math.max(1, col) };
    return { ...at, code: 'yaml', message, ...(hint === undefined ? {} : { hint }) };
  };
  if (deepestIndent(text) > 200) {
    const message = 'The file is nested more than 100 levels deep, which no scenario needs.';
    return { ok: false, diagnostics: [{ ...nowhere, code: 'yaml', message }] };
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    merge: false,
    // Keys that are lists or maps grow beyond all memory when they are written out.
    stringKeys: true,
    // The library compares each key with all others, which takes minutes for many; `faultsOf` looks instead.
    uniqueKeys: false,
  });
  const source = new Source(file, document, lines);
  const hidden = text.search(UNSEEN);
  if (hidden >= 0) {
    const message = `Here stands a character that cannot be seen (${codePoint(text, hidden)}).`;
    const fault = { ...refused(hidden, message), code: 'hidden-character', hint: 'Take it out.' } as const;
    return { ok: false, diagnostics: [fault] };
  }
  const faults = [
    ...yamlFaults(document, text).map(({ place, message, hint }) => refused(place, message, hint)),
    ...faultsOf(document).map(([place, message]) => refused(place, message)),
  ];
  if (faults.length > 0) return { ok: false, diagnostics: faults.slice(0, 20) };
  const mark = text.search(WIDTHLESS);
  const diagnostics =
    mark < 0
      ? []
      : [
          {
            ...refused(mark, `Here stands a mark that cannot be seen (${codePoint(text, mark)}).`),
            code: 'hidden-direction',
            severity: 'warning',
          } as const,
        ];
  return { ok: true, value: { document, source }, diagnostics };
}

/**
 * Reads a file and holds it against a schema. One of an older format is upgraded first, in memory, where `upgrade`
 * knows it; that is a notice, and the file stays as it is.
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  upgrade: (document: Document) => Upgraded | undefined = () => undefined,
): Read<{ data: z.output<S>; source: Source }> {
  const opened = openYaml(file, text);
  if (!opened.ok) return opened;
  const { document, source } = opened.value;
  const upgraded = upgrade(document);
  const plain: unknown = document.toJS({ maxAliasCount: 0 });
  const newer = formatFault(plain, source);
  if (newer) return { ok: false, diagnostics: [newer] };
  const parsed = schema.safeParse(plain);
  if (!parsed.success) {
    const diagnostics = schemaFaults(source, schema, plain, parsed.error.issues.slice(0, 50)).slice(0, 50);
    return { ok: false, diagnostics };
  }
  const notices = upgraded ? [olderFormat(upgraded, source)] : [];
  return { ok: true, value: { data: parsed.data, source }, diagnostics: [...notices, ...opened.diagnostics] };
}

function olderFormat({ from }: Upgraded, source: Source): Diagnostic {
  const message = `This file is of format ${from}; it was read as if it were written in format ${FORMAT}.`;
  const hint = 'To write it so: demarche upgrade.';
  return source.at(['format'], 'older-format', message, { severity: 'info', hint });
}

function codePoint(text: string, at: number): string {
  return `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A file of another format is not read any further: what it says may mean something else there. */
export function formatFault(plain: unknown, source: Source): Diagnostic | undefined {
  const format = typeof plain === 'object' && plain !== null && 'format' in plain ? plain.format : FORMAT;
  if (format === FORMAT) return undefined;
  if (typeof format === 'number' && format > FORMAT) {
    const message = `This file is of format ${format}: it was made for a newer Démarche.`;
    return source.at(['format'], 'format', message, { hint: `This program reads format ${FORMAT}.` });
  }
  const message = `This program reads files of format ${FORMAT}.`;
  return source.at(['format'], 'format', message, { hint: `Write: format: ${FORMAT}` });
}

/** What YAML allows and a scenario does not: aliases, the same key twice, a key that objects have anyway. */
function faultsOf(document: Document): [place: number, message: string][] {
  const found: [number, string][] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      found.push([range?.[0] ?? 0, `*${source} is an alias. Write the value out instead.`]);
    },
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        // The schema would pass over it without a word.
        if (key.value === '__proto__') found.push([key.range?.[0] ?? 0, '“__proto__” cannot be a name.']);
        if (keys.has(key.value))
          found.push([key.range?.[0] ?? 0, `“${String(key.value)}” stands here twice.`]);
        keys.add(key.value);
      }
    },
  });
  return found;
}

/**
 * The most brackets open, or columns of indentation, at any place: cheap to know before anything recurses. A list
 * or a key may begin where another has just begun, as in `- - ?`; those columns are indentation too.
 */
function deepestIndent(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const line of text.split('\n')) {
    const [indent = ''] = /^(?:\s|[-?:](?=\s))*/.exec(line) ?? [];
    deepest = Math.max(deepest, indent.length);
    for (const sign of line) {
      if (sign === '[' || sign === '{') open++;
      else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
      deepest = Math.max(deepest, open * 2);
    }
  }
  return deepest;
}
