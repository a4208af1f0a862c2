import type { Settings } from '../engine/contract/settings.ts';
import type { CardView } from '../engine/contract/view/card.ts';

/** An answer that may be there before anything is drawn. */
export type Ahead<T> = {
  /** The answer, if it has come and nothing has changed since. */
  readonly known: () => T | undefined;
  /** The same, for the one who listens for changes from now on; nobody else is given it any more. */
  readonly take: () => T | undefined;
};

/** What is asked for ahead. */
export type AllAhead = {
  readonly settings: Ahead<Settings>;
  /** Where the page shows no library first, nobody asks for cards. */
  readonly cards: Ahead<readonly CardView[]> | undefined;
};

type AskedAhead<T> = Ahead<T> & {
  /** Once the answer has come, or will not. */
  readonly arrived: Promise<void>;
  readonly ask: (args: Record<string, never>) => Promise<T>;
};

/**
 * Asks at once for what the page needs first, before it has been read to its end: the answer is on its way meanwhile.
 * The first one who asks gets it, unless something has changed since; everybody after that asks anew.
 * @param listen calls back on every change, until it is told to stop.
 */
export function askedAhead<T>(
  ask: (args: Record<string, never>) => Promise<T>,
  listen: (onNews: () => void) => () => void,
): AskedAhead<T> {
  let answer: Promise<T> | undefined = ask({});
  let known: T | undefined;
  const arrived = answer.then(
    (value) => {
      if (answer !== undefined) known = value;
    },
    () => undefined,
  );
  const forget = (): void => {
    answer = undefined;
    known = undefined;
  };
  const stop = listen(forget);
  return {
    arrived,
    known: () => known,
    take: () => {
      const taken = known;
      if (taken === undefined) return undefined;
      forget();
      stop();
      return taken;
    },
    ask: (args) => {
      const first = answer ?? ask(args);
      forget();
      stop();
      return first;
    },
  };
}
