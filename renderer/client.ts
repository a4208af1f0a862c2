import type { DemarcheWindow } from '../engine/contract/window.ts';
import { routeOf } from './router.ts';

declare global {
  interface Window {
    readonly demarche: DemarcheWindow;
  }
}

const bridge = window.demarche;

/**
 * Asks at once for what the page needs first, before it has been read to its end: the answer is on its way meanwhile.
 * The first one who asks gets it, unless something has changed since; everybody after that asks anew.
 */
function askedAhead<T>(ask: (args: Record<string, never>) => Promise<T>): typeof ask {
  let answer: Promise<T> | undefined = ask({});
  answer.catch(() => undefined);
  const stop = bridge.onNews(() => {
    answer = undefined;
  });
  return (args) => {
    const first = answer ?? ask(args);
    answer = undefined;
    stop();
    return first;
  };
}

/** The host's side of the contract, as the preload bridge gives it to the page. */
export const client: DemarcheWindow = {
  ...bridge,
  readSettings: askedAhead(bridge.readSettings),
  ...(routeOf(window.location.hash).screen === 'library' && {
    listScenarios: askedAhead(bridge.listScenarios),
  }),
};
