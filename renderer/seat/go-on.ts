import type { RunView } from '../../engine/contract/view/run.ts';
import type { Until } from './way-on.ts';

type Advance = (until: 'one-move' | 'decision') => Promise<RunView | null>;

/** Lets others act until there is what was asked for, each step shown as it comes; null where it was refused. */
export async function goOn(from: RunView | null, until: Until, advance: Advance): Promise<RunView | null> {
  let view = from;
  switch (until) {
    case 'counted':
      while (isCounting(view, from)) view = await advance('one-move');
      return view;
    case 'unread':
      while (isRead(view)) view = await advance('decision');
      return view;
    case 'one-move':
    case 'decision':
      return advance(until);
  }
}

const isCounting = (view: RunView | null, from: RunView | null): boolean =>
  view !== null && view.scene?.id === from?.scene?.id && (view.next === 'others' || view.next === 'seats');

const isRead = (view: RunView | null): boolean =>
  view?.seen === true && view.next !== null && view.ending === null && view.asks.length === 0;
