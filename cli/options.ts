import { UsageError } from './io.ts';

/** Turns what `parseArgs` throws into wrong usage. */
export function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A seed: a whole number from 0 to 4294967295. */
export function seedOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
    throw new UsageError(`--seed takes a whole number from 0 to ${0xffff_ffff}, not “${text}”.`);
  }
  return seed;
}
