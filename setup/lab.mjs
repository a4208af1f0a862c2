import { build } from './steps/build.mjs';
import { inElectron } from './steps/in-electron.mjs';
import { install } from './steps/install.mjs';
import { run, toolFile } from './steps/programs.mjs';
import { inRoot } from './steps/root.mjs';
import { command } from './steps/say.mjs';

// What takes too long for every test run: `npm run lab` for the long tests, `npm run bench` for measurements: of the
// engine, then of the window. `npm run bench -- window` measures the window alone. What else is said goes to the tool
// that measures: `npm run bench -- window --grep start`.
const [kind = 'lab', ...said] = process.argv.slice(2);
const onlyWindow = said[0] === 'window';
const extra = onlyWindow ? said.slice(1) : said;
const what = [...(kind === 'bench' ? ['bench', '--run'] : ['run']), '--project', 'lab'];

await command(async () => {
  await install();
  await build();
  const codes = [];
  if (!onlyWindow) {
    const { code } = await run(process.execPath, [toolFile('vitest'), ...what, ...extra], { shown: true });
    codes.push(code);
  }
  if (kind === 'bench' && said.length === 0) {
    const config = inRoot('test', 'bench', 'vite.config.ts');
    for (const name of ['playthroughs', 'verify']) {
      const vite = [toolFile('vite'), 'build', '--config', config, '--mode', name];
      const bundled = await run(process.execPath, vite);
      const bench = inRoot('out', 'bench', `${name}.mjs`);
      const { code } = bundled.code === 0 ? await run(process.execPath, [bench], { shown: true }) : bundled;
      codes.push(code);
    }
  }
  if (kind === 'bench' && (onlyWindow || said.length === 0)) {
    const bench = ['test', '--project=bench', ...extra];
    const playwright = [toolFile('@playwright/test', 'playwright'), ...bench];
    const { code } = await inElectron((env) => run(process.execPath, playwright, { env, shown: true }));
    codes.push(code);
  }
  return Math.max(...codes);
});
