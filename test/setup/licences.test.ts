import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collectLicences } from '../../setup/steps/licences.mjs';

const licences = collectLicences();

test('everything the program is made of is there, with its version and its licence', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const [name, version] of Object.entries(dependencies))
    expect(licences.find((one) => one.name === name)).toMatchObject({ name, version });
  for (const { name, licence } of licences) expect([name, licence]).not.toEqual([name, '?']);
});

test('what those need is there too, and nothing that only builds or checks it', () => {
  const names = licences.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['scheduler', 'intl-messageformat', 'd3-path']));
  for (const tool of ['vite', 'vitest', 'typescript', 'electron']) expect(names).not.toContain(tool);
});

test('typefaces and maps have their texts', () => {
  const textOf = (name: string) => licences.find((one) => one.name === name)?.text ?? '';
  expect(textOf('@fontsource-variable/source-serif-4')).toContain('SIL OPEN FONT LICENSE');
  expect(textOf('@fontsource-variable/libre-franklin')).toContain('SIL OPEN FONT LICENSE');
  expect(textOf('world-atlas')).toMatch(/Bostock/);
});
