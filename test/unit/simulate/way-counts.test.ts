import { expect, it } from 'vitest';
import { WayCounts } from '../../../engine/analysis/simulate/way-counts.ts';

const counted = (...ways: readonly (readonly [scenes: readonly number[], count: number])[]) => {
  const counts = new WayCounts();
  for (const [scenes, count] of ways) counts.add(scenes, 0, scenes.length, count);
  return counts;
};

it('tells ways apart by all their scenes, and counts on past what one number holds', () => {
  const counts = counted([[1, 2, 3], 70_000], [[1, 2], 70_001], [[1, 2, 3], 70_000], [[3, 2, 1], 9]);
  expect(counts.most()).toEqual({ scenes: [1, 2, 3], count: 140_000 });
  expect(counted().most()).toBeUndefined();
});

it('names of several as usual the one whose scenes stand first', () => {
  expect(counted([[2], 1], [[1, 9], 1], [[1, 8, 0], 1], [[1, 8], 1]).most()?.scenes).toEqual([1, 8]);
});

it('counts thousands of ways, and those of others on top, each once', () => {
  const all = Array.from({ length: 5000 }, (_, way) => [way % 70, way % 71, Math.floor(way / 70)] as const);
  const half = (from: number) => counted(...all.slice(from, from + 2500).map((way) => [way, 1] as const));
  const total = new WayCounts();
  for (const from of [0, 2500, 0]) total.addAll(half(from).rows());
  total.addAll(counted([[5, 5, 0], 1]).rows());
  expect(total.rows()).toHaveLength(6 * 5000);
  expect(total.most()).toEqual({ scenes: [5, 5, 0], count: 3 });
});
