import type { Move } from '../contract/move.ts';
import type { Game } from '../machine/game.ts';
import type { Point } from '../machine/place.ts';
import { playRecord } from '../run/moves.ts';
import { isAutomatic } from './chair.ts';
import { recordedMoves, restedOn, sameMove } from './record.ts';

/**
 * What history has a party do next in a scene, on a line that has parted from history: only where the party meets
 * there what it met then. In a vote the text must say the same; in any other scene the moves made there so far
 * must be history’s; and what the file says the move rested on must still be so.
 */
export function asInHistory(
  game: Game,
  point: Point,
  made: readonly Move[],
  scene: string,
  party: string,
): Move | undefined {
  const move = metAgain(game, point, made, scene, party);
  return move && game.story.holds(restedOn(game.story.scenario, move), point.world) ? move : undefined;
}

function metAgain(
  game: Game,
  point: Point,
  made: readonly Move[],
  scene: string,
  party: string,
): Move | undefined {
  const then = recordedMoves(game.story.scenario).filter((move) => move.scene === scene);
  const now = sinceArrival(made, scene).filter((move) => !isAutomatic(move));
  if (game.story.scene(scene).kind !== 'vote') {
    const next = then[now.length];
    const same = now.every((move, index) => then[index] !== undefined && sameMove(then[index], move));
    return same && next?.party === party ? next : undefined;
  }
  if (wordsAt(game, point, scene) !== wordsThen(game).get(scene)) return undefined;
  return then.find((move) => move.party === party && !now.some((done) => sameMove(done, move)));
}

/** The moves of the visit to a scene that is on. */
function sinceArrival(made: readonly Move[], scene: string): readonly Move[] {
  return made.slice(made.findLastIndex((move) => move.scene !== scene) + 1);
}

/** What the text that a scene votes on says, as the positions of its wordings. */
function wordsAt({ story }: Game, { world }: Point, id: string): string {
  const scene = story.scene(id);
  if (scene.kind !== 'vote' || !('draft' in scene.on)) return '';
  const { draft } = scene.on;
  const provisions = Object.keys(story.scenario.drafts?.[draft]?.provisions ?? {});
  return provisions.map((provision) => story.read(world, `texts.${draft}.${provision}`)).join();
}

const known = new WeakMap<Game, ReadonlyMap<string, string>>();

/** What each text said when history voted on it, by scene. Played once for each game. */
function wordsThen(game: Game): ReadonlyMap<string, string> {
  const before = known.get(game);
  if (before) return before;
  const steps = playRecord(game).steps.filter(({ move }) => move.type === 'vote.open');
  const words = new Map(steps.map(({ move, before: at }) => [move.scene, wordsAt(game, at, move.scene)]));
  known.set(game, words);
  return words;
}
