import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Exploration } from '../../../engine/analysis/verify/explore.ts';
import { keep, resume } from '../../../engine/analysis/verify/kept.ts';
import { type Asked, USUAL, verify, verifying } from '../../../engine/analysis/verify/verify.ts';
import type { Game } from '../../../engine/machine/game.ts';
import { readExplored, writeExplored } from '../../../main/host/explored-file.ts';
import { asScenario } from '../../bench/playthroughs/as-scenario.ts';
import { everyProcedureText, gameOf } from '../support/scenarios.ts';

const fixture = (name: string) =>
  readFileSync(
    fileURLToPath(new URL(`../../fixtures/verify/${name}.scenario.yaml`, import.meta.url)),
    'utf8',
  );
const asked: Asked = { ...USUAL, states: 6_000, runs: 5, lines: 2 };
const hash = 'the same';

/** Explored up to a bound, kept, and taken over by another, as another program would. */
function stoppedAt(states: number, game: Game): Exploration {
  const exploration = new Exploration(game);
  while (!exploration.step(7, { ...asked, states }));
  const resumed = resume(game, hash, keep(exploration, hash));
  if (typeof resumed === 'string') throw new Error(resumed);
  return resumed;
}

function finished(exploration: Exploration) {
  const work = verifying(exploration.game, asked, exploration);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

describe('what was stopped and gone on from', () => {
  it.each([
    ['claims', fixture('claims')],
    ['vote', fixture('vote')],
    ['livelock', fixture('livelock')],
    ['dead-end', fixture('dead-end')],
    ['the benchmark story', asScenario()],
    ['every procedure', everyProcedureText()],
  ])('says the same as what ran through, in %s', (_, text) => {
    const game = gameOf(text);
    const through = verify(game, asked);
    for (const states of [1, 3, 2_000]) expect(finished(stoppedAt(states, game))).toEqual(through);
  });

  it('says the same where it was stopped within a program', () => {
    const game = gameOf(asScenario());
    const exploration = new Exploration(game);
    const stopped = verifying(game, asked, exploration);
    stopped.next();
    expect(stopped.next(false)).toMatchObject({ done: true, value: { stopped: 'asked', complete: false } });
    expect(finished(exploration)).toEqual(verify(game, asked));
  });
});

describe('a file that keeps what was explored', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-explored-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'kept');
  const game = gameOf(fixture('claims'));
  const kept = keep(new Exploration(game), hash);

  it('gives back what was written', () => {
    writeExplored(file, kept);
    expect(readExplored(file)).toEqual(kept);
    expect(readExplored(join(folder, 'none'))).toBeUndefined();
  });

  it('is not taken for whole where a byte is another, or some are missing', () => {
    writeExplored(file, kept);
    const whole = readFileSync(file);
    for (const at of [0, 30, 120, whole.length - 1]) {
      const harmed = Buffer.from(whole);
      harmed[at] = (harmed[at] ?? 0) ^ 1;
      writeFileSync(file, harmed);
      expect(readExplored(file)).toBe('damaged');
    }
    for (const length of [0, 10, 200, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(readExplored(file)).toBe('damaged');
    }
  });

  it('is of one scenario and one explorer', () => {
    expect(resume(game, 'another', kept)).toBe('other-scenario');
    expect(resume(game, hash, { ...kept, head: { ...kept.head, explorer: 0 } })).toBe('other-explorer');
  });

  it('is refused where its parts do not fit together', () => {
    const { head, bytes } = keep(stoppedAt(4, game), hash);
    const harmed = bytes.slice();
    // The first of the ways back.
    harmed.fill(0x7f, 4 * head.keys + 4, 4 * head.keys + 8);
    expect(resume(game, hash, { head, bytes: harmed })).toBe('damaged');
    expect(resume(game, hash, { head: { ...head, layouts: [[0, 0, 0]] }, bytes })).toBe('damaged');
    expect(resume(game, hash, { head: { ...head, gone: head.gone + 1 }, bytes })).toBe('damaged');
  });
});

it('where there is no more memory it stops, says so, and claims nothing', () => {
  const text = asScenario().replace(
    'start: p0',
    'assertions:\n  - { name: No more than all, never: indicators.made > 42 }\nstart: p0',
  );
  const bytes = 4_000_000;
  const found = verify(gameOf(text), { ...asked, states: 10_000_000, bytes });
  expect(found).toMatchObject({ stopped: 'memory', complete: false, unreachable: [], neverOpen: [] });
  expect(found.assertions).toEqual([{ name: 'No more than all', status: 'unknown' }]);
  expect(found.states).toBeGreaterThan(10_000);
  expect(found.bytes).toBeLessThan(bytes);
});
