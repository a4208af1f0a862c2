import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { command } from './steps/say.mjs';

await command(async () => {
  await install();
  await build();
  return 0;
});
