import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile, type Game } from '../../../engine/machine/game.ts';
import { playRecord } from '../../../engine/run/moves.ts';
import { type FindPart, fileOfPart } from '../../../engine/scenario/parts.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { walk } from '../support/walks.ts';

const folder = fileURLToPath(new URL('../../../docs/tutorial', import.meta.url));
const text = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const pages = readdirSync(folder)
  .filter((name) => /^\d\d-.*\.md$/.test(name))
  .sort();
const fileOf = (page: string) => `steps/${page.replace('.md', '.scenario.yaml')}`;
const steps = pages.map((page, index) => ({
  page,
  file: fileOf(page),
  before: index > 0 ? fileOf(pages[index - 1] ?? '') : '',
}));

/** Bodies and rule sets stand beside the steps, as they would beside an author's own file. */
const find: FindPart = (part, id) => {
  const { folder: within, name } = fileOfPart(part, id);
  return text(`steps/${within}/${name}`);
};

function scenarioIn(file: string): Scenario {
  const read = readScenario(file, text(file), find);
  expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!read.ok) throw new Error(`${file} cannot be read`);
  return read.value;
}

/** The endings that some of many walks come to. */
function endingsOf(game: Game, walks: number): Set<string> {
  const found = new Set<string>();
  for (let seed = 1; seed <= walks; seed++) {
    const place = game.place(walk(game, seed).at(-1)?.after ?? game.begin());
    expect(place.at).toBe('ending');
    if (place.at === 'ending') found.add(place.ending);
  }
  return found;
}

const blocksOf = (page: string) =>
  [...text(page).matchAll(/^```yaml\n([\s\S]*?)\n```$/gm)].map(([, block = '']) => block);

it('has seven steps, each with its page, and a page that names them all', () => {
  expect(pages).toHaveLength(7);
  expect(
    readdirSync(`${folder}/steps`)
      .filter((name) => name.endsWith('.scenario.yaml'))
      .sort(),
  ).toEqual(steps.map(({ file }) => file.replace('steps/', '')));
  for (const page of pages) expect(text('README.md')).toContain(`](${page})`);
});

describe.each(steps)('$page', ({ page, file, before }) => {
  it('has a file that is read without a fault', () => {
    const { sources, parties } = scenarioIn(file);
    expect(Object.keys(sources)).toContain('invented');
    expect(Object.keys(parties).length).toBeGreaterThan(1);
  });

  it('has a file that plays to each of its endings, and to none besides', () => {
    const scenario = scenarioIn(file);
    expect([...endingsOf(compile(scenario), 400)].sort()).toEqual(Object.keys(scenario.endings).sort());
  });

  it('shows parts of its file as they stand there', () => {
    const whole = text(file);
    const blocks = blocksOf(page);
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.filter((block) => !`\n${whole}`.includes(`\n${block}\n`))).toEqual([]);
  });

  it('shows all that its file has and the file of the step before has not', () => {
    const known = new Set([
      ...(before ? text(before).split('\n') : []),
      ...blocksOf(page).join('\n').split('\n'),
    ]);
    const missing = text(file)
      .split('\n')
      .filter((line) => line !== '' && !known.has(line));
    expect(missing).toEqual([]);
  });

  it('leads to its file, and its links to something that is there', () => {
    const links = [...text(page).matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => to);
    expect(links).toContain(file);
    for (const link of links) expect(() => readFileSync(`${folder}/${link}`)).not.toThrow();
  });
});

it('the record of the last step is legal and comes to its ending', () => {
  const scenario = scenarioIn(steps.at(-1)?.file ?? '');
  const game = compile(scenario);
  const line = playRecord(game);
  expect(line.stopped).toBeUndefined();
  expect(game.place(line.end)).toEqual({ at: 'ending', ending: scenario.record?.ending });
  expect(scenario.endings[scenario.record?.ending ?? '']?.historical).toBe(true);
});

it('the last step can be read in both of its languages', () => {
  const { file } = steps.at(-1) ?? { file: '' };
  const french = readScenario(file, text(file), find, 'fr');
  expect(french.ok && [french.value.title, french.value.scenes.call?.title]).toEqual([
    'Le phare du rocher aux goélands',
    'Varne appelle Solm',
  ]);
});
