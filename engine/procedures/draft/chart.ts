import { and, setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, type Given, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { agree, answerInvitation, pass, refuse, request, table, withdraw, word } from './deeds.ts';
import { drafting, hearingsLeft } from './draft.ts';

function unheard({ context, event }: Given): number {
  return hearingsLeft(event.scene, context.story.sceneOf('draft', event.scene), context);
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
  'others may put their names to it': lawful(drafting, 'draft.invite'),
  'the party is asked for its name': lawful(drafting, 'draft.cosponsor'),
  'the party may keep its name out': lawful(drafting, 'draft.decline'),
  'nobody is left to be asked': lawful(drafting, 'story.continue'),
  'the sponsor may table it': lawful(drafting, 'draft.table'),
  'the sponsor may withdraw it': lawful(drafting, 'draft.withdraw'),
};

export const draftActions = {
  'word the provision': deed('draft.word', word),
  'ask for other words': deed('draft.request', request),
  'let it stand': deed('draft.pass', pass),
  'take the words over': deed('draft.agree', agree),
  'keep the words': deed('draft.refuse', refuse),
  'put the name to it': deed('draft.cosponsor', answerInvitation),
  'keep the name out': deed('draft.decline', answerInvitation),
  'table the draft': deed('draft.table', table),
  'withdraw the draft': deed('draft.withdraw', withdraw),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: draftGuards,
  actions: draftActions,
});

/** The sponsor's last word on a text: to table it, or to withdraw it. */
const submitting = {
  'draft.table': { guard: 'the sponsor may table it', actions: 'table the draft', target: 'tabled' },
  'draft.withdraw': {
    guard: 'the sponsor may withdraw it',
    actions: 'withdraw the draft',
    target: 'withdrawn',
  },
} as const;

export const draftChart = procedure.createStateConfig({
  initial: 'inDrafting',
  states: {
    inDrafting: {
      on: {
        'draft.word': { guard: 'the sponsor may word it so', actions: 'word the provision' },
        'draft.circulate': { guard: 'others are to be consulted', target: 'inConsultation' },
        'draft.invite': { guard: 'others may put their names to it', target: 'openForNames' },
        ...submitting,
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
        'draft.invite': { guard: 'others may put their names to it', target: 'openForNames' },
        ...submitting,
      },
    },
    openForNames: {
      on: {
        'draft.cosponsor': { guard: 'the party is asked for its name', actions: 'put the name to it' },
        'draft.decline': { guard: 'the party may keep its name out', actions: 'keep the name out' },
        'story.continue': { guard: 'nobody is left to be asked', target: 'signed' },
      },
    },
    signed: { on: submitting },
    tabled: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
