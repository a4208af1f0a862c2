import { join } from 'node:path';
import { readerOf } from './digests.ts';
import { writeShipped } from './shipping.ts';

/** A step of the build: `node write-shipped.cjs SCENARIOS FOLDER`. */
const [scenarios = '', folder = ''] = process.argv.slice(2);
void writeShipped(scenarios, folder, readerOf(join(__dirname, 'desk.cjs')));
