import type { Move } from '../../contract/move.ts';
import type { RunView } from '../../contract/view/run.ts';
import type { Session } from '../session.ts';
import type { StoredMove } from '../storage.ts';

/** What the ids of moves begin with that were there when the run began. No client gives such an id. */
const AHEAD = 'ahead/';

/** The moves of a way that something shows, as the first branch of a run that is begun along it. */
export function movesAhead(moves: readonly Move[]): StoredMove[] {
  return moves.map((move, index) => ({
    node: index + 1,
    parent: index,
    id: `${AHEAD}${index + 1}`,
    move,
    by: 'host',
  }));
}

/** What the run shows that was begun along such a way, and how far it has come; nothing for any other run. */
export function showsOf({ run, tree, marks, at }: Session): RunView['shows'] {
  if (run.as !== 'counterexample' && run.as !== 'way') return undefined;
  const isAhead = ({ id }: StoredMove) => id.startsWith(AHEAD);
  return {
    kind: run.as,
    name: marks.find(({ node }) => node === 0)?.name ?? '',
    made: tree.line(at).filter(isAhead).length,
    of: tree.all().filter(isAhead).length,
  };
}
