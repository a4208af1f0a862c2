import { inElectron } from './steps/in-electron.mjs';
import { install } from './steps/install.mjs';
import { run, toolFile } from './steps/programs.mjs';
import { command } from './steps/say.mjs';

// Pictures of all screens and kinds of scene in `out/gallery`; the few that the documents show in `docs/pictures`.
await command(async () => {
  await install();
  const playwright = [toolFile('@playwright/test', 'playwright'), 'test', '--project=gallery'];
  const { code } = await inElectron((env) => run(process.execPath, playwright, { env, shown: true }));
  return code;
});
