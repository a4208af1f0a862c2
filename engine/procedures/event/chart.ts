import { setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { event, happen } from './event.ts';

export const eventGuards = { 'the outcome is open': lawful(event, 'chance.draw') };

export const eventActions = { 'let it happen': deed('chance.draw', happen) };

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: eventGuards,
  actions: eventActions,
});

export const eventChart = procedure.createStateConfig({
  initial: 'pending',
  states: {
    pending: {
      on: { 'chance.draw': { guard: 'the outcome is open', actions: 'let it happen', target: 'happened' } },
    },
    happened: { type: 'final' },
  },
});
