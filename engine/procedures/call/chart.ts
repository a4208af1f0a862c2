import { and, setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, type Given, guard, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { call, isLastReadOut } from './call.ts';
import { accept, counter, defer, end, forgo, place, put, refuse, reply, report } from './deeds.ts';

export const callGuards = {
  'the caller may place it': lawful(call, 'call.place'),
  'the caller may leave it': lawful(call, 'call.forgo'),
  'the other side answers so': lawful(call, 'call.answer'),
  'the other side declines so': lawful(call, 'call.decline'),
  'the speaker may put this': lawful(call, 'agenda.put'),
  'the other side may accept': lawful(call, 'agenda.accept'),
  'the other side may offer these terms': lawful(call, 'agenda.counter'),
  'the other side may refuse': lawful(call, 'agenda.refuse'),
  'the other side may defer': lawful(call, 'agenda.defer'),
  'the party may hang up': lawful(call, 'call.end'),
  'read-outs are to come': ({ context, event }: Given) =>
    context.story.sceneOf('call', event.scene).readouts.length > 0,
  'its read-out is due': lawful(call, 'readout.give'),
  'it is the last read-out': guard('readout.give', (move, at) =>
    isLastReadOut(move.scene, at.story.sceneOf('call', move.scene), at),
  ),
};

export const callActions = {
  'place the call': deed('call.place', place),
  'leave the call': deed('call.forgo', forgo),
  answer: deed('call.answer', reply),
  decline: deed('call.decline', reply),
  'put the point': deed('agenda.put', put),
  'agree the point': deed('agenda.accept', accept),
  'offer other terms': deed('agenda.counter', counter),
  'refuse the point': deed('agenda.refuse', refuse),
  'defer the point': deed('agenda.defer', defer),
  'hang up': deed('call.end', end),
  'give the read-out': deed('readout.give', report),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: callGuards,
  actions: callActions,
});

export const callChart = procedure.createStateConfig({
  initial: 'notPlaced',
  states: {
    notPlaced: {
      on: {
        'call.place': { guard: 'the caller may place it', actions: 'place the call', target: 'ringing' },
        'call.forgo': { guard: 'the caller may leave it', actions: 'leave the call', target: 'forgone' },
      },
    },
    ringing: {
      on: {
        'call.answer': { guard: 'the other side answers so', actions: 'answer', target: 'floorOpen' },
        'call.decline': { guard: 'the other side declines so', actions: 'decline', target: 'declined' },
      },
    },
    floorOpen: {
      on: {
        'agenda.put': {
          guard: 'the speaker may put this',
          actions: 'put the point',
          target: 'offerOnTheTable',
        },
        'call.end': [
          {
            guard: and(['the party may hang up', 'read-outs are to come']),
            actions: 'hang up',
            target: 'readOutsDue',
          },
          { guard: 'the party may hang up', actions: 'hang up', target: 'over' },
        ],
      },
    },
    offerOnTheTable: {
      on: {
        'agenda.accept': {
          guard: 'the other side may accept',
          actions: 'agree the point',
          target: 'floorOpen',
        },
        'agenda.counter': { guard: 'the other side may offer these terms', actions: 'offer other terms' },
        'agenda.refuse': {
          guard: 'the other side may refuse',
          actions: 'refuse the point',
          target: 'floorOpen',
        },
        'agenda.defer': {
          guard: 'the other side may defer',
          actions: 'defer the point',
          target: 'floorOpen',
        },
        'call.end': [
          {
            guard: and(['the party may hang up', 'read-outs are to come']),
            actions: 'hang up',
            target: 'readOutsDue',
          },
          { guard: 'the party may hang up', actions: 'hang up', target: 'over' },
        ],
      },
    },
    readOutsDue: {
      on: {
        'readout.give': [
          {
            guard: and(['its read-out is due', 'it is the last read-out']),
            actions: 'give the read-out',
            target: 'over',
          },
          { guard: 'its read-out is due', actions: 'give the read-out' },
        ],
      },
    },
    declined: { type: 'final' },
    forgone: { type: 'final' },
    over: { type: 'final' },
  },
});
