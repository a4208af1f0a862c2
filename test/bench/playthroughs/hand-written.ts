import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHOICES, NUMBERS, START, story } from './story.ts';

/** Plays one run with the numbers drawn by `drawn`, and notes its choices; the answer is the first number at the end. */
export type HandWritten = (drawn: (turn: number) => number, choices: Uint8Array) => number;

/**
 * The loop somebody would write by hand for this one story: a switch over whole numbers, every condition and change
 * written out, numbers in one typed array. No engine for stories that are files can be faster.
 */
export async function handWritten(): Promise<HandWritten> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  try {
    const file = join(folder, 'loop.mjs');
    writeFileSync(file, source());
    const { play } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { play: HandWritten };
    return play;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function source(): string {
  const cases = story.map((options, place) => {
    const tests = options.map(({ asks }) => `n[${asks.number}] ${asks.atLeast ? '>=' : '<'} ${asks.than}`);
    const does = options.map(({ changes, to }, option) => {
      const change = changes.map(
        ({ number, by }) =>
          `v = n[${number}] + ${by < 0 ? `(${by})` : by}; n[${number}] = v < 0 ? 0 : v > 100 ? 100 : v;`,
      );
      return `case ${option}: ${change.join(' ')} place = ${to}; break;`;
    });
    return `case ${place}: {
      count = 0;
      ${tests.map((test, option) => `if (${test}) open[count++] = ${option};`).join('\n      ')}
      option = open[Math.floor(drawn(turn) * count)];
      switch (option) { ${does.join(' ')} }
      break;
    }`;
  });
  return `const n = new Int32Array(${NUMBERS});
const open = new Int32Array(3);
export function play(drawn, choices) {
  n.fill(${START});
  let place = 0, count = 0, option = 0, v = 0;
  for (let turn = 0; turn < ${CHOICES}; turn++) {
    switch (place) {
      ${cases.join('\n      ')}
    }
    choices[turn] = option;
  }
  return n[0];
}
`;
}
