import { and, setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, guard, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { adopt, cast, castMany, countUnnamed, declare, reject } from './deeds.ts';
import { explain } from './explanations.ts';
import { outcomeOf } from './floor.ts';
import {
  again,
  correct,
  leaveOnTheTable,
  override,
  settleAdopted,
  settleRejected,
  standing,
} from './review.ts';
import { drawFirst, pass } from './roll.ts';
import { vote } from './vote.ts';

export const voteGuards = {
  'the roll may be drawn': lawful(vote, 'vote.draw'),
  'the vote may begin': lawful(vote, 'vote.open'),
  'they are called and have not passed': lawful(vote, 'vote.pass'),
  'the ballot is theirs to change': lawful(vote, 'vote.change'),
  'the ballot was theirs': lawful(vote, 'vote.correct'),
  'the rule brings a second vote': lawful(vote, 'vote.again'),
  'they may explain their vote': lawful(vote, 'vote.explain'),
  'nobody is left to explain a vote': lawful(vote, 'story.continue'),
  'a person is in the chair': guard(
    'vote.close',
    (move, at) => at.story.sceneOf('vote', move.scene).chaired === true,
  ),
  'it stands adopted': guard('vote.settle', (move, at) => standing(move.scene, at) === 'adopted'),
  'the seat is theirs and has not voted': lawful(vote, 'vote.cast'),
  'the seats are nobody’s and have not voted': lawful(vote, 'vote.castMany'),
  'the counts fill the seats to come': lawful(vote, 'vote.countUnnamed'),
  'the known counts allow it': lawful(vote, 'vote.declare'),
  'every seat is counted': lawful(vote, 'vote.close'),
  'the rule is met': guard(
    'vote.close',
    (move, at) => outcomeOf(move.scene, at.story.sceneOf('vote', move.scene), at).outcome === 'adopted',
  ),
};

export const voteActions = {
  'cast the ballot': deed('vote.cast', cast),
  'cast the ballots': deed('vote.castMany', castMany),
  'count without names': deed('vote.countUnnamed', countUnnamed),
  'declare the outcome': deed('vote.declare', declare),
  'close the vote as adopted': deed('vote.close', adopt),
  'close the vote as not adopted': deed('vote.close', reject),
  'draw the first name': deed('vote.draw', drawFirst),
  'pass for now': deed('vote.pass', pass),
  'change the ballot': deed('vote.change', cast),
  'note the correction': deed('vote.correct', correct),
  'leave the result on the table': deed('vote.close', leaveOnTheTable),
  'call for every ballot anew': deed('vote.again', again),
  'keep both results': deed('vote.override', override),
  'put the explanation on record': deed('vote.explain', explain),
  'settle it as adopted': deed('vote.settle', settleAdopted),
  'settle it as not adopted': deed('vote.settle', settleRejected),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: voteGuards,
  actions: voteActions,
});

const explaining = {
  guard: 'they may explain their vote',
  actions: 'put the explanation on record',
} as const;
const goingOn = { guard: 'nobody is left to explain a vote', target: 'over' } as const;

export const voteChart = procedure.createStateConfig({
  initial: 'announced',
  states: {
    announced: {
      on: {
        'vote.explain': explaining,
        'vote.draw': { guard: 'the roll may be drawn', actions: 'draw the first name' },
        'vote.open': { guard: 'the vote may begin', target: 'open' },
      },
    },
    open: {
      on: {
        'vote.cast': { guard: 'the seat is theirs and has not voted', actions: 'cast the ballot' },
        'vote.castMany': { guard: 'the seats are nobody’s and have not voted', actions: 'cast the ballots' },
        'vote.countUnnamed': { guard: 'the counts fill the seats to come', actions: 'count without names' },
        'vote.declare': { guard: 'the known counts allow it', actions: 'declare the outcome' },
        'vote.pass': { guard: 'they are called and have not passed', actions: 'pass for now' },
        'vote.change': { guard: 'the ballot is theirs to change', actions: 'change the ballot' },
        'vote.close': [
          {
            guard: and(['every seat is counted', 'a person is in the chair']),
            actions: 'leave the result on the table',
            target: 'onTheTable',
          },
          {
            guard: and(['every seat is counted', 'the rule is met']),
            actions: 'close the vote as adopted',
            target: 'adopted',
          },
          { guard: 'every seat is counted', actions: 'close the vote as not adopted', target: 'notAdopted' },
        ],
      },
    },
    onTheTable: {
      on: {
        'vote.correct': { guard: 'the ballot was theirs', actions: 'note the correction' },
        'vote.again': {
          guard: 'the rule brings a second vote',
          actions: 'call for every ballot anew',
          target: 'open',
        },
        'vote.override': { actions: 'keep both results' },
        'vote.settle': [
          { guard: 'it stands adopted', actions: 'settle it as adopted', target: 'adopted' },
          { actions: 'settle it as not adopted', target: 'notAdopted' },
        ],
      },
    },
    adopted: { on: { 'vote.explain': explaining, 'story.continue': goingOn } },
    notAdopted: { on: { 'vote.explain': explaining, 'story.continue': goingOn } },
    over: { type: 'final' },
  },
});
