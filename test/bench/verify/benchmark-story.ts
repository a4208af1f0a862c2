/**
 * A story to measure on: thirty decisions in a ring, ten numbers from 0 to 100, three options each, two of them under a
 * condition. After so many decisions it ends, and by then it can stand in millions of places. It is written down once,
 * here, and is read off here both as a scenario and by the hand-written search it is measured against.
 */
export const SCENES = 30;
export const NUMBERS = 10;
export const START = 50;
export const OPTIONS = 3;

/** One change of one number. */
export type Change = { readonly number: number; readonly by: number };

/** What may be chosen: always, or only while a number is at least, or less than, so much. */
export type Choice = {
  readonly when?: { readonly number: number; readonly atLeast: boolean; readonly than: number };
  readonly changes: readonly Change[];
  /** The scene that follows; the ending is number `SCENES`. */
  readonly to: number;
};

/** The three options of a scene. */
export function choicesOf(scene: number): readonly Choice[] {
  const next = (by: number) => (scene + by) % SCENES;
  const number = (by: number) => (scene + by) % NUMBERS;
  return [
    {
      changes: [
        { number: number(0), by: 3 },
        { number: number(3), by: -2 },
      ],
      to: next(1),
    },
    {
      when: { number: number(1), atLeast: true, than: 30 + (scene % 20) },
      changes: [
        { number: number(1), by: -5 },
        { number: number(5), by: 2 },
      ],
      to: next(1),
    },
    {
      when: { number: number(2), atLeast: false, than: 60 + (scene % 25) },
      changes: [
        { number: number(2), by: 4 },
        { number: number(7), by: -1 },
      ],
      to: scene === SCENES - 1 ? SCENES : next(2),
    },
  ];
}

/** The story as a scenario file. */
export function benchmarkStory(): string {
  const scenes = Array.from({ length: SCENES }, (_, scene) => [
    `  scene_${scene}:`,
    '    kind: decision',
    `    title: Matter ${scene}`,
    '    by: aldery',
    '    question: What now?',
    '    options:',
    ...choicesOf(scene).map(({ when, changes, to }, option) => {
      const effects = changes
        .map(({ number, by }) => `{ change: indicators.n${number}, by: ${by} }`)
        .join(', ');
      const open = when
        ? `when: 'indicators.n${when.number} ${when.atLeast ? '>=' : '<'} ${when.than}', `
        : '';
      return `      option_${option}: { title: Option ${option}, ${open}effects: [${effects}], to: ${targetOf(to)} }`;
    }),
    '    then: over',
  ]);
  return [
    'format: 1',
    'id: benchmark',
    'title: The benchmark story',
    'summary: Made for measuring.',
    'language: en',
    'period: { from: 2030-01-01, to: 2030-12-31 }',
    'minutes: 15',
    'author: Démarche contributors',
    'licence: MIT',
    'version: 0.1.0',
    'bodies: []',
    'sources: {}',
    'parties:',
    '  aldery: { name: Aldery, short: Aldery, playable: true, brief: The only one. }',
    'indicators:',
    ...Array.from(
      { length: NUMBERS },
      (_, number) => `  n${number}: { name: Number ${number}, means: A number., start: ${START} }`,
    ),
    'start: scene_0',
    'scenes:',
    ...scenes.flat(),
    'endings:',
    '  over: { title: Over, text: [It is over.] }',
    '',
  ].join('\n');
}

function targetOf(scene: number): string {
  return scene === SCENES ? 'over' : `scene_${scene}`;
}
