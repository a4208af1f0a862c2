import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toolFile } from '../../setup/steps/programs.mjs';
import { inRoot } from '../../setup/steps/root.mjs';

/** One line of code in one file of the house, and the rules that must refuse it. */
interface Case {
  readonly file: string;
  readonly code: string;
  readonly refusedBy: readonly string[];
}

const imports = 'style/noRestrictedImports';
const node = 'correctness/noNodejsModules';
const globals = 'style/noRestrictedGlobals';
const cycles = 'suspicious/noImportCycles';
const draws = 'nursery/noJsRestrictedProperties';

const cases: readonly Case[] = [
  // engine imports nothing but engine
  { file: 'engine/a1.ts', code: "export { a } from '../main/a.ts';", refusedBy: [imports] },
  { file: 'engine/run/a2.ts', code: "export { a } from '../../renderer/stage/a.ts';", refusedBy: [imports] },
  { file: 'engine/a3.ts', code: "export { a } from '../cli/a.ts';", refusedBy: [imports] },
  { file: 'engine/a4.ts', code: "export const a = () => import('../main/a.ts');", refusedBy: [imports] },
  { file: 'engine/a5.ts', code: "export type { A } from '../main/a.ts';", refusedBy: [imports] },
  { file: 'engine/a6.ts', code: "export { app } from 'electron';", refusedBy: [imports] },
  { file: 'engine/a7.ts', code: "export { useState } from 'react';", refusedBy: [imports] },
  { file: 'engine/a8.ts', code: "export { readFile } from 'node:fs/promises';", refusedBy: [node] },
  { file: 'engine/a9.ts', code: "export { a } from './world/main.ts';", refusedBy: [] },
  // engine asks no clock, draws by key, sees no surroundings
  { file: 'engine/b1.ts', code: 'export const a = () => Date.now();', refusedBy: [globals] },
  { file: 'engine/b2.ts', code: 'export const a = () => new Date();', refusedBy: [globals] },
  { file: 'engine/b3.ts', code: 'export const a = () => Math.random();', refusedBy: [draws] },
  {
    file: 'engine/b4.ts',
    code: "export const a = () => Math['random']();",
    refusedBy: ['complexity/useLiteralKeys', draws],
  },
  { file: 'engine/b5.ts', code: 'const { random } = Math;\nexport const a = random;', refusedBy: [draws] },
  { file: 'engine/b6.ts', code: 'export const a = () => setTimeout(() => {}, 1);', refusedBy: [globals] },
  { file: 'engine/b7.ts', code: 'export const a = () => performance.now();', refusedBy: [globals] },
  { file: 'engine/b8.ts', code: 'export const a = () => process.pid;', refusedBy: [globals] },
  { file: 'engine/b9.ts', code: 'export const a = () => window.name;', refusedBy: [globals] },
  { file: 'engine/b10.ts', code: 'export const a = () => globalThis.name;', refusedBy: [globals] },
  { file: 'engine/b11.ts', code: 'export const a = () => Math.floor(1.5);', refusedBy: [] },
  { file: 'main/b12.ts', code: 'export const a = () => Math.random() + Date.now();', refusedBy: [] },
  // XState stays behind engine/machine and the procedures' charts
  { file: 'engine/run/c1.ts', code: "export { createActor } from 'xstate';", refusedBy: [imports] },
  {
    file: 'engine/analysis/c2.ts',
    code: "export { createTestModel } from 'xstate/graph';",
    refusedBy: [imports],
  },
  { file: 'engine/procedures/call/rules.ts', code: "export { setup } from 'xstate';", refusedBy: [imports] },
  { file: 'engine/procedures/call/chart.ts', code: "export { setup } from 'xstate';", refusedBy: [] },
  { file: 'engine/machine/c3.ts', code: "export { createActor } from 'xstate';", refusedBy: [] },
  { file: 'engine/machine/c4.ts', code: "export { a } from '../../main/a.ts';", refusedBy: [imports] },
  { file: 'engine/machine/c5.ts', code: "export { app } from 'electron';", refusedBy: [imports] },
  { file: 'renderer/c6.ts', code: "export { createActor } from 'xstate';", refusedBy: [imports] },
  { file: 'main/c7.ts', code: "export { createActor } from 'xstate';", refusedBy: [imports] },
  // renderer and main meet in engine/contract
  { file: 'renderer/d1.ts', code: "export { a } from '../main/a.ts';", refusedBy: [imports] },
  { file: 'renderer/stage/d2.ts', code: "export { a } from '../../main/host/a.ts';", refusedBy: [imports] },
  { file: 'renderer/d3.ts', code: "export { ipcRenderer } from 'electron';", refusedBy: [imports] },
  { file: 'renderer/d4.ts', code: "export { readFile } from 'node:fs';", refusedBy: [node] },
  { file: 'renderer/d5.ts', code: "export { a } from '../engine/contract/a.ts';", refusedBy: [] },
  { file: 'renderer/d6.ts', code: "export { a } from './main.tsx';", refusedBy: [] },
  // a seat is built on its own, of look and messages
  { file: 'renderer/seat/s1.ts', code: "export { a } from '../stage/a.ts';", refusedBy: [imports] },
  { file: 'renderer/seat/s2.ts', code: "export { a } from '../router.ts';", refusedBy: [imports] },
  { file: 'renderer/seat/s3.ts', code: "export { a } from '../look/a.ts';", refusedBy: [] },
  { file: 'renderer/seat/s4.ts', code: "export { a } from '../messages/a.ts';", refusedBy: [] },
  { file: 'renderer/seat/s5.ts', code: "export { a } from './options.tsx';", refusedBy: [] },
  {
    file: 'renderer/seat/s6.ts',
    code: "export type { A } from '../../engine/contract/view.ts';",
    refusedBy: [],
  },
  { file: 'renderer/seat/s7.ts', code: "export { a } from '../../main/a.ts';", refusedBy: [imports] },
  { file: 'main/d7.ts', code: "export { a } from '../renderer/a.ts';", refusedBy: [imports] },
  { file: 'main/d8.ts', code: "export { a } from '../cli/a.ts';", refusedBy: [imports] },
  { file: 'main/d9.ts', code: "export { a } from '../engine/contract/a.ts';", refusedBy: [] },
  // only main/door.ts listens to the page
  { file: 'main/e1.ts', code: "export { ipcMain } from 'electron';", refusedBy: [imports] },
  {
    file: 'main/e2.ts',
    code: "import { ipcMain as bus } from 'electron';\nexport const a = bus;",
    refusedBy: [imports],
  },
  { file: 'main/e3.ts', code: "export { app } from 'electron';", refusedBy: [] },
  { file: 'main/door.ts', code: "export { ipcMain } from 'electron';", refusedBy: [] },
  // main/host is Node only, and the only place that stores
  { file: 'main/host/f1.ts', code: "export { app } from 'electron';", refusedBy: [imports] },
  { file: 'main/host/f2.ts', code: "export { a } from '../window.ts';", refusedBy: [imports] },
  { file: 'main/host/storage/f3.ts', code: "export { a } from '../../window.ts';", refusedBy: [imports] },
  { file: 'main/host/storage/f4.ts', code: "export { a } from '../files.ts';", refusedBy: [] },
  { file: 'main/host/f5.ts', code: "export { a } from '../../engine/host/a.ts';", refusedBy: [] },
  {
    file: 'main/host/f6.ts',
    code: "import Database from 'libsql';\nexport const a = Database;",
    refusedBy: [],
  },
  {
    file: 'main/f7.ts',
    code: "import Database from 'libsql';\nexport const a = Database;",
    refusedBy: [imports],
  },
  // cli: engine and main/host
  { file: 'cli/g1.ts', code: "export { a } from '../main/window.ts';", refusedBy: [imports] },
  { file: 'cli/g2.ts', code: "export { a } from '../renderer/a.ts';", refusedBy: [imports] },
  { file: 'cli/g3.ts', code: "export { app } from 'electron';", refusedBy: [imports] },
  { file: 'cli/g4.ts', code: "export { a } from '../main/host/files.ts';", refusedBy: [] },
  { file: 'cli/play/g5.ts', code: "export { a } from '../../main/host/files.ts';", refusedBy: [] },
  // the set-up runs before anything is installed
  {
    file: 'setup/h1.mjs',
    code: "export { parse } from 'yaml';",
    refusedBy: [imports],
  },
  {
    file: 'setup/h2.mjs',
    code: "import { expect } from '@playwright/test';\nexport const a = expect;",
    refusedBy: [imports],
  },
  { file: 'setup/h3.mjs', code: "export { a } from '../engine/a.mjs';", refusedBy: [imports] },
  { file: 'setup/steps/h4.mjs', code: "export { join } from 'node:path';", refusedBy: [] },
  { file: 'setup/h5.mjs', code: "export { a } from './steps/a.mjs';", refusedBy: [] },
  // no two files import each other, not even for a type
  {
    file: 'engine/run/j1.ts',
    code: "import type { B } from './j2.ts';\nexport type A = { readonly b: B };",
    refusedBy: [cycles],
  },
  {
    file: 'engine/run/j2.ts',
    code: "import type { A } from './j1.ts';\nexport type B = { readonly a: A };",
    refusedBy: [cycles],
  },
  // types first
  { file: 'engine/i1.ts', code: 'export const a = (b: any) => b;', refusedBy: ['suspicious/noExplicitAny'] },
  { file: 'main/i2.ts', code: 'export default 1;', refusedBy: ['style/noDefaultExport'] },
  { file: 'vitest.config.ts', code: 'export default 1;', refusedBy: [] },
  {
    file: 'main/i3.ts',
    code: "import { A } from './i2.ts';\nexport const a = (b: A): A => b;",
    refusedBy: ['style/useImportType'],
  },
];

