import { beforeAll, describe, expect, it } from 'vitest';
import type { SameVotesView } from '../../../engine/contract/same-votes-view.ts';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { hostOf, newId, type TestHost, viewOf } from '../support/hosts.ts';
import { flagshipText } from '../support/scenarios.ts';

let host: TestHost;
let before: RunView;
let run: string;

/** History up to where a vote has been decided. */
async function playTo(scene: string): Promise<RunView> {
  let view = await viewOf(host.startRun({ file: 'flagship', party: null, as: 'history' }));
  while (view.scene?.id !== scene || view.scene.vote?.outcome === undefined) {
    before = view;
    view = await viewOf(host.advance({ run: view.run, at: view.at, id: newId(), until: 'one-move' }));
  }
  run = view.run;
  return view;
}

async function read(scene: string): Promise<SameVotesView> {
  const answer = await host.readSameVotes({ run, scene });
  if (!answer.ok) throw new Error(answer.refusal.because);
  return answer.value;
}

const outcomes = (view: SameVotesView, id: string) =>
  view.others
    .find(({ set }) => set === id)
    ?.rules.map(({ matters, outcome }) => [matters[0], outcome.outcome, outcome.because]);

beforeAll(() => {
  host = hostOf({ flagship: flagshipText() });
});

describe('the same votes under another rule, asked of the host', () => {
  it('shows what came of it and what each rule that fits gives, and changes nothing', async () => {
    const decided = await playTo('vote_council_just');
    const view = await read('vote_council_just');
    expect(view.actual).toMatchObject({ outcome: { because: 'veto' }, vetoers: ['Russian Federation'] });
    // The rule in force is not offered again, and rules that decide alike stand together.
    expect(outcomes(view, 'un-security-council')).toEqual([['procedural', 'adopted', undefined]]);
    expect(outcomes(view, 'un-general-assembly')).toContainEqual(['ordinary', 'adopted', undefined]);
    expect(outcomes(view, 'nato-council')).toContainEqual(['consensus', 'not-adopted', 'objection']);
    // Nobody knows how many people the seats of this Council stand for.
    expect(outcomes(view, 'eu-council')?.map(([matter]) => matter)).toEqual(['simple-majority', 'unanimity']);
    expect(await viewOf(host.openRun({ run }))).toEqual(decided);
  });

  it('takes a fixed number as a share in a body of another size, and says so', async () => {
    await playTo('vote_kyiv_text');
    const view = await read('vote_kyiv_text');
    const council = view.others.find(({ set }) => set === 'un-security-council');
    expect(council).toMatchObject({ meantFor: 15, rules: [{ outcome: { needed: 116 } }, {}] });
  });

  it('is refused before the vote is decided, and for what is no vote', async () => {
    await playTo('vote_council_just');
    await host.goTo({ run, node: before.at });
    const early = await host.readSameVotes({ run, scene: 'vote_council_just' });
    expect(early).toMatchObject({ ok: false, refusal: { code: 'nothing-to-do' } });
    expect((await host.readSameVotes({ run, scene: 'nowhere' })).ok).toBe(false);
    expect((await host.readSameVotes({ run: 'run-of-nobody', scene: 'nowhere' })).ok).toBe(false);
  });
});
