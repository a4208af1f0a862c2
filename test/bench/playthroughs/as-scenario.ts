import { issues, minds, OPTION_THAT_STANDS, partyAt, relations, standsFor } from './minds.ts';
import { CHOICES, NUMBERS, START, story } from './story.ts';

/**
 * The story as a scenario: a decision for each place, passed over once all choices are made.
 *
 * @param withMinds whether parties decide that want something; else one that wants nothing
 */
export function asScenario(withMinds = false): string {
  const scenes = story.flatMap((options, place) => [
    `  p${place}:`,
    '    kind: decision',
    `    title: The place number ${place}`,
    `    when: indicators.made < ${CHOICES}`,
    `    by: ${withMinds ? `p${partyAt(place)}` : 'walker'}`,
    '    question: Where to?',
    '    options:',
    ...options.map(({ asks, changes, to }, option) => {
      const when = `indicators.n${asks.number} ${asks.atLeast ? '>=' : '<'} ${asks.than}`;
      const effects = [
        ...changes.map(({ number, by }) => `{ change: indicators.n${number}, by: ${by} }`),
        '{ change: indicators.made, by: 1 }',
      ];
      const stands = withMinds && option === OPTION_THAT_STANDS ? standsFor[place] : undefined;
      const says = stands ? `, stands_for: { i${stands.issue}: ${stands.place} }` : '';
      return `      o${option}: { title: The way number ${option}, when: ${when}, effects: [${effects.join(', ')}], to: p${to}${says} }`;
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
    ...(withMinds
      ? parties()
      : ['parties:', '  walker: { name: The walker, short: Walker, playable: true, brief: Walks. }']),
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

function parties(): string[] {
  const of = (entries: readonly string[]) => `{ ${entries.join(', ')} }`;
  return [
    'parties:',
    ...minds.flatMap(({ wants, positions, capability }, party) => [
      `  p${party}:`,
      `    name: The party number ${party}`,
      `    short: P${party}`,
      `    brief: Walks.`,
      `    playable: ${party === 0}`,
      `    capability: ${capability}`,
      `    wants: ${of(wants.map(({ number, aim, weight }) => `n${number}: { aim: ${aim}, weight: ${weight} }`))}`,
      `    positions: ${of(positions.map(({ place, salience }, issue) => `i${issue}: { place: ${place}, salience: ${salience} }`))}`,
    ]),
    'issues:',
    ...issues.map(
      ([one, other], issue) =>
        `  i${issue}: { name: The issue number ${issue}, low: Low, high: High, stands: (indicators.n${one} + indicators.n${other}) / 2 }`,
    ),
    'relations:',
    ...relations.map(
      ({ between: [one, other], start }) =>
        `  r${one}${other}: { between: [p${one}, p${other}], start: ${start} }`,
    ),
  ];
}
