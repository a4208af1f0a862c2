import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../engine/procedures/story-of.ts';
import { fileOfPart } from '../../../engine/scenario/parts.ts';
import { readScenario } from '../../../engine/scenario/read.ts';
import { everyProcedureText, flagshipText, scenarioOf } from '../support/scenarios.ts';

const docs = fileURLToPath(new URL('../../../docs', import.meta.url));
const text = (name: string) => readFileSync(`${docs}/${name}`, 'utf8');
const page = text('expressions.md');

const last = 'tutorial/steps/07-record-and-assertions.scenario.yaml';
const read = readScenario(last, text(last), (part, id) => {
  const { folder, name } = fileOfPart(part, id);
  return text(`tutorial/steps/${folder}/${name}`);
});
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
const { expressions } = storyOf(read.value);

/** What stands as code in the first column of the tables of a part of the page. */
function writtenUnder(heading: string): string[] {
  const [, part = ''] = page.split(`\n## ${heading}\n`);
  const [own = ''] = part.split('\n## ');
  return [...own.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code = '']) => code.replaceAll('\\|', '|'));
}

const refusal = (one: { ok: boolean }) => (one.ok ? undefined : one);

describe('the page on expressions', () => {
  it('shows conditions that can be asked', () => {
    const conditions = writtenUnder('Conditions');
    expect(conditions.length).toBeGreaterThan(6);
    expect(conditions.map((source) => refusal(expressions.condition(source))).filter(Boolean)).toEqual([]);
  });

  it('shows names that the tutorial’s last step counts, numbers as numbers', () => {
    const names = writtenUnder('Names').filter((name) => !name.includes('<'));
    expect(names.length).toBeGreaterThan(15);
    const rows = names.map((name) => [name, expressions.amount(name).ok ? 'number' : 'so or not']);
    expect(names.filter((name) => !expressions.amount(name).ok && !expressions.condition(name).ok)).toEqual(
      [],
    );
    for (const [name, is] of rows) expect(page).toContain(`| \`${name}\` | ${is} |`);
  });

  it('shows amounts and questions that can be read', () => {
    expect(writtenUnder('Amounts').length).toBeGreaterThan(3);
    expect(
      writtenUnder('Amounts')
        .map((source) => refusal(expressions.amount(source)))
        .filter(Boolean),
    ).toEqual([]);
    expect(writtenUnder('Assertions').length).toBeGreaterThan(3);
    expect(
      writtenUnder('Assertions')
        .map((source) => refusal(expressions.predicate(source)))
        .filter(Boolean),
    ).toEqual([]);
  });

  it('leaves out no family of names, and no last part of one that the program chooses', () => {
    const families = new Set(writtenUnder('Names').map((name) => name.split('.')[0]));
    const stories = [flagshipText(), everyProcedureText()].map((source) => storyOf(scenarioOf(source)));
    const named = [...stories.flatMap((story) => story.expressions.names), ...expressions.names];
    const missing = named.map((name) => name.split('.')[0] ?? '').filter((family) => !families.has(family));
    expect([...new Set(missing)].filter((family) => !page.includes(`\`${family}.…\``))).toEqual([]);
    const chosenByUs = /^(?:alliances|calls|drafts|votes|amendments|matters|commitments)\./;
    const ends = named.filter((name) => chosenByUs.test(name)).map((name) => `.${name.split('.').at(-1)}`);
    expect([...new Set(ends)].filter((end) => !page.includes(end))).toEqual([]);
  });

  it('rounds as it says', () => {
    const amount = (source: string) => storyOf(read.value).amount(source, storyOf(read.value).beginning());
    expect([amount('5 / 2'), amount('-5 / 2'), amount('5 / 0')]).toEqual([3, -3, 0]);
    expect(expressions.condition('indicators.trust / 2 > 5').ok).toBe(false);
  });
});

it('the links of the pages for authors lead to something that is there', () => {
  for (const name of ['authors.md', 'expressions.md', 'scenario-format.md', 'tutorial/README.md']) {
    const links = [...text(name).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, to = '']) => to);
    const folder = name.includes('/') ? 'tutorial/' : '';
    for (const link of links.filter((to) => to !== 'steps'))
      expect(() => text(`${folder}${link}`), link).not.toThrow();
  }
});
