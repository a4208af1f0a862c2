/** The channel of a request of the contract. */
export const channelOf = (request: string) => `demarche:${request}`;

/** The one channel on which the menu speaks to the window. */
export const MENU_CHANNEL = 'demarche:menu';

/** The one on which the program tells the window that something has changed. */
export const NEWS_CHANNEL = 'demarche:news';

/** The one on which the preload script says which files were dropped. */
export const DROP_CHANNEL = 'demarche:drop';

/** An answer on its way to the page: a result of the contract, or one sentence about why there is none. */
export type Reply = { readonly result: unknown } | { readonly failed: string };
