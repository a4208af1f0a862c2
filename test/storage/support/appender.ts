import { writeSync } from 'node:fs';
import { setImmediate as later } from 'node:timers/promises';
import { openDatabase } from '../../../main/host/database.ts';
import { createStorage } from '../../../main/host/storage.ts';
import { aHead, aMove, aRun } from './rows.ts';

/**
 * A program of its own: adds moves to a run through the real storage, one by one, and writes a line for each that
 * was acknowledged. It goes on until it is killed, or has added as many as it was told to.
 */
const [file = '', run = '', most = 'Infinity'] = process.argv.slice(2);
const storage = createStorage(openDatabase(file));
if ((await storage.read(run)) === undefined) await storage.begin(aRun(run), aHead(0));
writeSync(1, 'begun\n');
for (let count = 0; count < Number(most); count += 1) {
  const node = ((await storage.read(run))?.moves.length ?? 0) + 1;
  await storage.append(run, [aMove(node)], aHead(node));
  writeSync(1, `kept ${node}\n`);
  await later();
}
