import { expect, test } from 'vitest';
import { offeredOn } from '../../../renderer/use-menu.ts';
import { assemblyDecided } from '../../fixtures/views.ts';

const always = ['library', 'newScenario', 'importRun', 'settings', 'help', 'glossary', 'keys'];
const { run } = assemblyDecided;

test('without a run, nothing of a run can be chosen', () => {
  expect(offeredOn({ screen: 'library' }, null)).toEqual(always);
  expect(offeredOn({ screen: 'stage', run }, null)).toEqual(always);
  expect(offeredOn({ screen: 'help', part: 'play' }, assemblyDecided)).toEqual(always);
});

test('a file can be edited where there is one', () => {
  expect(offeredOn({ screen: 'library' }, null, true)).toContain('editScenario');
});

test('back and forward can be chosen where there is something to go to', () => {
  const offered = (can: { back: boolean; forward: boolean }) =>
    offeredOn({ screen: 'tree', run }, { ...assemblyDecided, can });
  expect(offered({ back: false, forward: false })).toEqual([...always, 'tree', 'statechart', 'exportRun']);
  expect(offered({ back: true, forward: false })).toContain('back');
  expect(offered({ back: true, forward: false })).not.toContain('forward');
  expect(offered({ back: false, forward: true })).toContain('forward');
});
