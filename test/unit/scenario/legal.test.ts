import { describe, expect, it } from 'vitest';
import { walkGraph } from '../../model/walked.ts';
import { scenarioOf, storyWith } from '../support/scenarios.ts';

/** A decision that comes three times, in which `probe` asks for another option. */
const deciding = (asked: string) =>
  storyWith(`
first:
  kind: decision
  title: A choice that comes again
  by: aldery
  question: What does Aldery do?
  options:
    probe: { title: Ask, when: '${asked}' }
    plain: { title: Plain, effects: [{ change: indicators.calm, by: -20 }] }
    calm: { title: Only in calm, when: indicators.calm > 20 }
    once: { title: Only once, once: true }
    both: { title: Asks itself, when: 'legal("aldery", "choose/calm") && legal("aldery", "choose/once")' }
    stray: { title: When nothing else is open, fallback: true }
  then:
    - { when: visits.first < 4, to: first }
    - { to: good }
`);

const answering = (asked: string) =>
  storyWith(`
first:
  kind: event
  title: Calm or not
  outcomes:
    calm: { title: Calm, weight: 1 }
    storm: { title: Storm, weight: 1, effects: [{ change: indicators.calm, by: -40 }] }
  then: second
second:
  kind: call
  title: It rings
  caller: aldery
  callee: borrow
  question: What now?
  place_call: { title: Ring }
  answers:
    probe: { title: Ask, when: '${asked}' }
    kindly: { title: Kindly, when: indicators.calm > 20 }
    coldly: { title: Coldly }
  declines: { asleep: { title: Be asleep, when: indicators.calm < 20 } }
  agenda: { all: { title: All of it, terms: { well: { title: Well } } } }
  readouts: []
  then: good
`);

describe('what an option asks of those beside it', () => {
  it.each([
    ['legal("aldery", "choose/calm")', deciding],
    ["legal('aldery','choose/once')".replaceAll("'", '"'), deciding],
    ['legal("aldery", "choose/both")', deciding],
    ['legal("aldery", "choose/stray")', deciding],
    ['legal("borrow", "call.answer/kindly")', answering],
    ['legal("borrow", "call.decline/asleep")', answering],
  ])('%s is answered as the machine answers it, at every point', (asked, story) => {
    const { game, walked } = walkGraph(scenarioOf(story(asked)));
    const [, option = ''] = /\/(\w+)/.exec(asked) ?? [];
    let asking = 0;
    for (const point of walked.flatMap(({ points }) => points)) {
      const open = game.legalMoves(point).flatMap(({ move }) => ('option' in move ? [move.option] : []));
      if (!open.includes('plain') && !open.includes('coldly')) continue;
      asking += 1;
      expect(open.includes('probe')).toBe(open.includes(option));
    }
    expect(asking).toBeGreaterThan(1);
  });

  it('an option that asks for its own kind of move means the others', () => {
    const [plain] = walkGraph(scenarioOf(deciding('!legal("aldery", "choose")'))).walked;
    expect(plain?.edges.some(({ move }) => move.type === 'choose' && move.option === 'probe')).toBe(false);
  });

  it('a question for a kind of move asks for any of its options', () => {
    const { game } = walkGraph(scenarioOf(answering('!legal("borrow", "call.decline")')));
    const says = game.story.scenario.scenes.second;
    expect(says?.kind === 'call' && says.answers.probe?.when).toBe('!(((indicators.calm < 20)))');
  });
});
