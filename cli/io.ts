/** What a command says by its exit code. */
export const ExitCode = { well: 0, no: 1, usage: 2, failed: 3 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** The command line is not one that the program knows. */
export class UsageError extends Error {}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(document: unknown): void {
  print(JSON.stringify(document, null, 2));
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
