import { describe, expect, it } from 'vitest';
import { callView, reportedCallView } from '../../../engine/host/view/call-view.ts';
import { wordsOf } from '../../../engine/host/view/names.ts';
import type { At } from '../../../engine/procedures/procedure.ts';
import { gameOf, procedureTexts } from '../support/scenarios.ts';

const [, telephone = ''] = procedureTexts().find(([name]) => name === 'call-quiet') ?? [];
const meeting = telephone.replace(
  /^( +)callee: .*\n/m,
  (line, indent: string) => `${line}${indent}meeting: { leave: Take one’s hat }\n`,
);

describe.each([
  ['on the telephone', telephone, false, ''],
  ['face to face', meeting, true, 'Take one’s hat'],
] as const)('two who speak %s', (_how, text, meets, leave) => {
  const game = gameOf(text);
  const [id] = Object.entries(game.story.scenario.scenes).find(([, { kind }]) => kind === 'call') ?? [''];
  const scene = game.story.sceneOf('call', id);
  const at: At = { story: game.story, world: game.begin().world };

  it('are shown so, to those who speak and to those who only hear of it', () => {
    expect(callView(id, scene, 'floorOpen', at).meeting).toBe(meets);
    expect(reportedCallView(id, scene, 'over', at).meeting).toBe(meets);
  });

  it('part in the words of the file, or hang up', () => {
    expect(wordsOf({ type: 'call.end', scene: id, party: scene.caller }, at).title).toBe(leave);
  });
});
