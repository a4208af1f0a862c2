import { describe, expect, it } from 'vitest';
import { ballotFile } from '../../../engine/analysis/ballots/ballot-file.ts';
import { chamberOf, VOTE } from '../../../engine/analysis/ballots/chamber.ts';
import { compile } from '../../../engine/machine/game.ts';
import { alphabetical, rollOrder } from '../../../engine/procedures/vote/roll.ts';
import { playOut } from '../../../engine/run/playout.ts';
import { speak } from '../../../engine/scenario/languages.ts';
import { readBody } from '../../../engine/scenario/read.ts';
import { shipped } from './cases.ts';

describe('a roll call', () => {
  it('goes by the names in the body’s file, or by those it gives for the roll, accents apart, whatever language is read', () => {
    const body = readBody('un_general_assembly_2025', shipped);
    if (!body?.ok) throw new Error('the body cannot be read');
    const order = alphabetical(speak(body.value, 'fr', 'en'));
    const neighbours = (seat: string) => order.slice(order.indexOf(seat) - 1, order.indexOf(seat) + 2);
    expect(neighbours('CIV')).toEqual(['CRI', 'CIV', 'HRV']);
    expect(neighbours('TUR')).toEqual(['TUN', 'TUR', 'TKM']);
    expect(neighbours('VNM')).toEqual(['VEN', 'VNM', 'YEM']);
    expect(neighbours('PRK')).toEqual(['CZE', 'PRK', 'COD']);
    expect(neighbours('TZA')).toEqual(['GBR', 'TZA', 'USA']);
    expect(order).toHaveLength(193);
  });

  it.each([true, false])('comes to its end when nobody plays it (seats held: %s)', (held) => {
    const votes = { yes: ['AUT', 'BEL', 'CHL'], no: ['DNK', 'EST'] };
    const file = ballotFile.parse({ rules: 'un-general-assembly', votes, 'roll-call': true, chaired: true });
    const chamber = chamberOf(file, shipped, held);
    if (!chamber.ok) throw new Error(chamber.because);
    const game = compile(chamber.scenario);
    for (const seed of [1, 2, 3]) {
      const { steps, end } = playOut(game, { isPerson: () => false, policyOf: () => 'history', seed });
      expect(steps.at(-2)?.move.type).toBe('vote.settle');
      const order = rollOrder(VOTE, game.story.sceneOf('vote', VOTE), {
        story: game.story,
        world: end.world,
      });
      const drawn = steps.find(({ move }) => move.type === 'vote.draw')?.move;
      expect(drawn?.type === 'vote.draw' && drawn.seat).toBe(order?.[0]);
    }
  });
});
