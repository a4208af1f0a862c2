import { setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { make, react, statement } from './statement.ts';

export const statementGuards = {
  'the party has the floor and these words': lawful(statement, 'statement.make'),
  'the party is next to react': lawful(statement, 'statement.react'),
  'nobody is left to react': lawful(statement, 'story.continue'),
};

export const statementActions = {
  'put the statement on record': deed('statement.make', make),
  'put the reaction on record': deed('statement.react', react),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: statementGuards,
  actions: statementActions,
});

export const statementChart = procedure.createStateConfig({
  initial: 'floorGiven',
  states: {
    floorGiven: {
      on: {
        'statement.make': {
          guard: 'the party has the floor and these words',
          actions: 'put the statement on record',
          target: 'onRecord',
        },
      },
    },
    onRecord: {
      on: {
        'statement.react': { guard: 'the party is next to react', actions: 'put the reaction on record' },
        'story.continue': { guard: 'nobody is left to react', target: 'answered' },
      },
    },
    answered: { type: 'final' },
  },
});
