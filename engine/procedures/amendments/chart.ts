import { setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { amendments, finish, table } from './amendments.ts';

export const amendmentsGuards = {
  'the party may table this amendment': lawful(amendments, 'amendment.table'),
  'the party may close its list': lawful(amendments, 'amendment.finish'),
};

export const amendmentsActions = {
  'table the amendment': deed('amendment.table', table),
  'close the list': deed('amendment.finish', finish),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: amendmentsGuards,
  actions: amendmentsActions,
});

export const amendmentsChart = procedure.createStateConfig({
  initial: 'listOpen',
  states: {
    listOpen: {
      on: {
        'amendment.table': { guard: 'the party may table this amendment', actions: 'table the amendment' },
        'amendment.finish': {
          guard: 'the party may close its list',
          actions: 'close the list',
          target: 'listClosed',
        },
      },
    },
    listClosed: { type: 'final' },
  },
});
