import { type ActionDispatch, type RefObject, useCallback, useMemo, useReducer, useRef } from 'react';
import type { Refusal, ResultOf } from '../../engine/contract/requests.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import { newMoveId } from './move-id.ts';
import { nextRunState, noRun, type RunEvent, type RunState, type Trouble } from './run-state.ts';

type AnswerWith<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };
type Answer = ResultOf<'makeMove'>;
type Point = { readonly run: string; readonly at: number; readonly id: string };

type Sending = {
  /** The run that is being opened, if any. */
  readonly opening?: string | null;
  /** The refusals that are no trouble. */
  readonly passed?: readonly Trouble[];
  /** What is done in place of showing a view; null where it is to be shown. */
  readonly instead?: (view: RunView) => Promise<void> | null;
};

/** How a page asks a host about its run. Each resolves to what came of it, or to null where nothing did. */
export type Asking = {
  readonly state: RunState;
  readonly tell: ActionDispatch<[RunEvent]>;
  /** The last view, also between two pictures. */
  readonly shown: RefObject<RunView | null>;
  /** Asks for something that is no view of the run. */
  readonly request: <T, R>(
    ask: () => Promise<AnswerWith<T>>,
    take: (value: T) => R | Promise<R>,
    sending?: Sending,
  ) => Promise<R | null>;
  readonly send: (ask: () => Promise<Answer>, sending?: Sending) => Promise<RunView | null>;
  /** Asks from where the run stands, under a new id. */
  readonly atPoint: (ask: (point: Point) => Promise<Answer>, sending?: Sending) => Promise<RunView | null>;
  /** Sends the last request again, with the same id: done twice it counts once. */
  readonly again: () => Promise<RunView | null>;
};

/** One request at a time, the last view kept while the next is on its way. */
export function useAsking(): Asking {
  const [state, tell] = useReducer(nextRunState, noRun);
  const busy = useRef(false);
  const shown = useRef<RunView | null>(null);
  const last = useRef<(() => Promise<RunView | null>) | null>(null);

  const request = useCallback<Asking['request']>(async (ask, take, { opening = null, passed = [] } = {}) => {
    if (busy.current) return null;
    busy.current = true;
    tell({ type: 'asked' });
    try {
      const answer = await ask();
      if (answer.ok) return await take(answer.value);
      const { code } = answer.refusal;
      if (passed.includes(code)) tell({ type: 'passed' });
      else tell({ type: 'refused', trouble: code, opening });
    } catch {
      tell({ type: 'refused', trouble: 'unanswered', opening });
    } finally {
      busy.current = false;
    }
    return null;
  }, []);

  // The same for as long as the page lives: what depends on it must not begin anew with every answer.
  const asking = useMemo(() => {
    const send: Asking['send'] = (ask, sending = {}) => {
      const sendIt = (): Promise<RunView | null> =>
        request(
          ask,
          async (view) => {
            const instead = sending.instead?.(view) ?? null;
            if (instead !== null) {
              await instead;
              return null;
            }
            shown.current = view;
            tell({ type: 'answered', view });
            return view;
          },
          sending,
        );
      if (!busy.current) last.current = sendIt;
      return sendIt();
    };
    const atPoint: Asking['atPoint'] = (ask, sending) => {
      const view = shown.current;
      if (view === null) return Promise.resolve(null);
      const point = { run: view.run, at: view.at, id: newMoveId() };
      return send(() => ask(point), sending);
    };
    const again: Asking['again'] = () => last.current?.() ?? Promise.resolve(null);
    return { tell, shown, request, send, atPoint, again };
  }, [request]);
  return { state, ...asking };
}
