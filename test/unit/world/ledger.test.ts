import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../engine/procedures/story-of.ts';
import { Ledger, mayChange, maySet } from '../../../engine/world/ledger.ts';
import { everyProcedureText, scenarioOf } from '../support/scenarios.ts';

const story = storyOf(scenarioOf(everyProcedureText()));
const ledgerAt = (world = story.beginning()) => Ledger.over({ story, world, happened: [] });

describe('effects', () => {
  it('change a number and say by how much, because of what', () => {
    const ledger = ledgerAt();
    ledger.apply([{ change: 'indicators.calm', by: -7, because: 'it rains' }], 'a title');
    expect(ledger.read('indicators.calm')).toBe(43);
    expect(ledger.happened).toEqual([
      { kind: 'changed', what: 'indicator', id: 'calm', from: 50, to: 43, because: 'it rains' },
    ]);
  });

  it('take the title for a reason where the file gives none', () => {
    const ledger = ledgerAt();
    ledger.apply([{ change: 'relations.neighbours', by: 2 }], 'a title');
    expect(ledger.happened).toMatchObject([{ what: 'relation', from: 10, to: 12, because: 'a title' }]);
  });

  it('stop at the bounds, and report what was left of them', () => {
    const ledger = ledgerAt();
    ledger.apply(
      [
        { change: 'indicators.water', by: 100 },
        { change: 'relations.trade', by: -100 },
      ],
      undefined,
    );
    expect(ledger.happened).toEqual([
      { kind: 'changed', what: 'indicator', id: 'water', from: 95, to: 100 },
      { kind: 'changed', what: 'relation', id: 'trade', from: -95, to: -100 },
    ]);
  });

  it('that change nothing are not reported', () => {
    const ledger = ledgerAt();
    ledger.apply(
      [
        { change: 'indicators.calm', by: 0 },
        { set: 'flags.dug', to: false },
      ],
      'a title',
    );
    ledger.apply(
      [
        { change: 'indicators.water', by: 5 },
        { change: 'indicators.water', by: 1 },
      ],
      undefined,
    );
    expect(ledger.happened).toHaveLength(1);
  });

  it('set a flag and take it back, and report both', () => {
    const ledger = ledgerAt();
    ledger.apply(
      [
        { set: 'flags.dug', to: true },
        { set: 'flags.dug', to: false },
      ],
      undefined,
    );
    expect(ledger.happened).toEqual([
      { kind: 'flag', id: 'dug', to: true },
      { kind: 'flag', id: 'dug', to: false },
    ]);
  });

  it('write to a copy: the world that was given stays as it was', () => {
    const world = Object.freeze(story.beginning());
    const ledger = Ledger.over({ story, world, happened: Object.freeze([]) });
    ledger.apply([{ change: 'indicators.calm', by: 9 }], undefined);
    expect(world).toEqual(story.beginning());
  });
});

it('only whole numbers are written', () => {
  expect(() => ledgerAt().write('indicators.calm', 1.5)).toThrow('cannot become 1.5');
  expect(() => ledgerAt().write('indicators.calm', Number.NaN)).toThrow();
  expect(() => ledgerAt().write('indicators.nothing', 1)).toThrow(
    'nothing is counted under indicators.nothing',
  );
});

it('an effect may change numbers, set flags and say who belongs to an alliance, and nothing else', () => {
  const names = story.slots.map(({ name }) => name);
  expect(names.filter((name) => mayChange(story, name)).sort()).toEqual([
    'alliances.north.cohesion',
    'alliances.south.cohesion',
    'indicators.calm',
    'indicators.water',
    'relations.neighbours',
    'relations.trade',
  ]);
  expect(names.filter((name) => maySet(story, name)).sort()).toEqual([
    'alliances.north.formed',
    'alliances.south.formed',
    'flags.dug',
    'flags.quarrel',
    ...['north', 'south'].flatMap((alliance) =>
      ['aldery', 'borrow', 'castel', 'press'].map((party) => `members.${alliance}.${party}`),
    ),
  ]);
});

it('no two numbers of a world have one name, whatever the file’s ids are', () => {
  const names = story.slots.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
