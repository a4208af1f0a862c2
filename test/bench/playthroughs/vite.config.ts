import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles the benchmark as the program itself is bundled, for Node: what is measured is what ships, XState's build
 * included, and not what a test runner makes of it.
 */
export default defineConfig({
  root: at('../../..'),
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: at('main.ts'),
    outDir: at('../../../out/bench'),
    target: 'node18',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'playthroughs.mjs', codeSplitting: false } },
  },
});
