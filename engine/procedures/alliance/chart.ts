import { and, setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, guard, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { alliance } from './alliance.ts';
import {
  carry,
  fail,
  forgo,
  goAlong,
  invoke,
  leave,
  mend,
  propose,
  standApart,
  takePosition,
} from './deeds.ts';
import { endOf, supporters } from './matter.ts';

export const alliedGuards = {
  'the party may propose the alliance': lawful(alliance, 'alliance.propose'),
  'the member may leave': lawful(alliance, 'alliance.leave'),
  'the member may invoke the clause': lawful(alliance, 'alliance.invoke'),
  'the party may make this offer': lawful(alliance, 'alliance.mend'),
  'the member may take this position': lawful(alliance, 'alliance.position'),
  'the party may let it be': lawful(alliance, 'alliance.forgo'),
  'the one invited may join': lawful(alliance, 'alliance.join'),
  'the one invited may decline': lawful(alliance, 'alliance.decline'),
  'the ally may stand by it': lawful(alliance, 'alliance.stand'),
  'the ally may evade it': lawful(alliance, 'alliance.evade'),
  'the other may accept': lawful(alliance, 'alliance.accept'),
  'the other may refuse': lawful(alliance, 'alliance.refuse'),
  'the member may agree': lawful(alliance, 'alliance.agree'),
  'the member may dissent': lawful(alliance, 'alliance.dissent'),
  'all have answered': lawful(alliance, 'story.continue'),
  'enough go along': guard('story.continue', ({ scene: id }, at) => {
    const scene = at.story.sceneOf('alliance', id);
    return supporters(id, scene, at).length >= (endOf(scene)?.needs ?? 0);
  }),
};

export const alliedActions = {
  'propose the alliance': deed('alliance.propose', propose),
  'leave the alliance': deed('alliance.leave', leave),
  'invoke the clause': deed('alliance.invoke', invoke),
  'offer to mend it': deed('alliance.mend', mend),
  'take a position': deed('alliance.position', takePosition),
  'let it be': deed('alliance.forgo', forgo),
  join: deed('alliance.join', goAlong),
  'decline to join': deed('alliance.decline', standApart),
  'stand by it': deed('alliance.stand', goAlong),
  'evade it': deed('alliance.evade', standApart),
  'accept the offer': deed('alliance.accept', goAlong),
  'refuse the offer': deed('alliance.refuse', standApart),
  'agree to the position': deed('alliance.agree', goAlong),
  'dissent from the position': deed('alliance.dissent', standApart),
  'let the matter carry': deed('story.continue', carry),
  'let the matter fail': deed('story.continue', fail),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: alliedGuards,
  actions: alliedActions,
});

/** When all have answered: enough have gone along, or too few. */
function settled<Carried extends string, Failed extends string>(carried: Carried, failed: Failed) {
  return [
    {
      guard: and(['all have answered', 'enough go along']),
      actions: 'let the matter carry',
      target: carried,
    },
    { guard: 'all have answered', actions: 'let the matter fail', target: failed },
  ] as const;
}

export const alliedChart = procedure.createStateConfig({
  initial: 'notRaised',
  states: {
    notRaised: {
      on: {
        'alliance.propose': {
          guard: 'the party may propose the alliance',
          actions: 'propose the alliance',
          target: 'invitationsOut',
        },
        'alliance.leave': { guard: 'the member may leave', actions: 'leave the alliance', target: 'left' },
        'alliance.invoke': {
          guard: 'the member may invoke the clause',
          actions: 'invoke the clause',
          target: 'alliesCalled',
        },
        'alliance.mend': {
          guard: 'the party may make this offer',
          actions: 'offer to mend it',
          target: 'offerMade',
        },
        'alliance.position': {
          guard: 'the member may take this position',
          actions: 'take a position',
          target: 'positionTaken',
        },
        'alliance.forgo': { guard: 'the party may let it be', actions: 'let it be', target: 'letBe' },
      },
    },
    invitationsOut: {
      on: {
        'alliance.join': { guard: 'the one invited may join', actions: 'join' },
        'alliance.decline': { guard: 'the one invited may decline', actions: 'decline to join' },
        'story.continue': settled('formed', 'notFormed'),
      },
    },
    alliesCalled: {
      on: {
        'alliance.stand': { guard: 'the ally may stand by it', actions: 'stand by it' },
        'alliance.evade': { guard: 'the ally may evade it', actions: 'evade it' },
        'story.continue': settled('stoodTogether', 'stoodApart'),
      },
    },
    offerMade: {
      on: {
        'alliance.accept': { guard: 'the other may accept', actions: 'accept the offer' },
        'alliance.refuse': { guard: 'the other may refuse', actions: 'refuse the offer' },
        'story.continue': settled('mended', 'notMended'),
      },
    },
    positionTaken: {
      on: {
        'alliance.agree': { guard: 'the member may agree', actions: 'agree to the position' },
        'alliance.dissent': { guard: 'the member may dissent', actions: 'dissent from the position' },
        'story.continue': settled('spokeAsOne', 'divided'),
      },
    },
    formed: { type: 'final' },
    notFormed: { type: 'final' },
    left: { type: 'final' },
    stoodTogether: { type: 'final' },
    stoodApart: { type: 'final' },
    mended: { type: 'final' },
    notMended: { type: 'final' },
    spokeAsOne: { type: 'final' },
    divided: { type: 'final' },
    letBe: { type: 'final' },
  },
});
