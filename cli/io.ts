/** What a command says by its exit code. */
export const ExitCode = { well: 0, no: 1, usage: 2, failed: 3 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** The command line is not one that the program knows. */
export class UsageError extends Error {}

/** There is no answer, and why: said to a person line by line, and with `--json` to a program as one document. */
export class NoAnswer extends Error {
  readonly document: Readonly<Record<string, unknown>>;

  constructor(lines: string, document: Readonly<Record<string, unknown>> = { problem: lines }) {
    super(lines);
    this.document = document;
  }
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(document: unknown): void {
  print(JSON.stringify(document, null, 2));
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
