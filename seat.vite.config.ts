import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * What a seat at the table needs, on its own: a page for the browser of an old telephone. `index.html` belongs to who
 * serves it; it calls `showSeat` with the way to its host.
 */
export default defineConfig({
  root: 'renderer/seat',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../out/seat',
    emptyOutDir: true,
    target: 'es2020',
    // The browsers of 2020, for style sheets: a year of the language says nothing about those.
    cssTarget: ['chrome84', 'safari14', 'firefox78'],
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    minify: true,
    rollupOptions: {
      input: 'page.tsx',
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'seat.js', assetFileNames: '[name][extname]' },
    },
  },
});
