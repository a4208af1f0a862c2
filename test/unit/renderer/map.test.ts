import { geoContains } from 'd3-geo';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { loadAreas } from '../../../renderer/map/countries.ts';
import { type Fill, Patterns } from '../../../renderer/map/patterns.tsx';
import { flagshipText, scenarioOf } from '../support/scenarios.ts';

const areas = await loadAreas();
const at = (place: [longitude: number, latitude: number]) =>
  areas.filter(({ shape }) => geoContains(shape, place)).map(({ code, disputed }) => [code, disputed]);

describe('the map', () => {
  // A/RES/68/262 of 27 March 2014 affirms Ukraine's borders; the places lie in all parts of the peninsula.
  it.each([
    ['Simferopol', [34.1, 44.95]],
    ['Sevastopol', [33.6, 44.6]],
    ['Kerch', [36.4, 45.3]],
    ['Yevpatoria', [33.4, 45.25]],
  ] as const)('does not draw %s, in Crimea, as Russia’s, and hatches it', (_, place) => {
    expect(at([...place])).toEqual([['UKR', true]]);
  });

  it('leaves the rest of Russia and of Ukraine as they are', () => {
    expect(at([37.6, 55.75])).toEqual([['RUS', false]]);
    expect(at([30.5, 50.45])).toEqual([['UKR', false]]);
    expect(at([39.7, 47.2])).toEqual([['RUS', false]]);
  });

  it('has every member of the General Assembly', () => {
    const assembly = scenarioOf(flagshipText()).bodyOf.un_general_assembly_2025;
    const drawn = new Set(areas.map(({ code }) => code));
    const missing = Object.keys(assembly?.seats ?? {}).filter((code) => !drawn.has(code));
    // Too small for a map of this scale.
    expect(missing).toEqual(['TUV']);
  });
});

describe('the fills of a map', () => {
  const drawn = renderToStaticMarkup(createElement(Patterns, { id: 'map' }));
  /** The shapes of a fill, whatever their colours. */
  const shapes = (fill: Fill): string =>
    new RegExp(`<pattern[^>]*data-fill="${fill}"([^>]*)>(.*?)</pattern>`).exec(drawn)?.slice(1).join('') ??
    '';

  // What stands on one map together; a seat that has not voted, or no say in it, is left blank.
  it.each<[string, Fill[]]>([
    ['relations', ['party', 'you', 'friend', 'neither', 'foe', 'unrelated']],
    ['a vote', ['yes', 'no', 'veto', 'abstain', 'not-participating', 'absent', 'unnamed']],
  ])('of %s are told apart by their shapes alone', (_, fills) => {
    expect(new Set(fills.map(shapes)).size).toBe(fills.length);
  });
});
