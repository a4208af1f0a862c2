/** Something to be timed: it plays some runs of many. */
export type Timed = { readonly runs: number; play(from: number, to: number): unknown };

/**
 * Runs a second of each, in turn round after round, so that a machine that slows down slows all of them down. One
 * round before is not counted. The seconds are those that the processor worked for us: what else it does is no matter.
 */
export function measured(all: Readonly<Record<string, Timed>>, rounds: number): Record<string, number[]> {
  const rates: Record<string, number[]> = Object.fromEntries(Object.keys(all).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, { runs, play }] of Object.entries(all)) {
      const from = round * runs;
      const start = worked();
      play(from, from + runs);
      if (round > 0) rates[name]?.push(runs / (worked() - start));
    }
  }
  return rates;
}

/** For how many seconds the processor has worked for this program, all its threads together. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The middle of some figures. Throws where there are none. */
export function median(figures: readonly number[] | undefined): number {
  const sorted = [...(figures ?? [])].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

/** Prints a table with a title; numbers stand at the right. */
export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
}
