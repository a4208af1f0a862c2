import { useEffect, useMemo } from 'react';
import type { Move } from '../../engine/contract/move.ts';
import type { Client } from '../../engine/contract/requests.ts';
import type { ClockTurn } from '../../engine/contract/view/deadline.ts';
import { goOn } from './go-on.ts';
import type { RunState } from './run-state.ts';
import { useAsking } from './use-asking.ts';
import type { Until } from './way-on.ts';

/** As much of the contract as one seat at the table needs. */
export type SeatClient = Pick<Client, 'openRun' | 'makeMove' | 'advance' | 'turnClock' | 'letDeadlinePass'>;

export type SeatActs = {
  readonly move: (move: Move) => void;
  readonly advance: (until: Until) => void;
  readonly turnClock: (turn: ClockTurn) => void;
  readonly letPass: () => void;
  readonly again: () => void;
  readonly dismiss: () => void;
};

/** One run as one seat has it: opened once, and again where the host says that it has gone on without this page. */
export function useSeat(client: SeatClient, run: string): { state: RunState; acts: SeatActs } {
  const { state, tell, shown, send, atPoint, again } = useAsking();
  const isStale = state.trouble === 'stale';
  useEffect(() => {
    if (shown.current?.run !== run || isStale) void send(() => client.openRun({ run }), { opening: run });
  }, [client, run, isStale, shown, send]);
  const acts = useMemo<SeatActs>(
    () => ({
      move: (move) => void atPoint((point) => client.makeMove({ ...point, move })),
      advance: (until) =>
        void goOn(shown.current, until, (each) =>
          atPoint((point) => client.advance({ ...point, until: each })),
        ),
      turnClock: (turn) => void atPoint(({ run: of, at }) => client.turnClock({ run: of, at, turn })),
      letPass: () => void atPoint((point) => client.letDeadlinePass(point)),
      again: () => void again(),
      dismiss: () => tell({ type: 'dismissed' }),
    }),
    [client, tell, shown, atPoint, again],
  );
  return { state, acts };
}
