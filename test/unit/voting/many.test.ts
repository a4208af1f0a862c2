import { describe, expect, it } from 'vitest';
import { ballotFile } from '../../../engine/analysis/ballots/ballot-file.ts';
import { chamberOf, VOTE } from '../../../engine/analysis/ballots/chamber.ts';
import type { MoveOf } from '../../../engine/contract/move.ts';
import { compile } from '../../../engine/machine/game.ts';
import { shipped } from './cases.ts';

describe('seats that are cast together', () => {
  const file = ballotFile.parse({
    rules: 'un-general-assembly',
    votes: { yes: ['AUT', 'BEL'], no: ['CHL', 'ZAF'] },
    'without-credentials': ['ZAF'],
  });
  const chamber = chamberOf(file, shipped, false);
  if (!chamber.ok) throw new Error(chamber.because);
  const game = compile(chamber.scenario);
  const opened = game.apply(game.begin(), { type: 'vote.open', scene: VOTE, party: 'facilitator' });
  if (!opened.ok) throw new Error(opened.because);
  const cast = (ways: Partial<MoveOf<'vote.castMany'>>, from = opened.point) =>
    game.apply(from, { type: 'vote.castMany', scene: VOTE, party: 'chance', ...ways });

  it('are cast by one move, or by one after another', () => {
    const some = cast({ yes: ['AUT'] });
    if (!some.ok) throw new Error(some.because);
    expect(cast({ yes: ['BEL'], no: ['CHL'], absent: ['ZAF'] }, some.point)).toMatchObject({ ok: true });
    expect(cast({ yes: ['AUT', 'BEL'] }, some.point)).toMatchObject({ because: 'AUT has voted already.' });
  });

  it.each([
    [{ yes: ['AUT', 'AUT'] }, 'A seat is named twice.'],
    [{ yes: ['AUT'], no: ['AUT'] }, 'A seat is named twice.'],
    [{ yes: ['XYZ'] }, 'XYZ has no seat in this body.'],
    [{ yes: ['AUT', 'ZAF'] }, 'The credentials of ZAF have not been accepted; it is counted as absent.'],
    [{}, 'No seat is named.'],
  ])('are refused as a whole where one cannot be: %j', (ways, because) => {
    expect(cast(ways)).toMatchObject({ ok: false, because });
  });
});
