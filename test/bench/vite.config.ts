import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles a benchmark, named by `--mode`, as the program itself is bundled, for Node: what is measured is what ships,
 * XState's build included, and not what a test runner makes of it.
 */
export default defineConfig(({ mode }) => ({
  root: at('../..'),
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: at(`${mode}/main.ts`),
    outDir: at('../../out/bench'),
    emptyOutDir: false,
    target: 'node18',
    minify: false,
    rollupOptions: { output: { entryFileNames: `${mode}.mjs`, codeSplitting: false } },
  },
}));
