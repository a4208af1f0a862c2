import type { Move } from '../../contract/move.ts';
import type { TreeView } from '../../contract/view/tree.ts';
import type { Point } from '../../machine/place.ts';
import { leftOfRecord, recordedMoves } from '../../parties/record.ts';
import type { Seat } from '../seats.ts';
import type { Session } from '../session.ts';
import { nameOf, wordsOf } from './names.ts';
import { sees, titleFor } from './privacy.ts';

/**
 * The whole tree of a run, for the facilitator and a person who plays alone. Each node is computed once, from its
 * parent. Moves that this seat did not see when they were made are passed over: what follows them hangs on what it saw
 * before. So are moves that are no longer legal, since the run was carried over to another text, with all that follows
 * them.
 */
export function treeView(session: Session, seat: Seat): TreeView {
  const { game, run, tree } = session;
  const { story } = game;
  const record = recordedMoves(story.scenario);
  const reached = new Map<number, { point: Point; left: readonly Move[] | undefined }>([
    [0, { point: game.begin(), left: record }],
  ]);
  const nodes: TreeView['nodes'] = [];
  const seenAs = new Map<number, number>([[0, 0]]);
  const seen = (node: number) => seenAs.get(node) ?? 0;
  for (const { node, parent, move } of tree.all()) {
    const from = reached.get(parent);
    const applied = from && game.apply(from.point, move);
    if (!from || !applied?.ok) continue;
    const left = from.left && leftOfRecord(from.left, [move]);
    reached.set(node, { point: applied.point, left });
    const after = { story, world: applied.point.world };
    const isSeen = sees(seat, move, after);
    seenAs.set(node, isSeen ? node : seen(parent));
    if (!isSeen) continue;
    const scene = story.scene(move.scene);
    const place = game.place(applied.point);
    const ending = place.at === 'ending' ? story.scenario.endings[place.ending]?.title : undefined;
    nodes.push({
      node,
      parent: seen(parent) === 0 ? null : seen(parent),
      move,
      title: wordsOf(move, { story, world: from.point.world }).title,
      partyName: nameOf(story.scenario, move.party),
      sceneTitle: titleFor(seat.viewer, move.scene, after),
      ...(scene.date ? { date: scene.date } : {}),
      yours: seat.isYours(move.party),
      onRecord: left !== undefined,
      ...(ending ? { ending } : {}),
    });
  }
  // A branch that begins with a move this seat did not see is one it does not know as a branch.
  const marks = session.marks.filter(({ node }) => seen(node) === node);
  return { run: run.run, at: seen(session.at), nodes, marks };
}
