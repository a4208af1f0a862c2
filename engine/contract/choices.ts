/*
 * What the contract lets one choose among, without its schemas: a page offers these, and needs nothing of the kit that
 * holds answers to them.
 */

/** The five ways to be counted. Five different things: only `no` can be a veto. */
export const ballots = ['yes', 'no', 'abstain', 'not-participating', 'absent'] as const;

/** Who acts when no party does. No party of a scenario may have one of these ids. */
export const impersonals = ['chance', 'clock', 'facilitator'] as const;

/**
 * The ways to play a party that no person holds, by name: by its interests; as in history while that is legal, then by
 * its interests; by its interests and the worst that may come of each move; at random.
 */
export const policyNames = ['interest', 'history', 'cautious', 'random'] as const;

export const themes = ['system', 'light', 'dark'] as const;
export const languages = ['system', 'en', 'fr'] as const;
/** How large the text is, in percent of the usual size; apart from the zoom of a window. */
export const textSizes = [100, 125, 150, 175, 200] as const;
export const contrasts = ['system', 'more'] as const;
export const motions = ['system', 'reduced'] as const;
export const speeds = ['slow', 'normal', 'fast'] as const;

/** The title of a scenario that is begun: one line, with something on it. */
export const TITLE = { most: 160, pattern: /^[^\p{Cc}\u2028\u2029]*\S[^\p{Cc}\u2028\u2029]*$/u } as const;
