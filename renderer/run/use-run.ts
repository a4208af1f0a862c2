import { useCallback, useMemo, useReducer, useRef } from 'react';
import type { Move } from '../../engine/contract/move.ts';
import type { ArgsOf, Client, ResultOf } from '../../engine/contract/requests.ts';
import type { SameVotesView } from '../../engine/contract/same-votes-view.ts';
import type { ExplanationView, RunView } from '../../engine/contract/view.ts';
import { nextRunState, noRun, type RunState, type Trouble } from './run-state.ts';

type Answer = ResultOf<'makeMove'>;

/** What a screen may do with the run. Each resolves to the new view, or to null where it was refused. */
export type RunActs = {
  start: (args: ArgsOf<'startRun'>) => Promise<RunView | null>;
  /** Begins a run along a way that an analysis has shown. */
  openWay: (args: ArgsOf<'openWay'>) => Promise<RunView | null>;
  /** Begins a run that several people hold; resolves to its id. */
  startTable: (args: ArgsOf<'startTable'>) => Promise<string | null>;
  /** At a table: empties the seat. The program then loads the page anew, with the cover over it. */
  leave: (run: string) => Promise<void>;
  open: (run: string) => Promise<RunView | null>;
  /** Makes a move. At a table the cover comes at once where it is then for somebody else to decide. */
  move: (move: Move) => Promise<RunView | null>;
  advance: (until: ArgsOf<'advance'>['until']) => Promise<RunView | null>;
  back: () => Promise<RunView | null>;
  forward: () => Promise<RunView | null>;
  goTo: (node: number) => Promise<RunView | null>;
  /** Back to the moment before a move of one's own. */
  reconsider: (node: number) => Promise<RunView | null>;
  /** Lets the seats of a vote be counted one after another, up to where it can be closed. */
  count: () => Promise<RunView | null>;
  /** Goes on through scenes that have been read, up to a decision or to one that has not. */
  skim: () => Promise<RunView | null>;
  /** Shows from now on why the others act as they do. */
  showReasons: () => Promise<RunView | null>;
  /** Why another party made the move at a node; null where there was no answer. The run stays as it is. */
  explain: (node: number) => Promise<ExplanationView | null>;
  /** Goes on by what the run's file says now; null, without a complaint, where that cannot be played. */
  carryOver: () => Promise<RunView | null>;
  /** Sends the last request again, with the same id: done twice it counts once. */
  again: () => Promise<RunView | null>;
  dismiss: () => void;
  /** What a decided vote would have come to under other rules; null where the host could not say. */
  sameVotes: (scene: string) => Promise<SameVotesView | null>;
};

/** The run that is being opened, if any; whether the turn may pass to somebody else with the answer; what is no trouble. */
type Sending = {
  readonly opening?: string | null;
  readonly passes?: boolean;
  readonly passed?: readonly Trouble[];
};

/** The run in this window: one request at a time, the last view kept while the next is on its way. */
export function useRun(client: Client): { state: RunState; acts: RunActs } {
  const [state, dispatch] = useReducer(nextRunState, noRun);
  const busy = useRef(false);
  const shown = useRef<RunView | null>(null);
  const last = useRef<{ ask: () => Promise<Answer>; sending: Sending } | null>(null);

  const leaveSeat = useCallback(
    async (run: string): Promise<void> => {
      dispatch({ type: 'left' });
      await client.leaveSeat({ run });
    },
    [client],
  );

  const send = useCallback(
    async (
      ask: () => Promise<Answer>,
      { opening = null, passes = false, passed = [] }: Sending = {},
    ): Promise<RunView | null> => {
      if (busy.current) return null;
      busy.current = true;
      last.current = { ask, sending: { opening, passes, passed } };
      dispatch({ type: 'asked' });
      try {
        const answer = await ask();
        if (answer.ok) {
          if (passes && answer.value.table?.turn === 'another') {
            await leaveSeat(answer.value.run);
            return null;
          }
          shown.current = answer.value;
          dispatch({ type: 'answered', view: answer.value });
          return answer.value;
        }
        const { code } = answer.refusal;
        if (passed.includes(code)) dispatch({ type: 'passed' });
        else dispatch({ type: 'refused', trouble: code, opening });
      } catch {
        dispatch({ type: 'refused', trouble: 'unanswered', opening });
      } finally {
        busy.current = false;
      }
      return null;
    },
    [leaveSeat],
  );

  const acts = useMemo<RunActs>(() => {
    const atPoint = (
      ask: (point: { run: string; at: number; id: string }) => Promise<Answer>,
      sending: Sending = {},
    ) => {
      const view = shown.current;
      if (view === null) return Promise.resolve(null);
      const point = { run: view.run, at: view.at, id: crypto.randomUUID() };
      return send(() => ask(point), sending);
    };
    const advance: RunActs['advance'] = (until) => atPoint((point) => client.advance({ ...point, until }));
    const back: RunActs['back'] = () => atPoint(({ run }) => client.goBack({ run }));
    const goTo: RunActs['goTo'] = (node) => atPoint(({ run }) => client.goTo({ run, node }));
    return {
      start: (args) => send(() => client.startRun(args)),
      openWay: (args) => send(() => client.openWay(args)),
      startTable: async (args) => {
        if (busy.current) return null;
        busy.current = true;
        dispatch({ type: 'asked' });
        try {
          const answer = await client.startTable(args);
          if (answer.ok) {
            dispatch({ type: 'passed' });
            return answer.value.run;
          }
          dispatch({ type: 'refused', trouble: answer.refusal.code, opening: null });
        } catch {
          dispatch({ type: 'refused', trouble: 'unanswered', opening: null });
        } finally {
          busy.current = false;
        }
        return null;
      },
      leave: leaveSeat,
      open: (run) => send(() => client.openRun({ run }), { opening: run }),
      move: (move) => atPoint((point) => client.makeMove({ ...point, move }), { passes: true }),
      advance,
      back,
      forward: () => atPoint(({ run }) => client.goForward({ run })),
      goTo,
      reconsider: async (node) => ((await goTo(node)) === null ? null : back()),
      count: async () => {
        const scene = shown.current?.scene?.id;
        let view = shown.current;
        while (
          view !== null &&
          view.scene?.id === scene &&
          (view.next === 'others' || view.next === 'seats')
        ) {
          view = await advance('one-move');
        }
        return view;
      },
      skim: async () => {
        let view = shown.current;
        while (view?.seen && view.next !== null && view.ending === null && view.asks.length === 0)
          view = await advance('decision');
        return view;
      },
      showReasons: () => atPoint(({ run }) => client.showReasons({ run })),
      explain: async (node) => {
        const view = shown.current;
        if (view === null) return null;
        try {
          const answer = await client.explain({ run: view.run, node });
          return answer.ok ? answer.value : null;
        } catch {
          return null;
        }
      },
      carryOver: () => {
        const run = shown.current?.run;
        if (run === undefined) return Promise.resolve(null);
        return send(() => client.carryOver({ run }), { passed: ['broken-scenario', 'no-such-scenario'] });
      },
      again: () =>
        last.current === null ? Promise.resolve(null) : send(last.current.ask, last.current.sending),
      dismiss: () => dispatch({ type: 'dismissed' }),
      sameVotes: async (scene) => {
        const run = shown.current?.run;
        if (run === undefined) return null;
        const answer = await client.readSameVotes({ run, scene }).catch(() => null);
        return answer?.ok ? answer.value : null;
      },
    };
  }, [client, send, leaveSeat]);

  return { state, acts };
}
