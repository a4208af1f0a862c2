import { and, setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, type Given, guard, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { call } from './call.ts';
import {
  accept,
  breakOff,
  counter,
  defer,
  end,
  forgo,
  hold,
  letIn,
  patchIn,
  place,
  put,
  refuse,
  reply,
  report,
  resume,
  ringOut,
  tell,
} from './deeds.ts';
import { itemOnTheTable, readOutsDue } from './line.ts';

const sceneOf = ({ context, event }: Given) => context.story.sceneOf('call', event.scene);

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
  'nobody need pick up': lawful(call, 'call.unanswered'),
  'the party may hang up': lawful(call, 'call.end'),
  'the party may break off': lawful(call, 'call.breakOff'),
  'the party may make the other wait': lawful(call, 'call.hold'),
  'the party has made the other wait': lawful(call, 'call.resume'),
  'an offer lies on the table': (given: Given) =>
    itemOnTheTable(given.event.scene, sceneOf(given), given.context) !== undefined,
  'the caller may bring somebody in': lawful(call, 'call.patchIn'),
  'the other side may admit them': lawful(call, 'call.admit'),
  'the other side may object': lawful(call, 'call.object'),
  'read-outs are to come': (given: Given) => sceneOf(given).readouts.length > 0,
  'somebody may be told': (given: Given) => (sceneOf(given).may_tell ?? []).length > 0,
  'its read-out is due': lawful(call, 'readout.give'),
  'it is the last read-out': guard(
    'readout.give',
    ({ scene }, at) => readOutsDue(scene, at.story.sceneOf('call', scene), at).length === 1,
  ),
  'the party may tell them': lawful(call, 'call.tell'),
  'the party may leave them out': lawful(call, 'call.leaveOut'),
  'nobody is left to be told': lawful(call, 'story.continue'),
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
  'let it ring out': deed('call.unanswered', ringOut),
  'hang up': deed('call.end', end),
  'break off': deed('call.breakOff', breakOff),
  'make the other wait': deed('call.hold', hold),
  'come back to the line': deed('call.resume', resume),
  'ask to bring them in': deed('call.patchIn', patchIn),
  'let them in': deed('call.admit', letIn),
  'keep them out': deed('call.object', letIn),
  'give the read-out': deed('readout.give', report),
  'tell them': deed('call.tell', tell),
  'leave them out': deed('call.leaveOut', tell),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: callGuards,
  actions: callActions,
});

/** Where a call goes once the line is dead: to the read-outs, to those who may be told, or to its end. */
function afterwards(
  guard: 'the party may hang up' | 'the party may break off',
  actions: 'hang up' | 'break off',
) {
  return [
    { guard: and([guard, 'read-outs are to come']), actions, target: 'readOutsDue' },
    { guard: and([guard, 'somebody may be told']), actions, target: 'tellingDue' },
    { guard, actions, target: 'over' },
  ] as const;
}
const hangingUp = afterwards('the party may hang up', 'hang up');
const breakingOff = afterwards('the party may break off', 'break off');
const holding = {
  guard: 'the party may make the other wait',
  actions: 'make the other wait',
  target: 'onHold',
} as const;

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
        'call.unanswered': { guard: 'nobody need pick up', actions: 'let it ring out', target: 'unanswered' },
      },
    },
    floorOpen: {
      on: {
        'agenda.put': {
          guard: 'the speaker may put this',
          actions: 'put the point',
          target: 'offerOnTheTable',
        },
        'call.patchIn': {
          guard: 'the caller may bring somebody in',
          actions: 'ask to bring them in',
          target: 'thirdProposed',
        },
        'call.hold': holding,
        'call.end': hangingUp,
        'call.breakOff': breakingOff,
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
        'call.hold': holding,
        'call.end': hangingUp,
        'call.breakOff': breakingOff,
      },
    },
    thirdProposed: {
      on: {
        'call.admit': { guard: 'the other side may admit them', actions: 'let them in', target: 'floorOpen' },
        'call.object': { guard: 'the other side may object', actions: 'keep them out', target: 'floorOpen' },
        'call.breakOff': breakingOff,
      },
    },
    onHold: {
      on: {
        'call.resume': [
          {
            guard: and(['the party has made the other wait', 'an offer lies on the table']),
            actions: 'come back to the line',
            target: 'offerOnTheTable',
          },
          {
            guard: 'the party has made the other wait',
            actions: 'come back to the line',
            target: 'floorOpen',
          },
        ],
        'call.breakOff': breakingOff,
      },
    },
    readOutsDue: {
      on: {
        'readout.give': [
          {
            guard: and(['its read-out is due', 'it is the last read-out', 'somebody may be told']),
            actions: 'give the read-out',
            target: 'tellingDue',
          },
          {
            guard: and(['its read-out is due', 'it is the last read-out']),
            actions: 'give the read-out',
            target: 'over',
          },
          { guard: 'its read-out is due', actions: 'give the read-out' },
        ],
      },
    },
    tellingDue: {
      on: {
        'call.tell': { guard: 'the party may tell them', actions: 'tell them' },
        'call.leaveOut': { guard: 'the party may leave them out', actions: 'leave them out' },
        'story.continue': { guard: 'nobody is left to be told', target: 'over' },
      },
    },
    unanswered: { type: 'final' },
    declined: { type: 'final' },
    forgone: { type: 'final' },
    over: { type: 'final' },
  },
});
