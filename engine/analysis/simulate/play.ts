import type { Game } from '../../machine/game.ts';
import type { LoweredGame } from '../../machine/lowered/game.ts';
import { type Batch, chooserFor, endingAt, type Fixed, playOn, type Start, seedOfRun } from './batch.ts';
import { InPlace } from './in-place.ts';
import { Tally } from './tally.ts';

/**
 * Plays the runs from one number up to another, that one left out, of those that a seed gives; from the beginning, or
 * all from the same start. A game in its lowered form is played in place.
 */
export function playBatch(
  game: Game | LoweredGame,
  seed: number,
  from: number,
  to: number,
  fixed: Fixed,
  start: Start = { point: game.begin(), made: [] },
): Batch {
  const tally = new Tally(game.story);
  if ('lowered' in game) playInPlace(game, seed, from, to, fixed, start, tally);
  else {
    for (let run = from; run < to; run++) playOne(game, start, seedOfRun(seed, run), fixed, tally);
  }
  return tally.batch();
}

function playInPlace(
  game: LoweredGame,
  seed: number,
  from: number,
  to: number,
  fixed: Fixed,
  { point, made }: Start,
  tally: Tally,
): void {
  const { lowered } = game;
  const table = new InPlace(game, fixed, tally);
  lowered.stand(point);
  const beginning = lowered.here.slice();
  lowered.now.notes = false;
  for (let run = from; run < to; run++) {
    lowered.here.set(beginning);
    const luck = seedOfRun(seed, run);
    table.play(luck, chooserFor(fixed, luck), made);
  }
  lowered.now.notes = true;
  // What was asked of the game before holds no longer: it stands elsewhere.
  game.now();
}

function playOne(game: Game, start: Start, seed: number, fixed: Fixed, tally: Tally): void {
  tally.begin();
  const arrive = (point: Start['point']) => {
    for (const place of game.places(point)) {
      if (place.at === 'scene') tally.comes(tally.sceneNumber(place.scene));
    }
  };
  const end = playOn(game, start, chooserFor(fixed, seed), (move, at) => {
    arrive(at);
    tally.does(tally.deedOf(move));
  });
  arrive(end);
  tally.end(tally.endingNumber(endingAt(game, end)), end.world);
}
