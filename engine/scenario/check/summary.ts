import type { Game } from '../../machine/game.ts';
import type { Line } from '../../run/line.ts';
import type { Scenario } from '../scenario.ts';
import { isDecision } from './apart.ts';
import { decisionsOf } from './play.ts';
import { type Way, waysFound } from './plays.ts';
import type { Subject } from './subject.ts';
import { wordsIn } from './writing.ts';

const WORDS_A_MINUTE = 200;
const SECONDS_A_DECISION = 20;

/** What a scenario asks of those who play it. What is found of its endings is what playing a little has found. */
export type Summary = {
  /** Words in the whole file that are read on a screen. */
  readonly words: number;
  /**
   * How long one person takes who holds one party: the words of the scenes gone through, and twenty seconds for each
   * decision of a playable party, on the average of the ways found. Null where no way to an ending was found.
   */
  readonly minutes: { readonly counted: number | null; readonly said: number };
  /** In how many scenes each playable party decides. */
  readonly decisions: Readonly<Record<string, number>>;
  /** For each ending the fewest decisions of any way found to it; null where none was found. */
  readonly endings: readonly { readonly id: string; readonly decisions: number | null }[];
  /** How many decisions two endings lie apart, on the nearest of the ways found; 0: chance alone. */
  readonly apart: readonly {
    readonly endings: readonly [string, string];
    readonly decisions: number | null;
  }[];
};

/** @param moves how many moves may be spent on looking for ways to endings */
export function summaryOf(
  { scenario, possible }: Subject,
  game: Game,
  record: Line | undefined,
  moves: number,
): Summary {
  const found = waysFound(game, record, moves);
  const ways = [...found.ways.values()].flat();
  const playable = Object.keys(scenario.parties).filter((id) => scenario.parties[id]?.playable);
  const counts = decisionsOf(scenario, (scene) => possible.reached.has(scene));
  const ids = Object.keys(scenario.endings);
  const seconds = ways.map((way) => secondsOf(scenario, way, playable));
  return {
    words: wordsOf([scenario.parties, scenario.scenes, scenario.endings]),
    minutes: {
      counted: seconds.length === 0 ? null : Math.max(1, Math.round(mean(seconds) / 60)),
      said: scenario.minutes,
    },
    decisions: Object.fromEntries(playable.map((id) => [id, counts.get(id) ?? 0])),
    endings: ids.map((id) => ({
      id,
      decisions: found.ways.get(id)?.[0]?.moves.filter(isDecision).length ?? null,
    })),
    apart: ids.flatMap((one, index) =>
      ids.slice(index + 1).map((other) => ({
        endings: [one, other] as const,
        decisions: found.apart(one, other) ?? null,
      })),
    ),
  };
}

function secondsOf(scenario: Scenario, way: Way, playable: readonly string[]): number {
  const read = [...way.scenes.map((id) => scenario.scenes[id]), scenario.endings[way.ending]];
  const decisions = way.moves.filter((move) => isDecision(move) && playable.includes(move.party)).length;
  return (
    (wordsOf(read) / WORDS_A_MINUTE) * 60 + (decisions / Math.max(1, playable.length)) * SECONDS_A_DECISION
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Fields that are read on a screen. */
const READ = [
  'title',
  'dek',
  'text',
  'question',
  'meant',
  'says',
  'verdict',
  'note',
  'brief',
  'confidential',
];

function wordsOf(value: unknown, isRead = false): number {
  if (typeof value === 'string') return isRead ? wordsIn(value) : 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + wordsOf(item, isRead), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inside]) => sum + wordsOf(inside, READ.includes(key)), 0);
}
