import type { Game } from '../../machine/game.ts';
import type { Line } from '../../run/line.ts';
import { playRecord } from '../../run/moves.ts';
import type { Report } from './report.ts';

/** Whether the record can be replayed from its first move to its last, and comes to the ending it names. */
export function checkRecord(game: Game, report: Report): Line | undefined {
  const { record } = game.story.scenario;
  if (!record) return undefined;
  const line = playRecord(game);
  if (line.stopped) {
    const { at, move, because } = line.stopped;
    const message = `Move ${at + 1} of the record (${move.type} by ${move.party} in ${move.scene}) is refused: ${because}`;
    report.add(['record', 'moves', at, 'move'], 'record-move', message);
    return line;
  }
  checkRests(game, line, report);
  const place = game.place(line.end);
  if (place.at === 'scene') {
    const message = `The record stops in “${place.scene}” (${place.step}), and not at the ending “${record.ending}”.`;
    report.add(['record', 'ending'], 'record-ending', message);
  } else if (place.ending !== record.ending) {
    const message = `The record comes to the ending “${place.ending}”, not to “${record.ending}”.`;
    report.add(['record', 'ending'], 'record-ending', message, { hint: `Write: ending: ${place.ending}` });
  }
  return line;
}

/** What a move of the record rested on was so when history made it. */
function checkRests(game: Game, { steps }: Line, report: Report): void {
  for (const [at, { move, when }] of (game.story.scenario.record?.moves ?? []).entries()) {
    const step = steps.find((one) => one.move === move);
    if (!step || game.story.holds(when, step.before.world)) continue;
    const message = `Move ${at + 1} of the record (${move.type} by ${move.party} in ${move.scene}) rests on what was not so when history made it.`;
    report.add(['record', 'moves', at, 'when'], 'record-move', message);
  }
}
