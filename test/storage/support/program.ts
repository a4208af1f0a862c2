import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundles a file of this folder for plain Node. In the checkout, so that native packages are found.
 * @returns the bundle, and what removes it.
 */
export async function bundle(name: string): Promise<{ file: string; remove(): void }> {
  mkdirSync('out', { recursive: true });
  const folder = mkdtempSync(resolve('out', 'program-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('test/storage/support', `${name}.ts`),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
    ssr: { external: ['libsql'], noExternal: ['zod'] },
  });
  return {
    file: join(folder, `${name}.mjs`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
