import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { feedingOf } from '../../../main/feeding.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that is given files, and how far it has come. */
function page() {
  const feeding = feedingOf();
  const come = { begun: false, done: false };
  void feeding.isBegun.then(() => {
    come.begun = true;
  });
  void feeding.isDone.then(() => {
    come.done = true;
  });
  return { ...feeding, come };
}

it('has begun with its first file, and waits for the others however long they take', async () => {
  const { come, served } = page();
  await vi.advanceTimersByTimeAsync(1000);
  expect(come).toEqual({ begun: false, done: false });
  served();
  await vi.advanceTimersByTimeAsync(1000);
  expect(come).toEqual({ begun: true, done: false });
});

it('has all its files once it has asked for no other for a while', async () => {
  const { come, served } = page();
  served();
  for (let more = 0; more < 5; more += 1) {
    await vi.advanceTimersByTimeAsync(4);
    served();
    expect(come.done).toBe(false);
  }
  await vi.advanceTimersByTimeAsync(5);
  expect(come.done).toBe(true);
});

it('is not waited for where it will never ask', async () => {
  const { come, end } = page();
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(come).toEqual({ begun: true, done: true });
});
