import { useMemo } from 'react';
import type { Move } from '../../engine/contract/move.ts';
import type { ArgsOf, Client } from '../../engine/contract/requests.ts';
import type { SameVotesView } from '../../engine/contract/same-votes-view.ts';
import type { ClockTurn } from '../../engine/contract/view/deadline.ts';
import type { ExplanationView } from '../../engine/contract/view/explanation.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import { goOn } from '../seat/go-on.ts';
import type { RunState } from '../seat/run-state.ts';
import { useAsking } from '../seat/use-asking.ts';
import type { Until } from '../seat/way-on.ts';

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
  /** Turns the clock of the lesson. */
  turnClock: (turn: ClockTurn) => Promise<RunView | null>;
  /** Has the deadline of the scene pass. */
  letPass: () => Promise<RunView | null>;
  back: () => Promise<RunView | null>;
  forward: () => Promise<RunView | null>;
  goTo: (node: number) => Promise<RunView | null>;
  /** Back to the moment before a move of one's own. */
  reconsider: (node: number) => Promise<RunView | null>;
  /** Lets others act, as far as a way on says. */
  goOn: (until: Until) => Promise<RunView | null>;
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

/** The run in this window, and what may be asked about it. */
export function useRun(client: Client): { state: RunState; acts: RunActs } {
  const { state, tell, shown, request, send, atPoint, again } = useAsking();

  const acts = useMemo<RunActs>(() => {
    const leave = async (run: string): Promise<void> => {
      tell({ type: 'left' });
      await client.leaveSeat({ run });
    };
    const handOver = ({ run, table }: RunView): Promise<void> | null =>
      table?.turn === 'another' ? leave(run) : null;
    const advance = (until: ArgsOf<'advance'>['until']): Promise<RunView | null> =>
      atPoint((point) => client.advance({ ...point, until }));
    const back: RunActs['back'] = () => atPoint(({ run }) => client.goBack({ run }));
    const goTo: RunActs['goTo'] = (node) => atPoint(({ run }) => client.goTo({ run, node }));
    return {
      start: (args) => send(() => client.startRun(args)),
      openWay: (args) => send(() => client.openWay(args)),
      startTable: (args) =>
        request(
          () => client.startTable(args),
          ({ run }) => {
            tell({ type: 'passed' });
            return run;
          },
        ),
      leave,
      open: (run) => send(() => client.openRun({ run }), { opening: run }),
      move: (move) => atPoint((point) => client.makeMove({ ...point, move }), { instead: handOver }),
      turnClock: (turn) => atPoint(({ run, at }) => client.turnClock({ run, at, turn })),
      letPass: () => atPoint((point) => client.letDeadlinePass(point), { instead: handOver }),
      back,
      forward: () => atPoint(({ run }) => client.goForward({ run })),
      goTo,
      reconsider: async (node) => ((await goTo(node)) === null ? null : back()),
      goOn: (until) => goOn(shown.current, until, advance),
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
      again,
      dismiss: () => tell({ type: 'dismissed' }),
      sameVotes: async (scene) => {
        const run = shown.current?.run;
        if (run === undefined) return null;
        const answer = await client.readSameVotes({ run, scene }).catch(() => null);
        return answer?.ok ? answer.value : null;
      },
    };
  }, [client, tell, shown, request, send, atPoint, again]);

  return { state, acts };
}
