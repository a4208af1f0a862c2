import { WATCHING } from '../../../engine/host/view/privacy.ts';

/** Somebody who looks on and speaks for nobody. */
export const watching = { ...WATCHING, isYours: () => false };
