import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pastVotes } from '../../engine/host/view/past-votes.ts';
import { recordedMoves } from '../../engine/parties/record.ts';
import { playMoves, playRecord } from '../../engine/run/moves.ts';
import { gameOf } from './support/scenarios.ts';

const file = fileURLToPath(new URL('../../scenarios/the-empty-chair.scenario.yaml', import.meta.url));
const game = gameOf(readFileSync(file, 'utf8'));
const votes = Object.fromEntries(
  pastVotes(playRecord(game).steps, game.story).map((vote) => [vote.scene, vote.outcome]),
);

describe('the record of 1950', () => {
  /** Scene; yes, no, abstaining, taking no part, absent; why it was not adopted; who vetoed it. */
  const counts: [string, (number | null)[], string | undefined, string[]][] = [
    // History.com: six against, three for; the two left are what remains of eleven.
    ['vote_seat', [3, 6, 2, 0, 0], 'insufficient-votes', []],
    // FRUS 1950 VII, d84; Wikipedia: the Soviet Union absent, Yugoslavia abstaining.
    ['vote_82', [9, 0, 1, 0, 1], undefined, []],
    // House of Lords, 28 June 1950; Wikisource: Egypt and India took no part.
    ['vote_83', [7, 1, 0, 2, 1], undefined, []],
    // FRUS 1950 VII, d238.
    ['vote_84', [7, 0, 3, 0, 1], undefined, []],
    // FRUS 1950 VI, d295: China not voting.
    ['vote_bombing', [7, 1, 2, 1, 0], 'veto', ['RUS']],
    // FRUS 1950 II, d170; Indonesia was no member yet.
    ['vote_assembly', [16, 33, 10, 0, 1], 'insufficient-votes', []],
    // FRUS 1950 VI, d319.
    ['vote_invite', [7, 3, 1, 0, 0], undefined, []],
    ['vote_double', [9, 1, 1, 0, 0], undefined, []],
    // The Press, 6 November 1950; which two abstained is not known.
    ['vote_ufp', [52, 5, 2, 0, 1], undefined, []],
  ];

  it.each(counts)('%s: %j', (scene, [yes, no, abstain, notParticipating, absent], because, vetoes) => {
    expect(votes[scene]?.tally).toEqual({ yes, no, abstain, notParticipating, absent });
    expect(votes[scene]?.because).toBe(because);
    expect(votes[scene]?.vetoes).toEqual(vetoes);
  });

  it('knows that the ruling of 1 August was overruled, and not by how many', () => {
    expect(votes.vote_ruling).toMatchObject({ outcome: 'adopted', because: 'declared' });
    expect(votes.vote_ruling?.tally.yes).toBeNull();
  });
});

it('with somebody in the Soviet chair who says no, the resolution of 25 June is vetoed', () => {
  const moves = recordedMoves(game.story.scenario).map((move) =>
    move.type === 'vote.cast' && move.scene === 'vote_82' && move.seat === 'RUS'
      ? { ...move, ballot: 'no' as const }
      : move,
  );
  const { steps } = playMoves(game, moves);
  const vote = pastVotes(steps, game.story).find(({ scene }) => scene === 'vote_82');
  expect(vote?.outcome).toMatchObject({ outcome: 'not-adopted', because: 'veto', vetoes: ['RUS'] });
});
