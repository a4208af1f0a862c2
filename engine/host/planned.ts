import type { Move, MoveOf } from '../contract/move.ts';
import type { Game } from '../machine/game.ts';
import { type ByPaper, nextAutomatic } from '../parties/automatic.ts';
import { EMPTY_BOX } from '../procedures/vote/secret.ts';
import type { Step } from '../run/line.ts';
import type { Node } from '../run/tree.ts';
import { isTable, type Seat } from './seats.ts';
import { countsABox, opensABox, type Session } from './session.ts';
import { known } from './view/privacy.ts';

/** A paper on its way into a box. */
export type PaperMove = MoveOf<'vote.cast'> | MoveOf<'election.cast'>;

/** A move that is about to be kept, with what it does. */
export type Planned = { readonly step: Step; readonly by: 'person' | 'host' };

export function plan(
  game: Game,
  { point }: { readonly point: Step['before'] },
  move: Move,
): { ok: true; step: Step } | { ok: false; because: string } {
  const applied = game.apply(point, move);
  if (!applied.ok) return applied;
  return { ok: true, step: { move, before: point, after: applied.point, happened: applied.happened } };
}

/**
 * What nobody decides: one move, or all up to where a person must act, a vote has been closed, a ballot of an election
 * counted or a lot drawn, or the next scene has been reached. A new scene and an outcome are where a reader stops.
 */
export function planAutomatic(session: Session, most: number): Planned[] {
  const { game } = session;
  const planned: Planned[] = [];
  let players = session.players;
  const made = [...session.made];
  let point = session.point;
  const scene = sceneAt(game, point);
  while (planned.length < most && (planned.length === 0 || sceneAt(game, point) === scene)) {
    const move = nextAutomatic(game, point, made, players);
    const next = move && plan(game, { point }, move);
    if (!next?.ok) break;
    planned.push({ step: next.step, by: 'host' });
    made.push(next.step.move);
    point = next.step.after;
    const { type, scene: opened } = next.step.move;
    if (type === 'vote.close' || type === 'election.count' || type === 'election.draw') break;
    // A vote that opens only now has a box of its own, with nothing in it yet.
    if (opensABox(next.step.move)) {
      const before = players;
      players = { ...before, boxOf: (id) => (id === opened ? EMPTY_BOX : (before.boxOf?.(id) ?? EMPTY_BOX)) };
    }
  }
  return planned;
}

/**
 * The days that are left of a scene’s deadline, as long as the scene is on; none where no day can pass now. A person decides
 * once: what goes back to their decision goes back to before the first day.
 */
export function planDeadline({ game, point }: Session, scene: string, days: number): Planned[] {
  const planned: Planned[] = [];
  for (let at = point; planned.length < days; ) {
    const next = plan(game, { point: at }, { type: 'clock.tick', scene, party: 'clock' });
    if (!next.ok) break;
    planned.push({ step: next.step, by: planned.length === 0 ? 'person' : 'host' });
    at = next.step.after;
  }
  return planned;
}

function sceneAt(game: Game, point: Step['before']): string | undefined {
  const place = game.place(point);
  return place.at === 'scene' ? place.scene : undefined;
}

/** Whether a person decided at a node: for a party, from the chair of a table, or by a paper that was counted there. */
export function isDecision(session: Session, { move, by }: Node): boolean {
  const isOfTheChair = isTable(session.run) && by === 'person';
  return session.players.isPerson(move.party) || isOfTheChair || isCountOf(session, move);
}

/** Whether a move counts a secret ballot in which a party of this run had a paper: it decided there, too. */
function isCountOf({ game, run }: Session, move: Move): boolean {
  const scene = byPaper(game, move.scene);
  if (!countsABox(move) || !scene) return false;
  const { scenario } = game.story;
  const seats = scenario.bodyOf[scene.body]?.seats ?? {};
  return run.parties.some((party) => {
    const seat = scenario.parties[party]?.seat;
    return seat !== undefined && Object.hasOwn(seats, seat);
  });
}

/** The scene of this id, where its ballots are papers in a box. */
function byPaper({ story }: Game, id: string): ByPaper | undefined {
  const scene = story.scenario.scenes[id];
  if (scene?.kind === 'election') return scene;
  return scene?.kind === 'vote' && scene.secret === true ? scene : undefined;
}

/** Whether a move is a paper for a box, and none that is ever made. */
export function isPaper(game: Game, move: Move): move is PaperMove {
  return (
    (move.type === 'vote.cast' || move.type === 'election.cast') &&
    byPaper(game, move.scene)?.kind === kindOf(move)
  );
}

function kindOf({ type }: PaperMove): ByPaper['kind'] {
  return type === 'vote.cast' ? 'vote' : 'election';
}

/** Whether something goes on that this seat is not in: a refusal must not say what. */
export function whereIsNotSeen({ game, point }: Session, { viewer }: Seat): boolean {
  const at = { story: game.story, world: point.world };
  return game.places(point).some((place) => place.at === 'scene' && known(viewer, place.scene, at) !== 'all');
}
