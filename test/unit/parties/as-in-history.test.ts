import { describe, expect, it } from 'vitest';
import { sceneView } from '../../../engine/host/view/scene-view.ts';
import type { Point } from '../../../engine/machine/place.ts';
import { type Policy, playOut } from '../support/playing.ts';
import { gameOf, scenarioOf } from '../support/scenarios.ts';
import { watching } from '../support/watching.ts';

const source = (rest: string) => `
format: 1
id: two_evenings
title: Two evenings
summary: Made for one test.
language: en
period: { from: 2030-01-01, to: 2030-12-31 }
minutes: 1
author: Démarche contributors
licence: MIT
version: 0.1.0
bodies: []
sources:
  news: { author: Somebody, title: What they saw }
issues:
  gate: { name: The gate, low: Shut, high: Open, stands: 50 }
parties:
  aldery: { name: Aldery, short: Aldery, playable: true, brief: Upstream. }
  borrow:
    name: Borrow
    short: Borrow
    brief: Downstream.
    positions: { gate: { place: 100, salience: 100, date: 2029-01-01, sources: [news] } }
    temperament: { precision: 50 }
indicators: {}
flags:
  asked: { means: Aldery has asked. }
start: first
scenes:
  first:
    kind: decision
    title: A choice
    by: aldery
    question: Which way?
    options:
      ask: { title: Ask, effects: [{ set: flags.asked, to: true }] }
      wait: { title: Wait }
    then: second
  second:
    kind: decision
    title: The other evening
    text:
      - It is evening.
      - { when: flags.asked, text: Aldery has asked. }
      - { when: '!flags.asked', text: Nobody has asked. }
    claims:
      - { says: Aldery asked., by: Borrow, when: flags.asked, verdict: So., note: It was heard., sources: [news] }
    by: borrow
    question: Open the gate?
    options:
      shut: { title: Shut, stands_for: { gate: 0 } }
      open: { title: Open, stands_for: { gate: 100 }, to: opened }
    then: stays
endings:
  stays: { title: It stays shut, text: ['Shut.', { when: flags.asked, text: 'In spite of all.' }], historical: true }
  opened: { title: It opens, text: [Open.] }
record:
  ending: stays
  moves:
    - { move: { type: choose, scene: first, party: aldery, option: wait }, sources: [news] }
    - { move: { type: choose, scene: second, party: borrow, option: shut }, sources: [news]${rest} }
`;

const asks: Record<string, Policy> = {
  aldery: { script: [{ type: 'choose', scene: 'first', party: 'aldery', option: 'ask' }] },
};

describe('on a line that has parted from history', () => {
  it('a party does what history had it do where it meets the same', () => {
    const game = gameOf(source(''));
    expect(game.place(playOut(game, 1, asks).end)).toMatchObject({ ending: 'stays' });
  });

  it('it does not where what that rested on is no longer so', () => {
    const game = gameOf(source(", when: '!flags.asked'"));
    expect(game.place(playOut(game, 1, asks).end)).toMatchObject({ ending: 'opened' });
    expect(game.place(playOut(game, 1).end)).toMatchObject({ ending: 'stays' });
  });
});

describe('on a line on which Aldery has asked', () => {
  const game = gameOf(source(''));
  const { scenes, endings } = scenarioOf(source(''));
  const quiet = playOut(game, 1);
  const asked = playOut(game, 1, asks);

  it('a paragraph is told only where its condition holds', () => {
    const told = (world: readonly number[]) => game.story.tell(scenes.second?.text ?? [], world);
    expect(told(quiet.end.world)).toEqual(['It is evening.', 'Nobody has asked.']);
    expect(told(asked.end.world)).toEqual(['It is evening.', 'Aldery has asked.']);
    expect(game.story.tell(endings.stays?.text ?? [], asked.end.world)).toEqual([
      'Shut.',
      'In spite of all.',
    ]);
  });

  it('a claim is shown only where its condition holds', () => {
    const shown = ({ world }: Point) =>
      sceneView(
        { at: 'scene', scene: 'second', step: 'deciding' },
        2,
        { run: 'run' },
        { story: game.story, world },
        watching,
        undefined,
      ).claims.map(({ says }) => says);
    expect(shown(quiet.end)).toEqual([]);
    expect(shown(asked.end)).toEqual(['Aldery asked.']);
  });
});
