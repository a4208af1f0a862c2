import type { Settings } from '../engine/contract/settings.ts';
import type { CardView } from '../engine/contract/view/card.ts';

/** An answer that may be there before anything is drawn. */
export type Ahead<T> = {
  /** The answer, if it has come and nothing has changed since. */
  readonly known: () => T | undefined;
  /** Whether it still holds; from now on somebody else listens for changes, and it is known no more. */
  readonly settle: () => boolean;
};

/** What is asked for ahead. */
export type AllAhead = {
  readonly settings: Ahead<Settings>;
  /** Where the page shows no library first, nobody asks for cards. */
  readonly cards: Ahead<readonly CardView[]> | undefined;
};
