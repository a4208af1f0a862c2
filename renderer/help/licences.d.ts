declare module 'virtual:licences' {
  export type Licence = {
    readonly name: string;
    readonly version: string;
    /** As the package says it, in SPDX’s words. */
    readonly licence: string;
    readonly text: string;
  };
  /** Every package of which something is in the program, in the order of the alphabet. Collected when it is built. */
  export const licences: readonly Licence[];
}
