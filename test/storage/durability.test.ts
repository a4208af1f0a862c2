import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../main/host/database.ts';
import { createStorage } from '../../main/host/storage.ts';
import { newFolder } from './support/folder.ts';
import { bundle } from './support/program.ts';
import { aHead, aMove } from './support/rows.ts';

let program: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  program = await bundle('appender');
});
afterAll(() => program.remove());

/** Starts the program that appends and kills it `after` milliseconds; gives the last node it acknowledged. */
function appendUntilKilled(file: string, run: string, after: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program.file, file, run], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), after);
      said += text;
    });
    child.once('error', reject);
    child.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The program ended by itself: ${said.slice(-200)}`));
      const kept = said
        .split('\n')
        .slice(0, -1)
        .flatMap((line) => line.match(/^kept (\d+)$/)?.[1] ?? []);
      resolve(Number(kept.at(-1) ?? 0));
    });
  });
}

/** The same points at every run of the test: a linear congruential generator (Numerical Recipes' constants). */
function* points(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

test('killed at 20 points, no acknowledged move is lost', async () => {
  const file = join(newFolder(), 'runs.sqlite');
  const random = points(20_250_224);
  let acknowledged = 0;
  for (let kill = 0; kill < 20; kill += 1) {
    acknowledged = Math.max(
      acknowledged,
      await appendUntilKilled(file, 'long-run', Number(random.next().value) * 60),
    );
    const sql = openDatabase(file);
    const found = await createStorage(sql).read('long-run');
    expect(found?.moves.length).toBeGreaterThanOrEqual(acknowledged);
    // At most the one move that was being acknowledged is there beyond those.
    expect(found?.moves.length).toBeLessThanOrEqual(acknowledged + 1);
    expect(found?.moves).toEqual(found?.moves.map((_, index) => aMove(index + 1)));
    expect(found?.head).toEqual(aHead(found?.moves.length ?? -1));
    expect(sql.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    sql.close();
  }
  expect(acknowledged).toBeGreaterThan(20);
});

// A kill alone proves little: what a killed program wrote is still in the system's memory. Only the system calls
// show that the log reaches the disk first. Elsewhere than on Linux nothing here can watch them.
test.runIf(process.platform === 'linux')('the log is synced before a move is acknowledged', () => {
  const folder = newFolder();
  const trace = join(folder, 'trace');
  const { status, stderr } = spawnSync(
    'strace',
    [
      '-f',
      '-y',
      '-o',
      trace,
      '-e',
      'trace=fdatasync,fsync,write,pwrite64',
      process.execPath,
      program.file,
      join(folder, 'runs.sqlite'),
      'short-run',
      '8',
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);

  const steps = readFileSync(trace, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (/\b(fdatasync|fsync)\(\d+<[^>]*-wal>/.test(line)) return ['sync'];
      if (/\bpwrite64\(\d+<[^>]*-wal>/.test(line)) return ['log'];
      if (/\bwrite\(1<.*"kept \d+/.test(line)) return ['acknowledged'];
      return [];
    });
  const rounds = steps.join(' ').split('acknowledged').slice(0, -1);
  expect(rounds).toHaveLength(8);
  // Written, then synced, and nothing written after the sync.
  for (const round of rounds) expect(round).toMatch(/log.* sync $/);
});
