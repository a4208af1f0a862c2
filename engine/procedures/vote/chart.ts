import { and, setup } from 'xstate';
import type { Move } from '../../contract/move.ts';
import { deed, guard, lawful } from '../../machine/dialect.ts';
import type { Table } from '../../world/ledger.ts';
import { cast, castMany, close, countUnnamed, declare } from './deeds.ts';
import { outcomeOf } from './floor.ts';
import { vote } from './vote.ts';

export const voteGuards = {
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
  'close the vote': deed('vote.close', close),
};

const procedure = setup({
  types: { context: {} as Table, events: {} as Move },
  guards: voteGuards,
  actions: voteActions,
});

export const voteChart = procedure.createStateConfig({
  initial: 'announced',
  states: {
    announced: { on: { 'vote.open': { target: 'open' } } },
    open: {
      on: {
        'vote.cast': { guard: 'the seat is theirs and has not voted', actions: 'cast the ballot' },
        'vote.castMany': { guard: 'the seats are nobody’s and have not voted', actions: 'cast the ballots' },
        'vote.countUnnamed': { guard: 'the counts fill the seats to come', actions: 'count without names' },
        'vote.declare': { guard: 'the known counts allow it', actions: 'declare the outcome' },
        'vote.close': [
          {
            guard: and(['every seat is counted', 'the rule is met']),
            actions: 'close the vote',
            target: 'adopted',
          },
          { guard: 'every seat is counted', actions: 'close the vote', target: 'notAdopted' },
        ],
      },
    },
    adopted: { type: 'final' },
    notAdopted: { type: 'final' },
  },
});
