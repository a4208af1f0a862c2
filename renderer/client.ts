import type { DemarcheWindow } from '../engine/contract/window.ts';
import { type AllAhead, askedAhead } from './ahead.ts';
import { routeOf } from './router.ts';

declare global {
  interface Window {
    readonly demarche: DemarcheWindow;
  }
}

const bridge = window.demarche;

const settings = askedAhead(bridge.readSettings, bridge.onNews);
const cards =
  routeOf(window.location.hash).screen === 'library'
    ? askedAhead(bridge.listScenarios, bridge.onNews)
    : undefined;

/** The host's side of the contract, as the preload bridge gives it to the page. */
export const client: DemarcheWindow = {
  ...bridge,
  readSettings: settings.ask,
  ...(cards && { listScenarios: cards.ask }),
};

/** What was asked for ahead, for who draws it first. */
export const ahead: AllAhead = { settings, cards };

/** As long as this, in milliseconds, the page draws nothing while it waits for cards: less than an eye notices. */
const PATIENCE = 100;

/** Once all that was asked for ahead has come; or the settings alone, where cards take longer than anyone should wait. */
export const arrived: Promise<unknown> = Promise.all([
  settings.arrived,
  Promise.race([cards?.arrived, new Promise((resolve) => setTimeout(resolve, PATIENCE))]),
]);
