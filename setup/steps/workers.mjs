/** How many files of end-to-end tests run at a time: each has a display of its own, so that windows never meet. */
export const WORKERS = 2;
