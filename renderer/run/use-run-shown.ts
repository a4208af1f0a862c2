import { useEffect, useState } from 'react';
import type { RunView } from '../../engine/contract/view/run.ts';
import { goToScreen, type Route, type Screen } from '../router.ts';
import type { useRun } from './use-run.ts';

/** Screens that one looks up from a run and leaves for it again. */
const besideRuns: ReadonlySet<Screen> = new Set<Screen>(['help', 'verify']);

type RunShown = {
  /** The run that the address asks for; on its cover, none. */
  readonly wanted: string | null;
  /** What is seen of it, as soon as it has been opened. */
  readonly view: RunView | null;
  /** The run whose views are within reach: the same, or the one that a screen beside runs was opened from. */
  readonly named: RunView | null;
  /** The run that is now for another person to see: its cover is on the way. */
  readonly covered: string | null;
  /** Forgets which run a screen beside runs was opened from. */
  readonly forget: () => void;
};

/** Opens the run that the address asks for, and leaves the one that it asks for no more. */
export function useRunShown(route: Route, { state, acts }: ReturnType<typeof useRun>): RunShown {
  const wanted = 'run' in route && route.screen !== 'cover' ? route.run : null;
  const view = state.view !== null && state.view.run === wanted ? state.view : null;
  const [behind, setBehind] = useState<string | null>(null);
  useEffect(() => {
    if (wanted !== null) setBehind(wanted);
    else if (!besideRuns.has(route.screen)) setBehind(null);
  }, [wanted, route.screen]);
  const named = view ?? (besideRuns.has(route.screen) && state.view?.run === behind ? state.view : null);
  const missing = wanted !== null && view === null && !state.pending && state.lost !== wanted;
  useEffect(() => {
    if (missing) void acts.open(wanted);
  }, [missing, wanted, acts]);
  useEffect(() => {
    if (state.trouble === 'stale' && wanted !== null) void acts.open(wanted);
  }, [state.trouble, wanted, acts]);
  const covered = state.trouble === 'covered' ? (state.lost ?? wanted) : null;
  useEffect(() => {
    if (covered === null) return;
    // What is still in the page is nobody's business any more.
    if (state.view !== null) void acts.leave(covered);
    else goToScreen({ screen: 'cover', run: covered });
  }, [covered, state.view, acts]);
  const seated = state.view !== null && state.view.table?.you != null ? state.view.run : null;
  const hasRisen = route.screen === 'library' ? seated : null;
  useEffect(() => {
    // Who goes to the shelf gets up: whoever comes back finds the cover.
    if (hasRisen !== null) void acts.leave(hasRisen);
  }, [hasRisen, acts]);
  return { wanted, view, named, covered, forget: () => setBehind(null) };
}
