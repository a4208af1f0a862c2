import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pastVotes } from '../../engine/host/view/past-votes.ts';
import { recordedMoves } from '../../engine/parties/record.ts';
import { playMoves, playRecord } from '../../engine/run/moves.ts';
import { gameOf } from './support/scenarios.ts';

const file = fileURLToPath(new URL('../../scenarios/suez.scenario.yaml', import.meta.url));
const game = gameOf(readFileSync(file, 'utf8'));
const line = playRecord(game);
const votes = Object.fromEntries(pastVotes(line.steps, game.story).map((vote) => [vote.scene, vote.outcome]));

describe('the record of 1956', () => {
  /** Scene; yes, no, abstaining, taking no part, absent; why it was not adopted; who vetoed it. */
  const counts: [string, (number | null)[], string | undefined, string[]][] = [
    // Garuda Perdamaian (1957); Time, 12 November 1956: Australia and Belgium abstained.
    ['vote_3710', [7, 2, 2, 0, 0], 'veto', ['FRA', 'GBR']],
    // Resolution 119, Jewish Virtual Library: a matter of procedure.
    ['vote_119', [7, 2, 2, 0, 0], undefined, []],
    // The Harvard Crimson, 2 November 1956; Garuda Perdamaian; one of 76 is left.
    ['vote_997', [64, 5, 6, 1, 0], undefined, []],
    // Wikipedia, first emergency special session.
    ['vote_998', [57, 0, 19, 0, 0], undefined, []],
    // Resolution 120, Wikisource.
    ['vote_120', [10, 1, 0, 0, 0], undefined, []],
    // Resolution 1001, Jewish Virtual Library.
    ['vote_1001', [64, 0, 12, 0, 0], undefined, []],
  ];

  it.each(counts)('%s: %j', (scene, [yes, no, abstain, notParticipating, absent], because, vetoes) => {
    expect(votes[scene]?.tally).toEqual({ yes, no, abstain, notParticipating, absent });
    expect(votes[scene]?.because).toBe(because);
    expect([...(votes[scene]?.vetoes ?? [])].sort()).toEqual(vetoes);
  });

  it('knows that the Soviet text was stopped by London and Paris, and not by how many it was wanted', () => {
    expect(votes.vote_soviet).toMatchObject({ outcome: 'not-adopted', because: 'declared' });
    expect(votes.vote_soviet?.tally.yes).toBeNull();
  });
});

it('with London and Paris abstaining, the text of 30 October passes with the same seven votes', () => {
  const moves = recordedMoves(game.story.scenario).map((move) =>
    move.type === 'vote.cast' && move.scene === 'vote_3710' && move.ballot === 'no'
      ? { ...move, ballot: 'abstain' as const }
      : move,
  );
  const { steps } = playMoves(game, moves);
  const vote = pastVotes(steps, game.story).find(({ scene }) => scene === 'vote_3710');
  expect(vote?.outcome).toMatchObject({ outcome: 'adopted', tally: { yes: 7, no: 0, abstain: 4 } });
});
