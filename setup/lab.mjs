import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { run, toolFile } from './steps/programs.mjs';
import { command } from './steps/say.mjs';

// What takes too long for every test run: `npm run lab` for the long tests, `npm run bench` for measurements.
const [kind = 'lab', ...extra] = process.argv.slice(2);
const what = [...(kind === 'bench' ? ['bench', '--run'] : ['run']), '--project', 'lab'];

await command(async () => {
  await install();
  await build();
  const { code } = await run(process.execPath, [toolFile('vitest'), ...what, ...extra], { shown: true });
  return code;
});
