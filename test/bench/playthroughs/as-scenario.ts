import { CHOICES, NUMBERS, START, story } from './story.ts';

/** The story as a scenario: a decision for each place, passed over once all choices are made. */
export function asScenario(): string {
  const scenes = story.flatMap((options, place) => [
    `  p${place}:`,
    '    kind: decision',
    `    title: The place number ${place}`,
    `    when: indicators.made < ${CHOICES}`,
    '    by: walker',
    '    question: Where to?',
    '    options:',
    ...options.map(({ asks, changes, to }, option) => {
      const when = `indicators.n${asks.number} ${asks.atLeast ? '>=' : '<'} ${asks.than}`;
      const effects = [
        ...changes.map(({ number, by }) => `{ change: indicators.n${number}, by: ${by} }`),
        '{ change: indicators.made, by: 1 }',
      ];
      return `      o${option}: { title: The way number ${option}, when: ${when}, effects: [${effects.join(', ')}], to: p${to} }`;
    }),
    `    then: [{ when: indicators.n0 >= ${START}, to: won }, { to: lost }]`,
  ]);
  return `${[
    'format: 1',
    'id: measured',
    'title: A walk',
    'summary: Made for measuring.',
    'language: en',
    'period: { from: 2030-01-01, to: 2030-12-31 }',
    'minutes: 5',
    'author: Démarche contributors',
    'licence: MIT',
    'version: 0.1.0',
    'bodies: []',
    'sources: {}',
    'parties:',
    '  walker: { name: The walker, short: Walker, playable: true, brief: Walks. }',
    'indicators:',
    '  made: { name: Made, means: Choices made., start: 0 }',
    ...Array.from(
      { length: NUMBERS },
      (_, number) => `  n${number}: { name: N${number}, means: One of ten., start: ${START} }`,
    ),
    'start: p0',
    'scenes:',
    ...scenes,
    'endings:',
    '  won: { title: Won, text: [The first number stands high.] }',
    '  lost: { title: Lost, text: [The first number stands low.] }',
  ].join('\n')}\n`;
}
