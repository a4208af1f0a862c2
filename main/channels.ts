/** The channel of a request of the contract. */
export const channelOf = (request: string) => `demarche:${request}`;

/** The one channel on which the menu speaks to the window. */
export const MENU_CHANNEL = 'demarche:menu';

/** An answer on its way to the page: a result of the contract, or one sentence about why there is none. */
export type Reply = { readonly result: unknown } | { readonly failed: string };
