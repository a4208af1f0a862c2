import { describe, expect, test } from 'vitest';
import type { RunView } from '../../../engine/contract/view/run.ts';
import { waysOn } from '../../../renderer/seat/way-on.ts';
import { markUp } from '../../../renderer/stage/markup.ts';
import { quoted } from '../../../renderer/stage/quoted.ts';
import { chapters, decisions, sinceMyLastMove, wasDecided, wayBack } from '../../../renderer/stage/story.ts';
import { dayAfter, timeRule } from '../../../renderer/stage/time-rule.ts';
import { call, councilOpen, decision, narration } from '../../fixtures/views.ts';

describe('the time rule', () => {
  test('scenes of one day share it in their order, the present one last', () => {
    const rule = timeRule(decision);
    expect(rule?.days).toBe(13);
    const at = rule?.marks.map((mark) => mark.at) ?? [];
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(rule?.marks.at(-1)?.title).toBe('Washington blames Kyiv for the war');
  });

  test('a scene without a day stands on the day before it and has no date', () => {
    const [first, second] = timeRule(decision)?.marks ?? [];
    expect(second?.dated).toBe(false);
    expect(Math.floor((second?.at ?? 1) * 13)).toBe(Math.floor((first?.at ?? 0) * 13));
  });

  test('many scenes of one day are one mark with their number, and the present one stands apart', () => {
    const [step] = decision.path;
    if (step === undefined) throw new Error('the fixture has lost its path');
    const path = Array.from({ length: 13 }, (_, index) => ({
      ...step,
      scene: `vote_${index}`,
      sceneTitle: `Vote ${index}`,
      date: '2025-02-24',
    }));
    const scene = decision.scene && { ...decision.scene, date: '2025-02-24' };
    const marks = timeRule({ ...decision, path, scene })?.marks ?? [];
    expect(marks.map(({ count }) => count)).toEqual([13, 1]);
    expect((marks[1]?.at ?? 0) * 13 - (marks[0]?.at ?? 0) * 13).toBeGreaterThanOrEqual(0.5);
  });

  test('there is none where the period cannot be read', () => {
    const scenario = { ...decision.scenario, from: 'some day' };
    expect(timeRule({ ...decision, scenario })).toBeNull();
  });

  test('days are counted over the end of a month', () =>
    expect(dayAfter('2025-02-27', 2)).toBe('2025-03-01'));
});

describe('the story so far', () => {
  test('is told scene by scene', () => {
    expect(chapters(decision.path).map(({ title, steps }) => [title, steps.length])).toEqual([
      ['Washington calls Moscow', 3],
      ['Allies object to being left out', 1],
      ['Washington blames Kyiv for the war', 2],
    ]);
  });

  test('one’s own decisions are those one made', () => {
    expect(
      decisions(decision.path)
        .flatMap(({ steps }) => steps)
        .every(({ yours }) => yours),
    ).toBe(true);
    expect(decisions(decision.path)).toHaveLength(2);
  });

  test('going back is to a decision of one’s own, to the beginning before the first, by a move for who watches', () => {
    expect(wayBack(decision)).toBe('back');
    expect(wayBack({ ...decision, path: decision.path.filter(({ yours }) => !yours) })).toBe('backToStart');
    expect(wayBack({ ...decision, you: null })).toBe('backOne');
  });

  test('what the others did begins after one’s own last move, newest first', () => {
    expect(sinceMyLastMove(decision.path).map(({ title }) => title)).toEqual(['Say nothing']);
    expect(sinceMyLastMove(decision.path.filter(({ yours }) => !yours))).toHaveLength(3);
  });

  test('why is asked of what the program decided, not of what another person at the table did', () => {
    const table = {
      seats: [
        { seat: 'ru', name: 'Moscow' },
        { seat: 'facilitator', name: null },
      ],
      you: 'facilitator',
      turn: 'nobody',
    } as const;
    const asked = (view: Pick<RunView, 'table'>) =>
      decision.path.filter((step) => wasDecided(step, view)).map(({ partyName }) => partyName);
    expect(asked({ table: null })).toEqual(['Moscow', 'Europe', 'Moscow']);
    expect(asked({ table: { ...table, seats: [...table.seats] } })).toEqual(['Europe']);
  });
});

describe('the way on', () => {
  test('is none where a person is asked', () => expect(waysOn(decision)).toEqual([]));
  test('is one where the story goes on', () =>
    expect(waysOn(narration)).toEqual([{ words: 'next.continue', until: 'one-move' }]));
  test('lets others act up to the next decision, in a vote up to where it can be closed', () => {
    expect(waysOn({ ...call, next: 'others' })[0]?.until).toBe('decision');
    expect(waysOn({ ...councilOpen, next: 'others' })[0]?.until).toBe('counted');
  });
  test('leads straight to the outcome of a vote in which one has no seat, or through it step by step', () => {
    const vote = councilOpen.scene?.vote;
    if (!vote || !councilOpen.scene) throw new Error('the fixture has lost its vote');
    const seats = vote.seats.map((seat) => ({ ...seat, you: false }));
    const scene = { ...councilOpen.scene, vote: { ...vote, seats } };
    for (const next of ['openVote', 'others', 'seats', 'closeVote'] as const)
      expect(waysOn({ ...councilOpen, scene, next })).toEqual([
        { words: 'next.outcome', until: 'decision' },
        { words: 'next.oneMove', until: 'one-move' },
      ]);
    expect(waysOn({ ...councilOpen, scene, next: 'continue' })).toHaveLength(1);
  });
});

describe('a draft as marked-up text', () => {
  const provisions = councilOpen.scene?.draft?.provisions ?? [];
  const [mourning, , peace] = provisions;
  if (mourning === undefined || peace === undefined) throw new Error('the fixture has lost its draft');

  test('strikes out what a pending amendment removes', () => {
    expect(markUp(peace).pieces.map(({ text, goes }) => [text, goes])).toEqual([
      ['and urges a ', false],
      ['lasting peace', true],
    ]);
  });

  test('strikes nothing out for an amendment that is lost, and still shows it', () => {
    const { pieces, additions } = markUp(mourning);
    expect(pieces.map(({ goes }) => goes)).toEqual([false]);
    expect(additions.map(({ id }) => id)).toEqual(['eu1']);
  });

  test('shows no amendment that was never tabled', () => {
    const amendments = peace.amendments.map((amendment) => ({ ...amendment, status: 'notTabled' as const }));
    expect(markUp({ ...peace, amendments }).additions).toEqual([]);
  });
});

test('only what stands in quotation marks is marked as said', () => {
  expect(quoted('He “should have never started” it.').map(({ text, quoted: said }) => [text, said])).toEqual([
    ['He ', false],
    ['“should have never started”', true],
    [' it.', false],
  ]);
  expect(quoted('No quotation at all').map(({ quoted: said }) => said)).toEqual([false]);
});
