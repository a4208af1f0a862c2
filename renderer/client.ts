import type { DemarcheWindow } from '../engine/contract/window.ts';

declare global {
  interface Window {
    readonly demarche: DemarcheWindow;
  }
}

/** The host's side of the contract, as the preload bridge gives it to the page. */
export const client: DemarcheWindow = window.demarche;
