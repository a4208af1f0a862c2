import { type Document, isMap, isNode, isPair, isScalar, type LineCounter, type Node } from 'yaml';
import { aboutCode, type DiagnosticCode } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';

export type Path = readonly (string | number)[];

/** A YAML file that was read, and where each part of it stands. */
export class Source {
  readonly file: string;
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #language: string | undefined;

  constructor(file: string, document: Document, lines: LineCounter, language?: string) {
    this.file = file;
    this.#document = document;
    this.#lines = lines;
    this.#language = language;
  }

  /** The same file; a text in several languages is looked for in this one. */
  saidIn(language: string): Source {
    return new Source(this.file, this.#document, this.#lines, language);
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
      severity: more.severity ?? aboutCode(code).severity,
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
    if (isMap(node) && this.#language !== undefined && !atKey) {
      const said: unknown = node.get(this.#language, true);
      if (isScalar(said)) {
        node = said;
        place = said.range?.[0] ?? place;
      }
    }
    return isScalar(node) && !atKey && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
      ? place + 1
      : place;
  }
}
