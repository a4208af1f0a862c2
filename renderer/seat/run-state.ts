import type { Refusal } from '../../engine/contract/requests.ts';
import type { RunView } from '../../engine/contract/view/run.ts';

/** Why something was not done; `unanswered` where the program gave no answer at all. */
export type Trouble = Refusal['code'] | 'unanswered';

/** What the window holds of a run: the last view, and how the last request went. */
export type RunState = {
  readonly view: RunView | null;
  readonly pending: boolean;
  readonly trouble: Trouble | null;
  /** The run that was asked for and could not be opened. */
  readonly lost: string | null;
};

export type RunEvent =
  | { readonly type: 'asked' }
  | { readonly type: 'answered'; readonly view: RunView }
  | { readonly type: 'refused'; readonly trouble: Trouble; readonly opening: string | null }
  /** It was done, or was not and there is nothing to say about it. */
  | { readonly type: 'passed' }
  | { readonly type: 'left' }
  | { readonly type: 'dismissed' };

export const noRun: RunState = { view: null, pending: false, trouble: null, lost: null };

export function nextRunState(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'asked':
      return { ...state, pending: true, trouble: null, lost: null };
    case 'answered':
      return { view: event.view, pending: false, trouble: null, lost: null };
    case 'refused':
      return { ...state, pending: false, trouble: event.trouble, lost: event.opening };
    case 'passed':
      return { ...state, pending: false };
    // The page is about to be loaded anew: until then it shows nothing.
    case 'left':
      return { ...noRun, pending: true };
    case 'dismissed':
      return { ...state, trouble: null };
  }
}
