import { setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import type { Table } from '../../world/ledger.ts';

const procedure = setup({ types: { context: {} as Table, events: {} as Move } });

export const narrationChart = procedure.createStateConfig({
  initial: 'beingTold',
  states: {
    beingTold: { on: { 'story.continue': { target: 'told' } } },
    told: { type: 'final' },
  },
});
