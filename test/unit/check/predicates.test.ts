import { describe, expect, it } from 'vitest';
import type { Question } from '../../../engine/world/compiled.ts';
import { Expressions } from '../../../engine/world/expressions.ts';
import { number, truth } from '../../../engine/world/names.ts';

const expressions = new Expressions([number('calm'), truth('flags.dug', 'dug')], (slot) =>
  ['calm', 'dug'].indexOf(slot),
);

function read(source: string) {
  const predicate = expressions.predicate(source);
  if (!predicate.ok) throw new Error(predicate.message);
  return predicate;
}

describe('a predicate', () => {
  it('says what it asks of the moment, and where in it', () => {
    const source = 'calm > 3 && (at("dam") || legal("aldery", "choose/dig")) && !ended("peace")';
    const { asks, reads } = read(source);
    expect(asks.map(({ question }) => question)).toEqual([
      { ask: 'at', scene: 'dam' },
      { ask: 'legal', party: 'aldery', move: 'choose/dig' },
      { ask: 'ended', ending: 'peace' },
    ]);
    expect(asks.map(({ start }) => start)).toEqual(
      ['at(', 'legal(', 'ended('].map((ask) => source.indexOf(ask)),
    );
    expect(reads).toEqual(['calm']);
  });

  it('is answered by the world and by whom it is bound to', () => {
    const { bind } = read('flags.dug && at("dam")');
    const atThe = (scene: string) =>
      bind((question: Question) => question.ask === 'at' && question.scene === scene);
    expect(atThe('dam')([0, 1])).toBe(1);
    expect(atThe('weir')([0, 1])).toBe(0);
    expect(atThe('dam')([0, 0])).toBe(0);
  });

  const refused: [string, string][] = [
    ['at(dam)', 'Unknown variable'],
    ['at("dam" + "s")', 'Write the name out'],
    ['legal("aldery")', 'found no matching overload'],
    ['visited("dam")', 'found no matching overload'],
    ['calm', 'A condition is true or false'],
    ['at("dam") &&', 'Unexpected'],
  ];
  it.each(refused)('%s is refused', (source, because) => {
    const predicate = expressions.predicate(source);
    expect(predicate.ok).toBe(false);
    if (!predicate.ok) expect(predicate.message).toContain(because);
  });

  it('is no condition: a story cannot ask what is legal', () => {
    expect(expressions.condition('at("dam")').ok).toBe(false);
    expect(expressions.amount('legal("a", "choose") ? 1 : 0').ok).toBe(false);
    expect(expressions.condition('calm > 3').ok).toBe(true);
  });
});
