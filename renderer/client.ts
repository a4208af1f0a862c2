import type { DemarcheWindow } from '../engine/contract/window.ts';
import type { Ahead, AllAhead } from './ahead.ts';
import { routeOf } from './router.ts';

declare global {
  interface Window {
    readonly demarche: DemarcheWindow;
  }
}

const bridge = window.demarche;

type AskedAhead<T> = Ahead<T> & {
  /** Once the answer has come, or will not. */
  readonly arrived: Promise<void>;
  readonly ask: (args: Record<string, never>) => Promise<T>;
};

/**
 * Asks at once for what the page needs first, before it has been read to its end: the answer is on its way meanwhile.
 * The first one who asks gets it, unless something has changed since; everybody after that asks anew.
 */
function askedAhead<T>(ask: (args: Record<string, never>) => Promise<T>): AskedAhead<T> {
  let answer: Promise<T> | undefined = ask({});
  let known: T | undefined;
  const arrived = answer.then(
    (value) => {
      if (answer !== undefined) known = value;
    },
    () => undefined,
  );
  const forget = (): void => {
    answer = undefined;
    known = undefined;
  };
  const stop = bridge.onNews(forget);
  return {
    arrived,
    known: () => known,
    settle: () => {
      if (known === undefined) return false;
      forget();
      stop();
      return true;
    },
    ask: (args: Record<string, never>): Promise<T> => {
      const first = answer ?? ask(args);
      forget();
      stop();
      return first;
    },
  };
}

const settings = askedAhead(bridge.readSettings);
const cards =
  routeOf(window.location.hash).screen === 'library' ? askedAhead(bridge.listScenarios) : undefined;

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
