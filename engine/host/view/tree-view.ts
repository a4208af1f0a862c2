import type { Move } from '../../contract/move.ts';
import type { TreeView } from '../../contract/view/tree.ts';
import type { Game } from '../../machine/game.ts';
import type { Point } from '../../machine/place.ts';
import { leftOfRecord, recordedMoves } from '../../parties/record.ts';
import type { Seat } from '../seats.ts';
import type { Session } from '../session.ts';
import { nameOf, wordsOf } from './names.ts';
import { sees, titleFor } from './privacy.ts';

/** Where a move led, and what was left of the record then. */
type Place = { readonly point: Point; readonly left: readonly Move[] | undefined };
type Reached = Map<number, Place>;

/** What each node of a run led to, as far as its tree was looked at before: nothing of it ever changes. */
const known = new WeakMap<Session, Reached>();

/** So many nodes are computed in one go: some ten milliseconds. */
const AT_ONCE = 50;

/**
 * The whole tree of a run, for the facilitator and a person who plays alone. Each node is computed once, from its
 * parent. Moves that this seat did not see when they were made are passed over: what follows them hangs on what it saw
 * before. So are moves that are no longer legal, since the run was carried over to another text, with all that follows
 * them.
 *
 * @param pause lets others have their turn: a tree of thousands of nodes takes a while when it is first looked at
 */
export async function treeView(session: Session, seat: Seat, pause: () => Promise<void>): Promise<TreeView> {
  const { game, run, tree } = session;
  const { story } = game;
  const record = recordedMoves(story.scenario);
  const reached: Reached = known.get(session) ?? new Map([[0, { point: game.begin(), left: record }]]);
  known.set(session, reached);
  const nodes: TreeView['nodes'] = [];
  const seenAs = new Map<number, number>([[0, 0]]);
  const seen = (node: number) => seenAs.get(node) ?? 0;
  for (const { node, parent, move } of tree.all()) {
    if (node % AT_ONCE === 0) await pause();
    const from = reached.get(parent);
    if (!from) continue;
    const now = reached.get(node) ?? reachedBy(game, from, move);
    if (!now) continue;
    const { point, left } = now;
    reached.set(node, now);
    const after = { story, world: point.world };
    const isSeen = sees(seat, move, after);
    seenAs.set(node, isSeen ? node : seen(parent));
    if (!isSeen) continue;
    const scene = story.scene(move.scene);
    const place = game.place(point);
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

function reachedBy(game: Game, { point, left }: Place, move: Move): Place | undefined {
  const applied = game.apply(point, move);
  return applied.ok ? { point: applied.point, left: left && leftOfRecord(left, [move]) } : undefined;
}
