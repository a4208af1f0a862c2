import { expect, test } from 'vitest';
import { addressOf, type Route, routeOf, screens } from '../../../renderer/router.ts';

const routes: Route[] = [
  { screen: 'library' },
  { screen: 'stage', run: 'run-12345' },
  { screen: 'tree', run: 'run-12345' },
  { screen: 'statechart', run: 'run-12345' },
];

test('every screen has an address that leads back to it', () => {
  expect(routes.map(({ screen }) => screen)).toEqual(screens);
  for (const route of routes) expect(routeOf(addressOf(route))).toEqual(route);
});

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
  '#/else',
])('the address %j is the library', (address) => expect(routeOf(address)).toEqual({ screen: 'library' }));
