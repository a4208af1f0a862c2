import { expect, it, vi } from 'vitest';
import { askedAhead } from '../../../renderer/ahead.ts';

/** Something asked for ahead that is answered, and changes, when the test says so. */
function asking() {
  const answers: ((value: string) => void)[] = [];
  const ask = vi.fn(() => new Promise<string>((resolve) => void answers.push(resolve)));
  let listeners: (() => void)[] = [];
  const ahead = askedAhead(ask, (heard) => {
    listeners.push(heard);
    return () => {
      listeners = listeners.filter((one) => one !== heard);
    };
  });
  return {
    ahead,
    ask,
    answers,
    listeners: () => listeners,
    tell: () => {
      for (const heard of listeners) heard();
    },
  };
}

it('is asked for at once, and known as soon as it is answered', async () => {
  const { ahead, ask, answers } = asking();
  expect(ask).toHaveBeenCalledTimes(1);
  expect(ahead.known()).toBeUndefined();
  answers[0]?.('first');
  await ahead.arrived;
  expect(ahead.known()).toBe('first');
});

it('is given to who drew the page before it was answered, and takes it once that is so', async () => {
  const { ahead, answers, listeners } = asking();
  expect(ahead.known()).toBeUndefined();
  answers[0]?.('late');
  await ahead.arrived;
  expect(ahead.take()).toBe('late');
  expect(listeners()).toEqual([]);
  expect(ahead.take()).toBeUndefined();
});

it('is passed on to who asks while it is on its way, without asking twice', async () => {
  const { ahead, ask, answers } = asking();
  expect(ahead.take()).toBeUndefined();
  const answer = ahead.ask({});
  answers[0]?.('first');
  expect(await answer).toBe('first');
  expect(ask).toHaveBeenCalledTimes(1);
  void ahead.ask({});
  expect(ask).toHaveBeenCalledTimes(2);
});

it.each(['before', 'after'])('is forgotten when something changes %s it was answered', async (when) => {
  const { ahead, ask, answers, tell } = asking();
  if (when === 'before') tell();
  answers[0]?.('old');
  await ahead.arrived;
  if (when === 'after') tell();
  expect(ahead.known()).toBeUndefined();
  expect(ahead.take()).toBeUndefined();
  const answer = ahead.ask({});
  answers[1]?.('new');
  expect(await answer).toBe('new');
  expect(ask).toHaveBeenCalledTimes(2);
});
