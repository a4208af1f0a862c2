import { type Document, isMap, isScalar } from 'yaml';
import { lengthOfCalls } from './000-length-of-calls.ts';
import type { Change, Migration } from './migration.ts';

/** The steps from the oldest format to the newest, in order; a step never changes once it has been published. */
export const MIGRATIONS: readonly Migration[] = [lengthOfCalls];

/** The format of scenario files that this program writes. */
export const FORMAT = MIGRATIONS.length;

/** A file that was brought to the newest format. */
export type Upgraded = {
  readonly from: number;
  /** What each step changed, in a sentence. */
  readonly says: readonly string[];
  readonly changes: readonly Change[];
};

/**
 * Brings a document of an older format to the newest one, in place; the places of its parts stay those in the
 * file. Undefined, and the document as it was, where its format is not an older one that is known.
 */
export function upgrade(document: Document): Upgraded | undefined {
  const from = formatOf(document);
  const steps = MIGRATIONS.filter((step) => from !== undefined && step.from >= from);
  if (from === undefined || steps.length === 0 || steps[0]?.from !== from) return undefined;
  const changes: Change[] = [];
  const change = (one: Change): void => {
    one.node.value = one.to;
    changes.push(one);
  };
  for (const step of steps) for (const one of step.changes(document)) change(one);
  const format = document.get('format', true);
  if (isScalar(format)) change({ node: format, to: FORMAT });
  return { from, says: steps.map(({ says }) => says), changes };
}

/** The format that a document says it is of, if it says so with a whole number. */
export function formatOf(document: Document): number | undefined {
  const format = isMap(document.contents) ? document.get('format') : undefined;
  return Number.isInteger(format) ? Number(format) : undefined;
}

/** A text with its changes written in: the last one to each word, and not a byte besides. */
export function written(text: string, changes: readonly Change[]): string {
  const last = new Map(changes.map(({ node, to }) => [node, to]));
  const places = [...last].flatMap(([{ range }, to]) => (range ? [{ range, to }] : []));
  let rest = text;
  for (const { range, to } of places.sort((a, b) => b.range[0] - a.range[0])) {
    rest = rest.slice(0, range[0]) + String(to) + rest.slice(range[1]);
  }
  return rest;
}
