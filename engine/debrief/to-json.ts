import type { DebriefView } from '../contract/debrief.ts';

/** The version of what `toJson` writes: whoever reads such a file looks at it first. */
export const DEBRIEF_FORMAT = 2;

/** A debrief as data: all that the screen shows, with its ids, in the order of the contract. */
export function toJson(debrief: DebriefView): string {
  return `${JSON.stringify({ format: 'demarche-debrief', version: DEBRIEF_FORMAT, ...debrief }, undefined, 2)}\n`;
}
