import type { Scenario } from '../../scenario/scenario.ts';

/** What a scenario made of one ballot file says of itself, whatever is voted on in it. */
export const FRAME = {
  format: 1,
  id: 'ballot',
  language: 'en',
  period: { from: '2000-01-01', to: '2000-01-01' },
  minutes: 1,
  author: 'The ballot file',
  licence: 'CC0-1.0',
  version: '1',
  sources: {},
  indicators: {},
} as const satisfies Partial<Scenario>;
