import type { MenuCommand, News } from './names.ts';
import type { Client } from './requests.ts';

/** What the preload script puts on the page's `window` as `demarche`: the whole of what a page can reach. */
export type DemarcheWindow = Client & {
  /** Calls back with each command chosen from the menu, until the function it returns is called. */
  readonly onMenu: (listener: (command: MenuCommand) => void) => () => void;
  /** Likewise with what the program tells by itself. */
  readonly onNews: (listener: (what: News) => void) => () => void;
};
