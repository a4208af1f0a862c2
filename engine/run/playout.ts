import type { Move } from '../contract/move.ts';
import type { Game } from '../machine/game.ts';
import { nextAutomatic, type Players } from '../parties/automatic.ts';
import type { Line, Step } from './line.ts';
import { stepFrom } from './moves.ts';

/** More moves than any story has; a line that gets here goes round in a loop. */
const LONGEST_LINE = 5000;

/** Plays from the beginning without any person, until the story ends or nobody has anything to do. */
export function playOut(game: Game, players: Players): Line {
  const steps: Step[] = [];
  const made: Move[] = [];
  let point = game.begin();
  while (steps.length < LONGEST_LINE) {
    const move = nextAutomatic(game, point, made, players);
    const step = move && stepFrom(game, point, move);
    if (!step) break;
    steps.push(step);
    made.push(step.move);
    point = step.after;
  }
  return { steps, end: point };
}
