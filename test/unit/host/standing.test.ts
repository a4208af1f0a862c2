import { expect, it } from 'vitest';
import { Session } from '../../../engine/host/session.ts';
import type { StoredMove, StoredRun } from '../../../engine/host/storage.ts';
import { replay } from '../../../engine/run/line.ts';
import { atRandom } from '../support/playing.ts';
import { everyProcedureText, gameOf } from '../support/scenarios.ts';

const game = gameOf(everyProcedureText());
const run: StoredRun = {
  run: 'run-00000001',
  scenario: 'any',
  file: 'any.yaml',
  hash: '',
  resolved: '{}',
  engine: 1,
  seed: 1,
  parties: [],
  facilitator: false,
  as: 'play',
  policies: {},
};

/** Two roads that part somewhere, the first of them from node 1 on. */
function twoRoads(): { moves: StoredMove[]; one: number; other: number } {
  const [first, second] = [atRandom(game, 1), atRandom(game, 2)].map(({ steps }) =>
    steps.map(({ move }) => move),
  );
  const one = first ?? [];
  const shared = (second ?? []).findIndex(
    (move, index) => JSON.stringify(move) !== JSON.stringify(one[index]),
  );
  const rest = (second ?? []).slice(shared);
  const made = [
    ...one.map((move, index) => ({ node: index + 1, parent: index, move })),
    ...rest.map((move, index) => ({
      node: one.length + 1 + index,
      parent: index === 0 ? shared : one.length + index,
      move,
    })),
  ];
  return {
    moves: made.map((move) => ({ ...move, id: `move-${move.node}`, by: 'host' })),
    one: one.length,
    other: made.length,
  };
}

it('stands wherever it goes as if it had come there from the beginning, and plays what is new on the way only', () => {
  const { moves, one, other } = twoRoads();
  let applied = 0;
  const counting = {
    ...game,
    apply: (...args: Parameters<typeof game.apply>) => {
      applied += 1;
      return game.apply(...args);
    },
  };
  const session = new Session({ run, moves, head: { node: 0, endings: [] } }, counting);
  for (const node of [one, one - 1, one, 0, 3, other, one - 2, other, 1]) {
    session.standAt(node);
    const line = session.tree.line(node).map(({ move }) => move);
    expect(session.at).toBe(node);
    expect(session.steps).toEqual(replay(game, line).steps);
  }
  session.standAt(one - 1);
  applied = 0;
  session.standAt(one);
  session.standAt(one - 1);
  expect(applied).toBe(1);
});

it('comes to the same in pieces, also where a move on the way is no longer legal', async () => {
  const { moves, one } = twoRoads();
  const stops = 45;
  expect(one).toBeGreaterThan(stops);
  const refused = moves[stops]?.move;
  const without: typeof game = {
    ...game,
    apply: (point, move) =>
      move === refused ? { ok: false, because: 'It was taken out.' } : game.apply(point, move),
  };
  for (const played of [game, without]) {
    const [atOnce, inPieces] = [1, 2].map(
      () => new Session({ run, moves, head: { node: 0, endings: [] } }, played),
    );
    let pauses = 0;
    atOnce?.standAt(one);
    await inPieces?.comeTo(one, async () => {
      pauses += 1;
    });
    expect(pauses).toBeGreaterThan(1);
    for (const what of ['at', 'steps', 'left', 'endings', 'forward'] as const)
      expect(inPieces?.[what], what).toEqual(atOnce?.[what]);
    expect(inPieces?.differs?.because).toBe(atOnce?.differs?.because);
    expect(inPieces?.at).toBe(played === game ? one : stops);
  }
});
