import type { Move } from '../../contract/move.ts';
import type { TreeView } from '../../contract/view.ts';
import type { Point } from '../../machine/game.ts';
import { leftOfRecord, recordedMoves } from '../../parties/record.ts';
import type { Session } from '../session.ts';
import { nameOf, wordsOf } from './names.ts';

/** The whole tree of a run, for a person who plays alone. Each node is computed once, from its parent. */
export function treeView(session: Session): TreeView {
  const { game, tree, players } = session;
  const { story } = game;
  const record = recordedMoves(story.scenario);
  const reached = new Map<number, { point: Point; left: readonly Move[] | undefined }>([
    [0, { point: game.begin(), left: record }],
  ]);
  const nodes: TreeView['nodes'] = [];
  for (const { node, parent, move } of tree.all()) {
    const from = reached.get(parent);
    const applied = from && game.apply(from.point, move);
    if (!from || !applied?.ok) throw new Error(`node ${node} of run ${session.run.run} is not legal`);
    const left = from.left && leftOfRecord(from.left, [move]);
    reached.set(node, { point: applied.point, left });
    const scene = story.scene(move.scene);
    const place = game.place(applied.point);
    const ending = place.at === 'ending' ? story.scenario.endings[place.ending]?.title : undefined;
    nodes.push({
      node,
      parent: parent === 0 ? null : parent,
      move,
      title: wordsOf(move, { story, world: from.point.world }).title,
      partyName: nameOf(story.scenario, move.party),
      sceneTitle: scene.title,
      ...(scene.date ? { date: scene.date } : {}),
      yours: players.isPerson(move.party),
      onRecord: left !== undefined,
      ...(ending ? { ending } : {}),
    });
  }
  return { run: session.run.run, at: session.at, nodes };
}
