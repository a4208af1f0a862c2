import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { licencesModule } from './setup/steps/licences.mjs';

/** Native code cannot be bundled; Electron is there already. All other packages go into the bundles. */
const external = ['electron', 'libsql'];

/** Electron's main process and a sandboxed preload script are CommonJS: the older runtime loads nothing else. */
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
} as const;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          index: 'main/index.ts',
          cli: 'cli/index.ts',
          simulate: 'main/host/simulate-worker.ts',
          verify: 'main/host/verify-worker.ts',
          desk: 'main/host/desk-worker.ts',
          'write-shipped': 'main/host/write-shipped.ts',
        },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { preload: 'main/preload.ts' },
        output: { ...commonJs, codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), licencesModule],
    // The words of two languages: as text they are read several times as fast as a script is.
    json: { stringify: true },
    build: {
      outDir: 'out/renderer',
      target: 'chrome114',
      // The page's Content-Security-Policy allows no inline script and no data: address.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      minify: true,
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
