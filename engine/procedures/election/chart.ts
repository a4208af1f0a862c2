import { and, setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, guard, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import {
  callAgain,
  callSpecial,
  count,
  declareElected,
  draw,
  drawElected,
  drawListed,
  open,
  override,
  putOff,
  remain,
  withdraw,
} from './deeds.ts';
import { election } from './election.ts';
import { verdictOf } from './floor.ts';
import { PURPOSES, type Verdict } from './judge.ts';

/** Whether the ballot that was counted comes to this. */
function comesTo(is: (verdict: Verdict) => boolean) {
  return guard('election.close', (move, at) =>
    is(verdictOf(move.scene, at.story.sceneOf('election', move.scene), at)),
  );
}

const lotsLeft = (scene: string, { story, world }: Table) => story.read(world, `elections.${scene}.take`);
const isForPlaces = (scene: string, { story, world }: Table) =>
  story.read(world, `elections.${scene}.purpose`) === PURPOSES.indexOf('places');

export const electionGuards = {
  'the papers add up': lawful(election, 'election.count'),
  'the candidate may stand down': lawful(election, 'election.withdraw'),
  'the candidate may go on': lawful(election, 'election.remain'),
  'the chair may declare it': lawful(election, 'election.override'),
  'nobody is left to ask': lawful(election, 'election.close'),
  'every place is filled': comesTo(({ then }) => then === 'filled'),
  'the lot is to decide': comesTo(({ then }) => then === 'lot'),
  'some are equal': comesTo(({ then }) => then === 'special'),
  'the next ballot is restricted': comesTo((one) => one.then === 'ballot' && one.kind === 'restricted'),
  'the next ballot is open': comesTo((one) => one.then === 'ballot' && one.kind === 'open'),
  'the lot may fall on it': lawful(election, 'election.draw'),
  'more lots are to be drawn': guard('election.draw', (move, at) => lotsLeft(move.scene, at) > 1),
  'who is drawn is elected': guard('election.draw', (move, at) => isForPlaces(move.scene, at)),
};

export const electionActions = {
  'put every name on the paper': deed('election.open', open),
  'read out the count': deed('election.count', count),
  'take the name off the paper': deed('election.withdraw', withdraw),
  'note that the candidate goes on': deed('election.remain', remain),
  'declare another elected and keep both': deed('election.override', override),
  'declare who is elected': deed('election.close', declareElected),
  'call the next ballot': deed('election.close', callAgain),
  'call those who are equal': deed('election.close', callSpecial),
  'put the election off': deed('election.close', putOff),
  'draw the lot': deed('election.draw', draw),
  'elect who was drawn': deed('election.draw', drawElected),
  'list who was drawn': deed('election.draw', drawListed),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: electionGuards,
  actions: electionActions,
});

const counting = {
  'election.count': { guard: 'the papers add up', actions: 'read out the count', target: 'counted' },
} as const;

export const electionChart = procedure.createStateConfig({
  initial: 'announced',
  states: {
    announced: {
      on: { 'election.open': { actions: 'put every name on the paper', target: 'openBallot' } },
    },
    openBallot: { on: counting },
    restrictedBallot: { on: counting },
    specialBallot: { on: counting },
    counted: {
      on: {
        'election.withdraw': {
          guard: 'the candidate may stand down',
          actions: 'take the name off the paper',
        },
        'election.remain': { guard: 'the candidate may go on', actions: 'note that the candidate goes on' },
        'election.override': {
          guard: 'the chair may declare it',
          actions: 'declare another elected and keep both',
        },
        'election.close': [
          {
            guard: and(['nobody is left to ask', 'every place is filled']),
            actions: 'declare who is elected',
            target: 'elected',
          },
          {
            guard: and(['nobody is left to ask', 'the lot is to decide']),
            actions: 'call those who are equal',
            target: 'equal',
          },
          {
            guard: and(['nobody is left to ask', 'some are equal']),
            actions: 'call those who are equal',
            target: 'specialBallot',
          },
          {
            guard: and(['nobody is left to ask', 'the next ballot is restricted']),
            actions: 'call the next ballot',
            target: 'restrictedBallot',
          },
          {
            guard: and(['nobody is left to ask', 'the next ballot is open']),
            actions: 'call the next ballot',
            target: 'openBallot',
          },
          { guard: 'nobody is left to ask', actions: 'put the election off', target: 'putOff' },
        ],
      },
    },
    equal: {
      on: {
        'election.draw': [
          { guard: and(['the lot may fall on it', 'more lots are to be drawn']), actions: 'draw the lot' },
          {
            guard: and(['the lot may fall on it', 'who is drawn is elected']),
            actions: 'elect who was drawn',
            target: 'elected',
          },
          { guard: 'the lot may fall on it', actions: 'list who was drawn', target: 'restrictedBallot' },
        ],
      },
    },
    elected: { on: { 'story.continue': { target: 'over' } } },
    putOff: { on: { 'story.continue': { target: 'over' } } },
    over: { type: 'final' },
  },
});
