import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnosticsOf } from '../../main/host/diagnostics.ts';
import { eraseBesideRuns } from '../../main/host/erase.ts';
import { openStorage } from '../../main/host/open-storage.ts';
import { newFolder } from './support/folder.ts';

const personal = {
  folders: [
    { path: '/home/ada/.config/demarche', as: '<data>' },
    { path: '/home/ada', as: '<home>' },
  ],
  names: ['ada', 'adas-laptop'],
};

test('diagnostics name the versions and the end of the log, and nobody', () => {
  const log = [
    ...Array.from({ length: 300 }, (_, line) => `2026-01-01T00:00:00.000Z line ${line}`),
    '2026-01-01T00:00:00.000Z Class of Ada Lovelace.scenario.yaml was left out: it is not a file',
    '2026-01-01T00:00:01.000Z Run 0f8fad5b-d9cb-469f-a165-70867728950e makes no sense: Error: on adas-laptop',
    '    at read (/home/ada/.config/demarche/runs.sqlite)',
    '    at read (/home/ada/Documents/x)',
    '    at adapter (x)',
  ].join('\n');
  const text = diagnosticsOf({ Démarche: '0.1.0', Electron: '45.4.1' }, log, personal);
  expect(text.split('\n').slice(0, 3)).toEqual(['Démarche 0.1.0', 'Electron 45.4.1', '']);
  expect(text).not.toContain('line 100\n');
  expect(text).toContain('line 299\n');
  expect(text.split('\n').slice(-6)).toEqual([
    '2026-01-01T00:00:00.000Z <file>.scenario.yaml was left out: it is not a file',
    '2026-01-01T00:00:01.000Z Run <run> makes no sense: Error: on <name>',
    '    at read (<data>/runs.sqlite)',
    '    at read (<home>/Documents/x)',
    '    at adapter (x)',
    '',
  ]);
});

test('what lies beside the runs is deleted, and nothing that the program did not write', () => {
  const folder = newFolder();
  const own = ['settings.json', 'settings.json.corrupt-then', 'window.json', 'window-2.json'];
  const others = ['my.scenario.yaml', 'settings.json.bak', 'Preferences'];
  for (const name of [...own, ...others]) writeFileSync(join(folder, name), '{}');
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'logs', 'demarche.log'), 'x');
  mkdirSync(join(folder, 'scenarios'));
  eraseBesideRuns(folder);
  expect(readdirSync(folder).sort()).toEqual([...others, 'scenarios'].sort());
});

test('runs are deleted with everything set aside, and the storage goes on empty', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'runs.sqlite'), 'no database');
  const opened = await openStorage(folder, () => 'then');
  await opened.storage.begin(
    {
      run: 'run-00001',
      scenario: 'x',
      file: 'x.scenario.yaml',
      hash: '',
      resolved: '{}',
      engine: 1,
      seed: 1,
      parties: [],
      facilitator: false,
      as: 'play',
      policies: {},
    },
    { node: 0, date: '2026-01-01', sceneTitle: '', ended: false, endings: [] },
  );
  expect(readdirSync(folder)).toContain('runs.sqlite.corrupt-then');
  opened.erase();
  expect(await opened.storage.list()).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.includes('corrupt'))).toEqual([]);
  opened.close();
});
