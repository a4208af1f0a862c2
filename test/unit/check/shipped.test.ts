import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { partsIn } from '../../../cli/files.ts';
import { checkWhole } from '../../../engine/scenario/check/whole.ts';
import { find } from '../support/scenarios.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function codesIn(path: string): string[] {
  const own = partsIn(dirname(path));
  const { diagnostics } = checkWhole(
    path,
    readFileSync(path, 'utf8'),
    (part, id) => own(part, id) ?? find(part, id),
  );
  return [...new Set(diagnostics.map(({ code, severity }) => `${severity} ${code}`))];
}

const filesIn = (folder: string) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.scenario.yaml'))
    .map((name) => `${folder}/${name}`);

const shipped = filesIn('scenarios').filter((path) => !path.includes('templates'));
const lessons = [...filesIn('scenarios/templates'), ...filesIn('docs')];

it.each(shipped)('%s has no fault at all', (path) => {
  expect(codesIn(`${root}/${path}`)).toEqual([]);
});

it.each(lessons)('%s is too short to give everybody enough to do, and has no other fault', (path) => {
  expect(codesIn(`${root}/${path}`).filter((one) => one !== 'warning idle-party')).toEqual([]);
});

it.each(filesIn('test/fixtures'))('%s has no error', (path) => {
  expect(codesIn(`${root}/${path}`).filter((one) => one.startsWith('error'))).toEqual([]);
});
