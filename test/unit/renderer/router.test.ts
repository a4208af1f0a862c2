import { expect, test } from 'vitest';
import { addressOf, type Route, routeOf, screens } from '../../../renderer/router.ts';

const routes: Route[] = [
  { screen: 'library' },
  { screen: 'scenario', file: 'my story/ümlaut & more.scenario.yaml' },
  { screen: 'verify', file: 'my story/ümlaut & more.scenario.yaml' },
  { screen: 'stage', run: 'run-12345' },
  { screen: 'briefing', run: 'run-12345' },
  { screen: 'tree', run: 'run-12345' },
  { screen: 'statechart', run: 'run-12345' },
  { screen: 'debrief', run: 'run-12345' },
  { screen: 'help', part: 'licences' },
  { screen: 'simulate', file: 'my story/ümlaut & more.scenario.yaml' },
  { screen: 'chances', run: 'run-12345' },
  { screen: 'cover', run: 'run-12345' },
];

test('every screen has an address that leads back to it', () => {
  expect(routes.map(({ screen }) => screen)).toEqual(screens);
  for (const route of routes) expect(routeOf(addressOf(route))).toEqual(route);
});

test.each(['#/help', '#/help/', '#/help/else'])('the address %j is the help’s first page', (address) =>
  expect(routeOf(address)).toEqual({ screen: 'help', part: 'play' }),
);

test.each([
  '',
  '#',
  '#/',
  '#/run',
  '#/run/',
  '#/run/UPPER-CASE',
  '#/run/short',
  '#/run/run-12345/map',
  '#/run/run-12345/tree/x',
  '#/help/play/x',
  '#/scenario/',
  '#/scenario/%E0%A4%A',
  '#/scenario/a/b',
  '#/else',
])('the address %j is the library', (address) => expect(routeOf(address)).toEqual({ screen: 'library' }));
