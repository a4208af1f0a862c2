import type { Severity } from '../codes/code.ts';
import type { DiagnosticCode } from '../codes.ts';
import { closest, type Diagnostic } from '../diagnostic.ts';
import type { Path, Source } from '../source.ts';

type More = { hint?: string; offset?: number; atKey?: boolean; severity?: Severity };

/** Gathers what checks find in one file. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  get hasErrors(): boolean {
    return this.diagnostics.some(({ severity }) => severity === 'error');
  }

  add(path: Path, code: DiagnosticCode, message: string, more: More = {}): void {
    this.diagnostics.push(this.#source.at(path, code, message, more));
  }

  /** Says so if a name is none of those known, with the one that was probably meant. Returns whether it is known. */
  known(
    path: Path,
    what: string,
    name: string,
    known: Readonly<Record<string, unknown>> | undefined,
    code: DiagnosticCode = 'unknown-name',
  ): boolean {
    if (known !== undefined && Object.hasOwn(known, name)) return true;
    const meant = closest(name, Object.keys(known ?? {}));
    this.add(
      path,
      code,
      `There is no ${what} “${name}”.`,
      meant === undefined ? {} : { hint: `Did you mean “${meant}”?` },
    );
    return false;
  }
}

/** Names as a sentence lists them, at most a handful. */
export function listed(names: readonly string[], most = 4): string {
  const quoted = names.slice(0, most).map((name) => `“${name}”`);
  if (names.length > most) return `${quoted.join(', ')} and ${names.length - most} more`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
