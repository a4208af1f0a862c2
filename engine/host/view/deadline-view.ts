import { FACILITATOR } from '../../contract/table.ts';
import type { DeadlineView } from '../../contract/view/deadline.ts';
import type { LessonClocks, Visit } from '../lesson-clocks.ts';
import { isTable, type Seat } from '../seats.ts';
import type { Session } from '../session.ts';
import { known } from './privacy.ts';

/** A deadline whose minutes are counted for the people at a table. */
type Timed = { readonly visit: Visit; readonly minutes: number; readonly days: number };

/** Of the scenes that the story is in and this seat too, the first with a deadline that a table has minutes for. */
export function timedHere(session: Session, seat: Seat): Timed | undefined {
  const { run, game, point } = session;
  const { story } = game;
  if (!isTable(run) || session.hasEnded) return undefined;
  const at = { story, world: point.world };
  for (const place of game.places(point)) {
    if (place.at !== 'scene') continue;
    const { scene } = place;
    const { deadline } = story.scene(scene);
    if (deadline?.minutes === undefined || known(seat.viewer, scene, at) !== 'all') continue;
    return {
      visit: { run: run.run, scene, node: ledTo(session, scene) },
      minutes: deadline.minutes,
      days: deadline.days - story.read(point.world, `waited.${scene}`),
    };
  }
  return undefined;
}

/** The node of the move that led the story to a scene it is in. */
function ledTo({ game, steps, tree, at }: Session, scene: string): number {
  const led = steps.findLastIndex(
    ({ before }) => !game.places(before).some((place) => place.at === 'scene' && place.scene === scene),
  );
  return led === -1 ? 0 : (tree.line(at)[led]?.node ?? 0);
}

/** Whether who sits there turns the clock: the facilitator where a table has one, whoever is at the machine otherwise. */
export function turnsClock({ run }: Session, { id, party }: Seat): boolean {
  return run.facilitator ? id === FACILITATOR : party !== null;
}

/** What a seat sees of it; undefined where nothing is counted, or where nobody here counts. */
export function deadlineView(
  session: Session,
  seat: Seat,
  clocks: LessonClocks | undefined,
): DeadlineView | undefined {
  const timed = timedHere(session, seat);
  if (!timed || !clocks) return undefined;
  const { visit, minutes, days } = timed;
  return { days, minutes, ...clocks.read(visit, minutes), yours: turnsClock(session, seat) };
}
