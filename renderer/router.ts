import { useSyncExternalStore } from 'react';

/** All screens. Tests walk this list, so that none is forgotten. */
export const screens = [
  'library',
  'scenario',
  'verify',
  'stage',
  'briefing',
  'tree',
  'statechart',
  'debrief',
  'help',
  'simulate',
  'chances',
  'cover',
] as const;
export type Screen = (typeof screens)[number];

/** The pages of the help. */
export const helpParts = ['play', 'words', 'keys', 'data', 'licences'] as const;
export type HelpPart = (typeof helpParts)[number];

export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'scenario'; readonly file: string }
  | { readonly screen: 'verify'; readonly file: string }
  | { readonly screen: 'simulate'; readonly file: string }
  | { readonly screen: 'stage'; readonly run: string }
  | { readonly screen: 'briefing'; readonly run: string }
  | { readonly screen: 'tree'; readonly run: string }
  | { readonly screen: 'statechart'; readonly run: string }
  | { readonly screen: 'debrief'; readonly run: string }
  | { readonly screen: 'chances'; readonly run: string }
  | { readonly screen: 'help'; readonly part: HelpPart }
  | { readonly screen: 'cover'; readonly run: string };

const runPattern = /^[a-z0-9-]{8,40}$/;

/** The address of a screen: what stands after `#`. A page that is loaded again is where it was. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'library':
      return '#/';
    case 'scenario':
    case 'verify':
    case 'simulate':
      return `#/${route.screen}/${encodeURIComponent(route.file)}`;
    case 'help':
      return `#/help/${route.part}`;
    case 'stage':
      return `#/run/${route.run}`;
    case 'briefing':
    case 'tree':
    case 'statechart':
    case 'debrief':
    case 'chances':
    case 'cover':
      return `#/run/${route.run}/${route.screen}`;
  }
}

/** The screen of an address; what is no address of ours is the library. */
export function routeOf(address: string): Route {
  const [, place, run, part, more] = address.replace(/^#/, '').split('/');
  const ofFile = ofFiles.find((one) => one === place);
  if (ofFile !== undefined && run !== undefined && part === undefined) return fileOf(ofFile, run);
  if (place === 'help' && part === undefined)
    return { screen: 'help', part: helpParts.find((one) => one === run) ?? 'play' };
  if (place !== 'run' || run === undefined || !runPattern.test(run) || more !== undefined)
    return { screen: 'library' };
  if (part === undefined) return { screen: 'stage', run };
  const screen = ofRun.find((one) => one === part);
  return screen === undefined ? { screen: 'library' } : { screen, run };
}

/** The screens of a scenario file, by the first part of their address. */
const ofFiles = ['scenario', 'verify', 'simulate'] as const;

/** The screens of a run behind its stage, by the last part of their address. */
const ofRun = ['briefing', 'tree', 'statechart', 'debrief', 'chances', 'cover'] as const;

function fileOf(screen: (typeof ofFiles)[number], part: string): Route {
  try {
    const file = decodeURIComponent(part);
    return file === '' ? { screen: 'library' } : { screen, file };
  } catch {
    return { screen: 'library' };
  }
}

export function goToScreen(route: Route): void {
  window.location.hash = addressOf(route);
}

function watch(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** The screen to show now. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(watch, () => window.location.hash));
}
