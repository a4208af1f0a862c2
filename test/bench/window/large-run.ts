import type { StoredMove, StoredRun } from '../../../engine/host/storage.ts';
import { compile } from '../../../engine/machine/game.ts';
import type { Point } from '../../../engine/machine/place.ts';
import { sameMove } from '../../../engine/parties/record.ts';
import { inLanguage } from '../../../engine/scenario/in-language.ts';
import { readWritten } from '../../../engine/scenario/read.ts';
import { openStorage } from '../../../main/host/open-storage.ts';
import { hashOf } from '../../../main/host/surroundings.ts';
import { largeScenario } from '../../unit/support/large.ts';

const FILE = 'large.scenario.yaml';

/** As many moves as a branch goes on for before another is begun, at most. */
const LONGEST_BRANCH = 40;

/**
 * Keeps a run of a generated story in a folder of the program's data, as if somebody had tried it again and again:
 * each branch parts from another somewhere and goes on for some moves.
 * @param scenes how many scenes the story has
 * @param nodes how many moves its tree has
 * @returns the id of the run
 */
export async function keepLargeRun(
  data: string,
  { scenes, nodes }: { readonly scenes: number; readonly nodes: number },
): Promise<string> {
  const read = readWritten(FILE, largeScenario(scenes), () => undefined);
  if (!read.ok) throw new Error('the generated story cannot be read');
  const game = compile(inLanguage(read.value, 'en'));
  const resolved = JSON.stringify(read.value);
  const run: StoredRun = {
    run: `large-${scenes}-${nodes}`,
    scenario: read.value.id,
    file: FILE,
    hash: hashOf(resolved),
    resolved,
    engine: 1,
    seed: 1,
    parties: [],
    facilitator: false,
    as: 'play',
    policies: {},
  };
  const moves: StoredMove[] = [];
  const points: Point[] = [game.begin()];
  const children = new Map<number, StoredMove[]>();
  const below = numbers(1);
  while (moves.length < nodes) {
    // More often from near the end of what there is, as people go back.
    let at = moves.length - Math.min(moves.length, below(below(moves.length + 1) + 1));
    for (let left = 1 + below(LONGEST_BRANCH); left > 0 && moves.length < nodes; left -= 1) {
      const point = points[at];
      const legal = point ? game.legalMoves(point) : [];
      const move = legal[below(legal.length)]?.move;
      if (!point || !move) break;
      const made = children.get(at) ?? [];
      const before = made.find((one) => sameMove(one.move, move));
      if (before) {
        at = before.node;
        continue;
      }
      const applied = game.apply(point, move);
      if (!applied.ok) throw new Error(applied.because);
      const node = moves.length + 1;
      const next: StoredMove = { node, parent: at, id: `move-${node}`, move, by: 'person' };
      children.set(at, [...made, next]);
      moves.push(next);
      points.push(applied.point);
      at = node;
    }
  }
  const head = { node: moves.length, date: '2030-01-01', sceneTitle: '', ended: false, endings: [] };
  const { storage, close } = await openStorage(data, () => 'bench');
  await storage.take({ run, moves, head, marks: [] });
  close();
  return run.run;
}

/** The same whole numbers each time, from 0 to just below a bound: Marsaglia's xorshift with 32 bits. */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return bound === 0 ? 0 : (state >>> 0) % bound;
  };
}
