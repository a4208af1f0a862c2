import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { numberPlaces, placesOf } from '../../../renderer/network/layout.ts';
import { networkOf } from '../../../renderer/network/network-shape.ts';
import { decision } from '../../fixtures/views.ts';

const network = networkOf(decision);
const alliance: RunView['alliances'][number] = {
  id: 'pact',
  name: 'The pact',
  members: ['A', 'B'],
  state: 'cohesive',
  cohesion: 60,
  before: 60,
};

describe('the network', () => {
  test('has each party once, and each alliance', () => {
    expect(network.nodes.map(({ name }) => name)).toEqual([
      'United States',
      'Ukraine',
      'Russia',
      'France',
      'United Kingdom',
      'Denmark',
      'European allies',
    ]);
    expect(network.ties.filter(({ kind }) => kind === 'relation')).toHaveLength(2);
    expect(network.ties.filter(({ kind }) => kind === 'member')).toHaveLength(3);
  });

  test('an alliance that was not formed ties nobody', () => {
    expect(networkOf({ relations: [], alliances: [{ ...alliance, state: 'notFormed' }] }).nodes).toEqual([]);
  });

  test('a rupture is on every tie of the alliance', () => {
    const { ties } = networkOf({ relations: [], alliances: [{ ...alliance, state: 'ruptured' }] });
    expect(ties.map((tie) => tie.kind === 'member' && tie.state)).toEqual(['ruptured', 'ruptured']);
  });
});

describe('the places in it', () => {
  const places = placesOf(network);

  test('are the same each time, also when numbers change', () => {
    const relations = decision.relations.map((one) => ({ ...one, value: -one.value }));
    expect([...placesOf(networkOf({ ...decision, relations }))]).toEqual([...places]);
  });

  test('lie inside the drawing and apart from each other', () => {
    const all = [...places.values()];
    expect(all).toHaveLength(7);
    for (const [index, { x, y }] of all.entries()) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(10);
      expect(Math.max(x, y)).toBeLessThanOrEqual(90);
      for (const other of all.slice(index + 1))
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(12);
    }
  });
});

describe('the numbers on its lines', () => {
  test('stand only where something changed, and between the two ends', () => {
    const numbers = numberPlaces(network, placesOf(network));
    const changed = decision.relations.filter(({ value, before }) => value !== before).map(({ id }) => id);
    expect([...numbers.keys()]).toEqual(changed);
  });

  test('never stand on each other, however many change', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), (count) => {
        const names = Array.from({ length: count }, (_, index) => `P${index}`);
        const relations = names.flatMap((one, index) =>
          names.slice(index + 1).map((other) => ({
            id: `${one}_${other}`,
            name: '',
            between: [one, other],
            value: 10,
            before: 0,
          })),
        );
        const crowded = networkOf({ relations, alliances: [alliance] });
        const all = [...numberPlaces(crowded, placesOf(crowded)).values()];
        expect(all.length).toBeGreaterThan(0);
        for (const [index, { x, y }] of all.entries()) {
          for (const other of all.slice(index + 1))
            expect(Math.abs(x - other.x) >= 21 || Math.abs(y - other.y) >= 7).toBe(true);
        }
      }),
    ));
});
