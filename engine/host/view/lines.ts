import type { CourseView } from '../../contract/debrief.ts';
import type { LineRef, Refusal } from '../../contract/requests.ts';
import { replay } from '../../run/line.ts';
import { playRecord } from '../../run/moves.ts';
import type { Seat } from '../seats.ts';
import type { Session } from '../session.ts';
import type { ComparedLine } from './comparison-view.ts';
import { courseView } from './course-view.ts';
import type { Looker } from './told.ts';

/** A seat, looking at the lines of a run. */
export function lookerOf({ game }: Session, { viewer, amongOthers, isYours }: Seat): Looker {
  return { game, viewer, amongOthers, isYours };
}

/** How the indicators went up to where a run stands. */
export function courseOf(session: Session, seat: Seat): CourseView {
  const { run, steps, tree } = session;
  return courseView(lookerOf(session, seat), run.run, steps, tree.line(session.at));
}

type Found =
  | { readonly ok: true; readonly value: ComparedLine }
  | { readonly ok: false; readonly refusal: Refusal };

/** The line that a client names: the way to a node of the tree as far as it is legal, or what history did. */
export function comparedLine({ game, tree }: Session, line: LineRef): Found {
  if (line === 'history') {
    if (game.story.scenario.record) return { ok: true, value: { steps: playRecord(game).steps } };
    return { ok: false, refusal: { code: 'no-record', because: 'The scenario has no record of history.' } };
  }
  if (!tree.has(line))
    return { ok: false, refusal: { code: 'no-such-node', because: `There is no node ${line}.` } };
  const nodes = tree.line(line);
  const { steps } = replay(
    game,
    nodes.map(({ move }) => move),
  );
  return { ok: true, value: { steps, nodes } };
}
