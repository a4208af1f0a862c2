import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, DiagnosticCode, Read } from './diagnostic.ts';

/** Ten megabytes: more than any scenario, little enough to read at once. */
export const LARGEST_FILE = 10 * 1024 * 1024;

export type Path = readonly (string | number)[];

/** A YAML file that was read, and where each part of it stands. */
export class Source {
  readonly file: string;
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(file: string, document: Document, lines: LineCounter) {
    this.file = file;
    this.#document = document;
    this.#lines = lines;
  }

  /**
   * A diagnostic at the node of a path, or at its nearest ancestor that stands in the file.
   * `offset` moves it into the node: the place inside an expression. With `atKey` it stands at the key.
   */
  at(
    path: Path,
    code: DiagnosticCode,
    message: string,
    more: { hint?: string; offset?: number; atKey?: boolean; severity?: Diagnostic['severity'] } = {},
  ): Diagnostic {
    const place = this.#place(path, more.atKey ?? false) + (more.offset ?? 0);
    const { line, col } = this.#lines.linePos(place);
    return {
      code,
      severity: more.severity ?? 'error',
      file: this.file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      message,
      ...(more.hint ? { hint: more.hint } : {}),
    };
  }

  #place(path: Path, atKey: boolean): number {
    let node: Node | null | undefined = this.#document.contents;
    let place = node?.range?.[0] ?? 0;
    for (const [depth, step] of path.entries()) {
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && item.key.value === step)
        : undefined;
      if (pair && isPair(pair)) {
        const key = isNode(pair.key) ? pair.key : undefined;
        const value: unknown = pair.value;
        node = isNode(value) ? value : undefined;
        const last = depth === path.length - 1;
        place = ((last && atKey) || !node ? key : node)?.range?.[0] ?? place;
      } else {
        const child: unknown = node && 'get' in node ? node.get(step, true) : undefined;
        if (!isNode(child)) return place;
        node = child;
        place = node.range?.[0] ?? place;
      }
    }
    return isScalar(node) && !atKey && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
      ? place + 1
      : place;
  }
}

/** Reads YAML 1.2 and holds it against a schema. Aliases and merge keys are refused: a scenario needs neither. */
export function readYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): Read<{ data: z.output<S>; source: Source }> {
  const nowhere = { file, line: 1, column: 1, severity: 'error' } as const;
  if (text.length > LARGEST_FILE) {
    const message = `The file has ${text.length} characters; at most ${LARGEST_FILE} are read.`;
    return { ok: false, diagnostics: [{ ...nowhere, code: 'too-large', message }] };
  }
  const tooDeep = deepestIndent(text) > 200;
  if (tooDeep) {
    const message = 'The file is nested more than 100 levels deep, which no scenario needs.';
    return { ok: false, diagnostics: [{ ...nowhere, code: 'yaml', message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    merge: false,
  });
  const source = new Source(file, document, lines);
  if (document.errors.length > 0) {
    const diagnostics = document.errors.slice(0, 20).map((error): Diagnostic => {
      const { line, col } = lines.linePos(error.pos[0]);
      return {
        ...nowhere,
        line: Math.max(1, line),
        column: Math.max(1, col),
        code: 'yaml',
        message: error.message,
      };
    });
    return { ok: false, diagnostics };
  }
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 0 });
  } catch {
    const message = 'The file uses an alias (*name). Write the value out instead.';
    return { ok: false, diagnostics: [{ ...nowhere, code: 'yaml', message }] };
  }
  const parsed = schema.safeParse(plain);
  if (parsed.success) return { ok: true, value: { data: parsed.data, source }, diagnostics: [] };
  const diagnostics = parsed.error.issues.slice(0, 50).map((issue) => schemaDiagnostic(source, issue));
  return { ok: false, diagnostics };
}

function schemaDiagnostic(source: Source, issue: z.core.$ZodIssue): Diagnostic {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return source.at([...path, key], 'schema', `“${key}” is not a field here.`, { atKey: true });
  }
  const where = path.at(-1);
  const message = where === undefined ? issue.message : `${String(where)}: ${issue.message}`;
  return source.at(path, 'schema', message);
}

/** The most brackets open, or columns of indentation, at any place: cheap to know before anything recurses. */
function deepestIndent(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const line of text.split('\n')) {
    deepest = Math.max(deepest, line.length - line.trimStart().length);
    for (const sign of line) {
      if (sign === '[' || sign === '{') open++;
      else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
      deepest = Math.max(deepest, open * 2);
    }
  }
  return deepest;
}
