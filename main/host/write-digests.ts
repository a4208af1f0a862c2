import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readerOf } from './digests.ts';
import { shippedDigests } from './shipped-digests.ts';

/** A step of the build: `node write-digests.cjs SCENARIOS FILE`. */
const [scenarios = '', file = ''] = process.argv.slice(2);
shippedDigests(scenarios, readerOf(join(__dirname, 'desk.cjs'))).then((text) => writeFileSync(file, text));
