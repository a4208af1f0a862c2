import { setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { keep, takeBack, withdrawal } from './withdrawal.ts';

export const withdrawalGuards = {
  'the sponsor may take it back': lawful(withdrawal, 'draft.withdraw'),
  'the sponsor may keep it there': lawful(withdrawal, 'draft.keep'),
};

export const withdrawalActions = {
  'take the draft back': deed('draft.withdraw', takeBack),
  'keep the draft on the table': deed('draft.keep', keep),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: withdrawalGuards,
  actions: withdrawalActions,
});

export const withdrawalChart = procedure.createStateConfig({
  initial: 'onTheTable',
  states: {
    onTheTable: {
      on: {
        'draft.withdraw': {
          guard: 'the sponsor may take it back',
          actions: 'take the draft back',
          target: 'takenBack',
        },
        'draft.keep': {
          guard: 'the sponsor may keep it there',
          actions: 'keep the draft on the table',
          target: 'kept',
        },
      },
    },
    takenBack: { type: 'final' },
    kept: { type: 'final' },
  },
});
