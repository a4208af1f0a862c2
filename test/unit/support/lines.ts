import type { Move } from '../../../engine/contract/move.ts';
import type { Game } from '../../../engine/machine/game.ts';
import type { Point } from '../../../engine/machine/place.ts';
import type { Step } from '../../../engine/run/line.ts';
import { must } from './walks.ts';

/** A story that a test plays move by move. Each move must be legal; what is refused is asked for by `refusal`. */
export type Play = {
  readonly game: Game;
  readonly point: () => Point;
  /** Makes a move and says what came of it. */
  do(move: Move): Step;
  /** Why a move would be refused now; undefined where it would not. */
  refusal(move: Move): string | undefined;
  /** The legal moves, as `type party what`. */
  legal(party?: string): string[];
  read(name: string): number;
  holds(condition: string): boolean;
  step(): string;
};

export function playOn(game: Game): Play {
  let point = game.begin();
  return {
    game,
    point: () => point,
    do: (move) => {
      const step = must(game, point, move);
      point = step.after;
      return step;
    },
    refusal: (move) => {
      const applied = game.apply(point, move);
      return applied.ok ? undefined : applied.because;
    },
    legal: (party) => game.legalMoves(point, party).map(({ move }) => words(move)),
    read: (name) => game.story.read(point.world, name),
    holds: (condition) => game.story.holds(condition, point.world),
    step: () => {
      const place = game.place(point);
      return place.at === 'ending' ? `ended: ${place.ending}` : `${place.scene}: ${place.step}`;
    },
  };
}

function words({ type, scene: _, party, ...rest }: Move): string {
  return [type, party, ...Object.values(rest).filter((one) => typeof one === 'string')].join(' ');
}
