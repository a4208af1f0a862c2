import { setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import type { Table } from '../../world/ledger.ts';

const procedure = setup({ types: { context: {} as Table, events: {} as Move } });

/** `underWay` becomes a parallel state with a region for each thread where the machine is built. */
export const threadsChart = procedure.createStateConfig({
  initial: 'underWay',
  states: { underWay: {}, joined: { type: 'final' } },
});
