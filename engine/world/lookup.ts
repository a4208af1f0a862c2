import type { Expression } from './compiled.ts';
import type { Slot } from './names.ts';

/** Where the numbers of a scenario stand and what its conditions come to: all that working out an effect asks for. */
export interface Lookup {
  readonly slots: readonly Slot[];
  /** Where a slot stands in the world. Throws for a name that is not counted. */
  index(name: string): number;
  /** A condition of the file, compiled: 0 where it does not hold. Throws for one the checks would refuse. */
  condition(source: string): Expression;
}
