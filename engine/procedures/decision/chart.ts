import { setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, lawful, workedDeed } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { choose, decision, fallBack } from './decision.ts';

export const decisionGuards = {
  'the option is open to the party': lawful(decision, 'choose'),
  'only a fallback is left': lawful(decision, 'story.continue'),
};

export const decisionActions = {
  'do what was chosen': workedDeed('choose', choose),
  'do what is left': deed('story.continue', fallBack),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: decisionGuards,
  actions: decisionActions,
});

export const decisionChart = procedure.createStateConfig({
  initial: 'undecided',
  states: {
    undecided: {
      on: {
        choose: {
          guard: 'the option is open to the party',
          actions: 'do what was chosen',
          target: 'decided',
        },
        'story.continue': { guard: 'only a fallback is left', actions: 'do what is left', target: 'decided' },
      },
    },
    decided: { type: 'final' },
  },
});
