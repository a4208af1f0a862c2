import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { withoutNoise } from '../../setup/steps/noise.mjs';

it('a window’s messages lose the complaints about a missing session bus, and nothing else', async () => {
  const heard: string[] = [];
  const stream = Readable.from([
    '[123:1122/135501:ERROR:bus.cc(399)] Failed to connect to the bus: Could not parse server address\n',
    'The file could not be opened.\n[123:ERROR:object_proxy',
    '.cc(590)] Failed to call method\n\n',
    'Missing X server or $DISPLAY\n',
  ]);
  withoutNoise(stream, (line) => heard.push(line));
  await finished(stream);
  await new Promise((settled) => setImmediate(settled));
  expect(heard).toEqual(['The file could not be opened.', 'Missing X server or $DISPLAY']);
});
