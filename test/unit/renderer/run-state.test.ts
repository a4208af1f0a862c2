import { expect, test } from 'vitest';
import { nextRunState, noRun } from '../../../renderer/seat/run-state.ts';
import { decision, narration } from '../../fixtures/views.ts';

const shown = nextRunState(noRun, { type: 'answered', view: decision });

test('the last view stays while the next is on its way', () => {
  expect(nextRunState(shown, { type: 'asked' })).toMatchObject({ view: decision, pending: true });
});

test('a refusal leaves the view as it was and says why', () => {
  const asked = nextRunState(shown, { type: 'asked' });
  const refused = nextRunState(asked, { type: 'refused', trouble: 'not-saved', opening: null });
  expect(refused).toEqual({ view: decision, pending: false, trouble: 'not-saved', lost: null });
});

test('a run that could not be opened is remembered, so that it is not asked for again and again', () => {
  const lost = nextRunState(noRun, { type: 'refused', trouble: 'no-such-run', opening: 'run-12345' });
  expect(lost.lost).toBe('run-12345');
  expect(nextRunState(lost, { type: 'dismissed' })).toMatchObject({ trouble: null, lost: 'run-12345' });
});

test('an answer clears what went wrong before', () => {
  const refused = nextRunState(shown, { type: 'refused', trouble: 'stale', opening: null });
  expect(nextRunState(refused, { type: 'answered', view: narration })).toEqual({
    view: narration,
    pending: false,
    trouble: null,
    lost: null,
  });
});
