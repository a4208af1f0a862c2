import { inRoot } from './root.mjs';

/** The scenario that the terminal plays when none is named. */
export const flagship = inRoot('scenarios', 'the-call-and-the-votes.scenario.yaml');
