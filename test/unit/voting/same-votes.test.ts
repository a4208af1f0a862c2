import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/machine/game.ts';
import { castVote, sameVotesUnder } from '../../../engine/procedures/vote/same-votes.ts';
import { playRecord } from '../../../engine/run/moves.ts';
import { speak } from '../../../engine/scenario/languages.ts';
import { readRules, readScenario } from '../../../engine/scenario/read.ts';
import { flagship } from '../../../setup/steps/flagship.mjs';
import { shipped } from './cases.ts';

const read = readScenario(flagship, readFileSync(flagship, 'utf8'), shipped);
if (!read.ok) throw new Error('the flagship cannot be read');
const game = compile(read.value);
const { end } = playRecord(game);

function under(scene: string, rules: string, matter?: string) {
  const set = readRules(rules, shipped);
  if (!set?.ok) throw new Error(`no rule set ${rules}`);
  const at = { story: game.story, world: end.world };
  return sameVotesUnder(
    castVote(scene, game.story.sceneOf('vote', scene), at),
    speak(set.value, 'en', 'en'),
    matter,
  );
}

describe('the same votes under another rule', () => {
  it('the resolution of the Assembly would have been vetoed nowhere, and short of three fifths in a Council', () => {
    const put = under('vote_kyiv_text', 'un-security-council');
    expect(put).toMatchObject({
      ok: true,
      outcome: { outcome: 'not-adopted', because: 'insufficient-votes' },
    });
    // Nine of fifteen, of 193 members.
    expect(put.ok && put.outcome.needed).toBe(116);
  });

  it('a majority would have carried the Council’s amendment that was vetoed', () => {
    expect(under('vote_council_just', 'un-security-council', 'procedural')).toMatchObject({
      ok: true,
      outcome: { outcome: 'adopted' },
    });
    expect(under('vote_council_just', 'un-general-assembly', 'ordinary')).toMatchObject({
      ok: true,
      outcome: { outcome: 'adopted', base: 12, needed: 7 },
    });
  });

  it('consensus would have stopped what the Council vetoed', () => {
    const put = under('vote_council_just', 'nato-council');
    expect(put).toMatchObject({ ok: true, outcome: { because: 'objection', objectors: ['RUS'] } });
  });

  it('cannot be said where nobody knows what the seats weigh, or what the counts were', () => {
    expect(under('vote_council_just', 'eu-council', 'qualified-majority').ok).toBe(false);
    expect(under('vote_ga_invasion', 'un-general-assembly', 'ordinary').ok).toBe(false);
    expect(under('vote_council_just', 'eu-council', 'nothing of the kind').ok).toBe(false);
  });

  it('cannot be said where a veto may be among those whose names nobody noted', () => {
    const set = readRules('un-security-council', shipped);
    if (!set?.ok) throw new Error('no rule set');
    const seats = Object.fromEntries(
      ['RUS', ...Array.from({ length: 14 }, (_, seat) => `X${'AB'[seat % 2]}${'ABCDEFG'[seat >> 1]}`)].map(
        (code) => [code, { veto: false }],
      ),
    );
    const unnamed = { yes: 10, no: 1, abstain: 3, 'not-participating': 0, absent: 0 };
    const put = (ballot: 'yes' | 'no') =>
      sameVotesUnder(
        { ballots: new Map([['RUS', ballot]]), unnamed, seats },
        speak(set.value, 'en', 'en'),
        'substantive',
      );
    expect(put('yes')).toMatchObject({ ok: true, outcome: { outcome: 'adopted' } });
    expect(put('no')).toMatchObject({ ok: true, outcome: { because: 'veto' } });
    const nameless = { ...unnamed, abstain: 4 };
    const nobody = sameVotesUnder(
      { ballots: new Map(), unnamed: nameless, seats },
      speak(set.value, 'en', 'en'),
      'substantive',
    );
    expect(nobody.ok).toBe(false);
    const without = sameVotesUnder(
      { ballots: new Map(), unnamed: { ...nameless, no: 0, abstain: 5 }, seats },
      speak(set.value, 'en', 'en'),
      'substantive',
    );
    expect(without).toMatchObject({ ok: true, outcome: { outcome: 'adopted' } });
  });
});
