import { and, setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, type Given, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { agree, pass, refuse, request, table, withdraw, word } from './deeds.ts';
import { drafting } from './draft.ts';

/** How many of those consulted have not been heard yet. */
function unheard({ context: { story, world }, event }: Given): number {
  const consulted = story.sceneOf('draft', event.scene).consulted?.length ?? 0;
  return consulted - story.read(world, `drafting.${event.scene}.heard`);
}

export const draftGuards = {
  'the sponsor may word it so': lawful(drafting, 'draft.word'),
  'others are to be consulted': lawful(drafting, 'draft.circulate'),
  'the party may ask for these words': lawful(drafting, 'draft.request'),
  'the party is to be heard': lawful(drafting, 'draft.pass'),
  'it is the last to be heard': (given: Given) => unheard(given) === 1,
  'everybody has been heard': (given: Given) => unheard(given) === 0,
  'the sponsor may agree': lawful(drafting, 'draft.agree'),
  'the sponsor may refuse': lawful(drafting, 'draft.refuse'),
  'the sponsor may table it': lawful(drafting, 'draft.table'),
  'the sponsor may withdraw it': lawful(drafting, 'draft.withdraw'),
};

export const draftActions = {
  'word the provision': deed('draft.word', word),
  'ask for other words': deed('draft.request', request),
  'let it stand': deed('draft.pass', pass),
  'take the words over': deed('draft.agree', agree),
  'keep the words': deed('draft.refuse', refuse),
  'table the draft': deed('draft.table', table),
  'withdraw the draft': deed('draft.withdraw', withdraw),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: draftGuards,
  actions: draftActions,
});

export const draftChart = procedure.createStateConfig({
  initial: 'inDrafting',
  states: {
    inDrafting: {
      on: {
        'draft.word': { guard: 'the sponsor may word it so', actions: 'word the provision' },
        'draft.circulate': { guard: 'others are to be consulted', target: 'inConsultation' },
        'draft.table': { guard: 'the sponsor may table it', actions: 'table the draft', target: 'tabled' },
        'draft.withdraw': {
          guard: 'the sponsor may withdraw it',
          actions: 'withdraw the draft',
          target: 'withdrawn',
        },
      },
    },
    inConsultation: {
      on: {
        'draft.request': {
          guard: 'the party may ask for these words',
          actions: 'ask for other words',
          target: 'wordsAskedFor',
        },
        'draft.pass': [
          {
            guard: and(['the party is to be heard', 'it is the last to be heard']),
            actions: 'let it stand',
            target: 'agreedText',
          },
          { guard: 'the party is to be heard', actions: 'let it stand' },
        ],
      },
    },
    wordsAskedFor: {
      on: {
        'draft.agree': [
          {
            guard: and(['the sponsor may agree', 'everybody has been heard']),
            actions: 'take the words over',
            target: 'agreedText',
          },
          { guard: 'the sponsor may agree', actions: 'take the words over', target: 'inConsultation' },
        ],
        'draft.refuse': [
          {
            guard: and(['the sponsor may refuse', 'everybody has been heard']),
            actions: 'keep the words',
            target: 'agreedText',
          },
          { guard: 'the sponsor may refuse', actions: 'keep the words', target: 'inConsultation' },
        ],
      },
    },
    agreedText: {
      on: {
        'draft.table': { guard: 'the sponsor may table it', actions: 'table the draft', target: 'tabled' },
        'draft.withdraw': {
          guard: 'the sponsor may withdraw it',
          actions: 'withdraw the draft',
          target: 'withdrawn',
        },
      },
    },
    tabled: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
