import { afterEach, expect, it, vi } from 'vitest';
import { createActor, createMachine, raise } from 'xstate';

afterEach(() => vi.restoreAllMocks());

it('tests run with the XState that ships, not with its development build', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const misused = createMachine({
    entry: () => {
      raise({ type: 'never' });
    },
  });
  createActor(misused).start();
  // The development build would warn here: an action creator is called inside a custom action.
  expect(warn).not.toHaveBeenCalled();
});
