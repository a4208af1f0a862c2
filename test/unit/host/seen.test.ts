import { expect, it } from 'vitest';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { hostOf, newId, viewOf } from '../support/hosts.ts';
import { flagshipText } from '../support/scenarios.ts';

const file = 'story.scenario.yaml';

it('a scene counts as read once it was played elsewhere in the run, and not the first time through', async () => {
  const host = hostOf({ [file]: flagshipText() });
  const goOn = (view: RunView) =>
    viewOf(host.advance({ run: view.run, at: view.at, id: newId(), until: 'decision' }));
  let view = await viewOf(host.startRun({ file, party: 'united_states', as: 'play' }));
  const first = view.at;
  const scenes: string[] = [];
  while (view.asks.length === 0) {
    expect([view.scene?.id, view.seen]).toEqual([view.scene?.id, undefined]);
    scenes.push(view.scene?.id ?? '');
    view = await goOn(view);
  }
  const decision = view.at;
  const choose = async (which: number) => {
    const options = view.asks.flatMap(({ options: all }) => all).filter(({ open }) => open);
    const option = options.at(which);
    if (!option) throw new Error('nothing is open');
    view = await viewOf(host.makeMove({ run: view.run, at: view.at, id: newId(), move: option.move }));
  };
  await choose(0);
  // Back at the beginning, what lies ahead has been read, up to the decision.
  view = await viewOf(host.goTo({ run: view.run, node: first }));
  expect(view.seen).toBe(true);
  for (const scene of scenes) {
    expect([view.scene?.id, view.seen]).toEqual([scene, true]);
    view = await goOn(view);
  }
  expect(view.at).toBe(decision);
  // Another choice leads where nobody has been; scenes of the first road are read where they come again.
  await choose(-1);
  const again = view.scene?.id;
  view = await viewOf(host.goTo({ run: view.run, node: decision }));
  expect([again === undefined, view.seen]).toEqual([false, true]);
});
