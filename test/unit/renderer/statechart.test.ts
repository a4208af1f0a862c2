import { describe, expect, it } from 'vitest';
import type { ChartBox as Box } from '../../../engine/contract/view/chart-layout.ts';
import { stateWords } from '../../../engine/machine/state-words.ts';
import { beside } from '../../../renderer/statechart/beside.ts';

describe('the box beside another', () => {
  const box = (id: string, x: number, y: number): Box => ({ id, x, y, width: 2, height: 2 });
  const boxes = [box('middle', 10, 10), box('right', 20, 11), box('far', 14, 40), box('left', 0, 10)];

  it('is the nearest in that direction', () => {
    expect(beside(boxes, 'middle', 'right')).toBe('right');
    expect(beside(boxes, 'middle', 'left')).toBe('left');
    expect(beside(boxes, 'middle', 'down')).toBe('far');
  });

  it('is the box itself where nothing lies there', () => {
    expect(beside(boxes, 'left', 'left')).toBe('left');
  });
});

it('says states in words', () => {
  expect(stateWords('offerOnTheTable')).toBe('offer on the table');
});
