import type { Procedure } from '../procedure.ts';

/** A narration is told and goes on. */
export const narration: Procedure<'narration'> = {
  kind: 'narration',
  count: () => ({ slots: [], readings: [] }),
  candidates: (id) => [{ move: { type: 'story.continue', scene: id, party: 'facilitator' } }],
  whyNot: () => null,
};
