import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pastVotes } from '../../engine/host/view/past-votes.ts';
import { recordedMoves } from '../../engine/parties/record.ts';
import { playMoves, playRecord } from '../../engine/run/moves.ts';
import { endingOf, type Wish } from './support/roads.ts';
import { gameOf } from './support/scenarios.ts';

const file = fileURLToPath(new URL('../../scenarios/the-second-resolution.scenario.yaml', import.meta.url));
const game = gameOf(readFileSync(file, 'utf8'));

describe('the record of 2002 and 2003', () => {
  const votes = Object.fromEntries(
    pastVotes(playRecord(game).steps, game.story).map((vote) => [vote.scene, vote.outcome]),
  );

  it('has resolution 1441 adopted by fifteen votes to none', () => {
    // United Nations, press release SC/7564.
    expect(votes.vote_first?.tally).toEqual({ yes: 15, no: 0, abstain: 0, notParticipating: 0, absent: 0 });
    expect(votes.vote_first?.outcome).toBe('adopted');
  });

  it('has the silence broken by three of nineteen, and kept by all of eighteen', () => {
    // Radio Free Europe, 10 and 17 February 2003.
    expect(votes.silence).toMatchObject({ outcome: 'not-adopted', tally: { yes: 16, no: 3 } });
    expect(votes.committee).toMatchObject({ outcome: 'adopted', tally: { yes: 18, no: 0 } });
  });

  it('has no vote on the second text, which is not put', () => {
    const moves = recordedMoves(game.story.scenario);
    expect(votes.vote_second).toBeUndefined();
    expect(moves.some(({ scene }) => scene === 'vote_second')).toBe(false);
    expect(moves.filter(({ scene }) => scene === 'put_or_not').map(({ type }) => type)).toEqual([
      'draft.withdraw',
    ]);
  });
});

it('with one hand fewer against it in NATO, silence is still broken', () => {
  const moves = recordedMoves(game.story.scenario).map((move) =>
    move.type === 'vote.cast' && move.scene === 'silence' && move.seat === 'DEU'
      ? { ...move, ballot: 'abstain' as const }
      : move,
  );
  const { steps } = playMoves(game, moves);
  const vote = pastVotes(steps, game.story).find(({ scene }) => scene === 'silence');
  expect(vote?.outcome).toMatchObject({ outcome: 'not-adopted', because: 'objection' });
});

it('needs nine votes: with eight in favour a no of Paris is no veto', () => {
  const wishes: Wish[] = [
    { type: 'draft.keep' },
    { type: 'amendment.finish', always: true },
    { type: 'vote.cast', scene: 'vote_second', seat: 'FRA', ballot: 'no' },
    { type: 'vote.cast', scene: 'vote_second', ballot: 'yes', always: true },
  ];
  expect(endingOf(game, wishes)).toBe('put_and_lost');
});
