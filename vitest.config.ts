import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const xstate = fileURLToPath(new URL('node_modules/xstate/dist', import.meta.url));

// Left alone, the test runner picks XState's development build, which warns and behaves differently. What ships
// contains the other one. Tests run with that; those of the machine and its charts run with both.
const productionBuild = [
  { find: /^xstate$/, replacement: `${xstate}/xstate.cjs.mjs` },
  { find: /^xstate\/(\w+)$/, replacement: `${xstate}/xstate-$1.cjs.mjs` },
];

// A property test that has not found its counter-example after a minute is too slow, not too thorough.
const testTimeout = 60_000;

// These put something else in the place of a module: they need their modules for themselves. All others share them,
// which spares the machine reading the same modules a hundred times.
const withStandIns = ['test/unit/voting/mutants.test.ts', 'test/storage/exports.test.ts'];

export default defineConfig({
  test: {
    // Left alone it keeps one of two processors free for itself.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias: productionBuild },
        test: {
          name: 'as shipped',
          include: ['test/{unit,property,model,storage,setup}/**/*.test.{ts,tsx}'],
          exclude: withStandIns,
          isolate: false,
          testTimeout,
        },
      },
      {
        resolve: { alias: productionBuild },
        test: { name: 'with stand-ins', include: withStandIns, testTimeout },
      },
      {
        test: {
          name: "XState's development build",
          include: ['test/unit/{machine,procedures}/**/*.test.ts', 'test/model/**/*.test.ts'],
          isolate: false,
          testTimeout,
        },
      },
      {
        resolve: { alias: productionBuild },
        test: {
          name: 'lab',
          include: ['test/lab/**/*.test.ts'],
          benchmark: { include: ['test/bench/**/*.bench.ts'] },
          testTimeout: 3_600_000,
        },
      },
    ],
  },
});