/** Rules that the tiny files break for reasons of their own. */
const besideThePoint = new Set(['performance/noBarrelFile', 'correctness/noUndeclaredDependencies']);

describe('the arrows of the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-arrows-'));
  const refusals = new Map<string, string[]>();

  beforeAll(() => {
    for (const file of ['biome.json', 'package.json']) copyFileSync(inRoot(file), join(folder, file));
    for (const { file, code } of cases) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${code}\n`);
    }
    for (const { path, rule } of lint(folder)) refusals.set(path, [...(refusals.get(path) ?? []), rule]);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(cases)('$file: $code', ({ file, refusedBy }) => {
    const found = (refusals.get(file) ?? []).filter((rule) => !besideThePoint.has(rule));
    expect([...new Set(found)]).toEqual(refusedBy);
  });
});

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string };
}

/** What Biome says about every file of a folder; its exit code is 1 when there is anything to say. */
function lint(folder: string): { path: string; rule: string }[] {
  const report = join(folder, 'report.json');
  const args = [toolFile('@biomejs/biome', 'biome'), 'lint', '--vcs-enabled=false', '--max-diagnostics=none'];
  try {
    execFileSync(process.execPath, [...args, '--reporter=json', `--reporter-file=${report}`], {
      cwd: folder,
      stdio: 'pipe',
    });
  } catch {
    // The report says why.
  }
  const { diagnostics } = JSON.parse(readFileSync(report, 'utf8')) as { diagnostics: Diagnostic[] };
  return diagnostics
    .filter(({ category }) => category.startsWith('lint/'))
    .map(({ category, location }) => ({
      path: location.path.replaceAll('\\', '/'),
      rule: category.slice('lint/'.length),
    }));
}
