import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import type { OutcomeView, VoteView } from '../../../engine/contract/view/vote.ts';
import { messages } from '../../../renderer/messages/language.ts';
import { moveWords } from '../../../renderer/messages/move-words.ts';
import type { Say } from '../../../renderer/messages/words.ts';
import { loomingVeto } from '../../../renderer/seat/looming-veto.ts';
import { markOf, seatsByMark } from '../../../renderer/seat/marked.ts';
import { optionGroups } from '../../../renderer/seat/option-groups.ts';
import { outcomeWords, tallyWords } from '../../../renderer/seat/outcome-words.ts';
import { tablePlaces } from '../../../renderer/seat/table-places.ts';
import { assemblyDecided, call, councilOpen } from '../../fixtures/views.ts';

const intl = createIntl({ locale: 'en-GB', messages: messages.en });
const say: Say = (id, values) => intl.formatMessage({ id }, values);

const vote = councilOpen.scene?.vote;
const assembly = assemblyDecided.scene?.vote;
if (vote === undefined || assembly === undefined) throw new Error('the fixtures have lost their votes');

const tally = { yes: 11, no: 1, abstain: 3, notParticipating: 0, absent: 0 };
const vetoed: OutcomeView = {
  outcome: 'not-adopted',
  because: 'veto',
  needed: 9,
  vetoes: ['RUS'],
  tally,
  reason: '',
};

describe('the outcome in words', () => {
  test('says who vetoed', () => {
    expect(outcomeWords(say, vetoed, 'Russian Federation')).toBe(
      'Not adopted: 11–1–3, vetoed by Russian Federation.',
    );
  });

  test('says how many were needed where they were missing', () => {
    const { because: _, ...rest } = vetoed;
    const lost: OutcomeView = {
      ...rest,
      because: 'insufficient-votes',
      vetoes: [],
      tally: { ...tally, yes: 6 },
    };
    expect(outcomeWords(say, lost, '')).toBe('Not adopted: 6–1–3, 9 yes needed.');
  });

  test('puts a question mark for a figure that no source has', () => {
    expect(tallyWords(say, { ...tally, abstain: null })).toBe('11–1–?');
  });

  test('has no figures where the record has only the outcome', () => {
    expect(outcomeWords(say, { ...vetoed, because: 'declared', outcome: 'adopted' }, '')).toBe(
      'Adopted. No source gives the ballots.',
    );
  });
});

describe('marks', () => {
  test('a no is a veto only once the outcome says so', () => {
    const russia = vote.seats.find(({ code }) => code === 'RUS');
    if (russia === undefined) throw new Error('the fixture has lost a seat');
    expect(markOf(russia, vote)).toBe('no');
    const decided: VoteView = { ...vote, step: 'decided', outcome: vetoed };
    expect(markOf(russia, decided)).toBe('veto');
  });

  test('every seat is in exactly one group, and those without a source are not filled in', () => {
    const groups = seatsByMark(assembly);
    expect(groups.reduce((sum, { seats }) => sum + seats.length, 0)).toBe(193);
    expect(groups.find(({ mark }) => mark === 'unnamed')?.seats).toHaveLength(103);
  });

  test('the no of a permanent member looms while the vote is open, and only where a veto counts', () => {
    expect(loomingVeto(vote).map(({ code }) => code)).toEqual(['RUS']);
    expect(loomingVeto({ ...vote, canVeto: false })).toEqual([]);
    expect(loomingVeto({ ...vote, step: 'complete' })).toEqual([]);
  });
});

describe('places at the table', () => {
  test.each([1, 5, 15, 30])(
    '%i seats lie inside the drawing, from the lower left to the lower right',
    (count) => {
      const places = tablePlaces(count);
      expect(places).toHaveLength(count);
      for (const { x, y } of places) {
        expect(x).toBeGreaterThan(10);
        expect(x).toBeLessThan(90);
        expect(y).toBeGreaterThan(5);
        expect(y).toBeLessThan(100);
      }
      expect(places[0]?.x).toBeLessThanOrEqual(places.at(-1)?.x ?? 0);
    },
  );

  test('fifteen seats keep their distance from each other', () => {
    const places = tablePlaces(15);
    for (const [index, place] of places.slice(1).entries()) {
      const before = places[index];
      if (before !== undefined) expect(Math.hypot(place.x - before.x, place.y - before.y)).toBeGreaterThan(8);
    }
  });
});

test('a counter-offer stands among the other answers', () => {
  const [ask] = call.asks;
  expect(optionGroups(ask?.options ?? []).map(({ title, options }) => [title, options.length])).toEqual([
    ['', 4],
  ]);
});

test('a move has the file’s words, or ours where the file has none', () => {
  expect(moveWords(say, { type: 'choose', scene: 's', party: 'us', option: 'a' }, 'Call Kyiv')).toBe(
    'Call Kyiv',
  );
  expect(moveWords(say, { type: 'call.end', scene: 's', party: 'us' }, '')).toBe('Hang up');
  expect(
    moveWords(say, { type: 'vote.cast', scene: 's', party: 'us', seat: 'USA', ballot: 'abstain' }, ''),
  ).toBe('abstains');
});
