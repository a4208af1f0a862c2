import { CHOICES, NUMBERS, START, story } from './story.ts';

/** The story in ink: a knot for each place. `prose` is what a player reads at each; without it, logic only. */
export function asInk(prose: boolean): string {
  const knots = story.flatMap((options, place) => [
    `=== p${place} ===`,
    `{made >= ${CHOICES}: -> finish}`,
    ...(prose ? [`The place number ${place}. Where to?`] : []),
    ...options.flatMap(({ asks, changes, to }, option) => [
      `+ {n${asks.number} ${asks.atLeast ? '>=' : '<'} ${asks.than}} [${prose ? `The way number ${option}` : option}]`,
      ...changes.map(({ number, by }) => `  ~ n${number} = clamp(n${number} + ${by < 0 ? `(${by})` : by})`),
      '  ~ made = made + 1',
      `  -> p${to}`,
    ]),
  ]);
  return [
    'VAR made = 0',
    ...Array.from({ length: NUMBERS }, (_, number) => `VAR n${number} = ${START}`),
    '-> p0',
    ...knots,
    '=== finish ===',
    `{n0 >= ${START}: won|lost}`,
    '-> END',
    '=== function clamp(x) ===',
    '{',
    '  - x < 0: ~ return 0',
    '  - x > 100: ~ return 100',
    '}',
    '~ return x',
    '',
  ].join('\n');
}
