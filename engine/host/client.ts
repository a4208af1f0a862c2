import type { ResultOf } from '../contract/requests.ts';
import type { SeatId } from '../contract/table.ts';
import { covered, type Refused } from './refusals.ts';
import type { Open, Runs } from './runs.ts';
import { type Seat, seatOf } from './seats.ts';
import { reasonsIn } from './view/reasons-in.ts';
import { type HistoricalVotes, runView, showsHistory } from './view/run-view.ts';

export type Answer = ResultOf<'openRun'>;
/** An answer that shows a run. */
export type Shown = Extract<Answer, { ok: true }>;

/** For a view in which nothing has been voted on. */
const NOT_YET: HistoricalVotes = new Map();

/** One client: a window, a terminal, a student’s page. It knows where it sits at each table, and asks from there. */
export class Client {
  readonly runs: Runs;
  /** Where it sits, by run. */
  readonly taken = new Map<string, SeatId>();
  /** Who is called to the machine, where somebody was. */
  readonly called = new Map<string, SeatId>();

  constructor(runs: Runs) {
    this.runs = runs;
  }

  seat({ session }: Open): Seat | undefined {
    return seatOf(session, this.taken.get(session.run.run));
  }

  /** What is seen of a run from where the client sits. */
  async show(opened: Open): Promise<Answer> {
    const { session, history } = opened;
    const seat = this.seat(opened);
    if (!seat) return covered();
    const view = runView(session, seat, showsHistory(session) ? await history : NOT_YET, this.runs.clocks);
    return { ok: true, value: reasonsIn(this.runs.around.language(), view) };
  }

  async withOpened<T>(run: string, task: (opened: Open) => Promise<T | Refused>): Promise<T | Refused> {
    return this.runs.inTurn(run, async () => {
      const opened = await this.runs.find(run);
      return 'session' in opened ? task(opened) : opened;
    });
  }

  /** For what is asked from a seat: refused as long as the client has none. */
  async withSeat<T>(
    run: string,
    task: (opened: Open, seat: Seat) => Promise<T | Refused>,
  ): Promise<T | Refused> {
    return this.withOpened<T>(run, async (opened) => {
      const seat = this.seat(opened);
      return seat ? task(opened, seat) : covered();
    });
  }
}

/**
 * Whether a seat has what else was tried and what may come: who plays alone or watches, the facilitator of a table,
 * and everybody at it after the ending.
 */
export function isOpenTo({ viewer, amongOthers }: Seat): boolean {
  return !amongOthers || viewer === null;
}
