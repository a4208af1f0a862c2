import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { templates } from '../../engine/machine/charts.ts';
import { picturesShown } from '../../engine/scenario/pictures/shown.ts';
import { procedureTexts, scenarioOf } from '../unit/support/scenarios.ts';
import { allFeatures, featuresOf } from './features.ts';

/** Ways to raise a scene that are no kind of their own. */
const BESIDES_KINDS = ['inject', 'deadline', 'pictures'];

const files = procedureTexts().map(([name, source]) => ({
  name,
  uses: featuresOf(parse(source) as Record<string, unknown>),
}));

describe('the small scenarios', () => {
  it.each([...Object.keys(templates), ...BESIDES_KINDS])(
    'are two or more for %s, and each has it',
    (kind) => {
      const own = files.filter(({ name }) => name.startsWith(`${kind}-`));
      expect(own.length).toBeGreaterThanOrEqual(2);
      const field = BESIDES_KINDS.includes(kind) ? `scene.${kind}` : `${kind}-scene.kind`;
      expect(own.filter(({ uses }) => !uses.has(field)).map(({ name }) => name)).toEqual([]);
    },
  );

  it('use every field of every procedure, and every word that a field may be', () => {
    const used = new Set(files.flatMap(({ uses }) => [...uses]));
    const all = [...allFeatures()];
    console.info(
      `features of the language used: ${all.filter((one) => used.has(one)).length} of ${all.length}`,
    );
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((one) => !used.has(one))).toEqual([]);
  });

  it('show pictures in every place that can show them', () => {
    const shown = procedureTexts().flatMap(([, source]) => picturesShown(scenarioOf(source)));
    const places = new Set(shown.map(({ path: [list, , field] }) => (field ? `${list}.${field}` : list)));
    expect([...places].sort()).toEqual([
      'cover',
      'endings.pictures',
      'parties.confidential_pictures',
      'parties.pictures',
      'scenes.pictures',
    ]);
  });
});
