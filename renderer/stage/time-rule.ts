import type { RunView } from '../../engine/contract/view/run.ts';
import { readDay } from '../messages/formats.ts';

const DAY = 86_400_000;

/** A scene on the way here, on the rule of days. `at` runs from 0 (the first day) to 1 (the end of the last). */
export type Mark = {
  readonly scene: string;
  readonly title: string;
  readonly at: number;
  readonly dated: boolean;
  readonly date: string | undefined;
  /** How many scenes of its day this mark stands for, where they are too many to be told apart. */
  readonly count: number;
};
export type TimeRule = { readonly days: number; readonly from: string; readonly marks: readonly Mark[] };

type Passed = { readonly scene: string; readonly title: string; readonly date: string | undefined };

/** The scenes passed so far, each once, the present one last. */
export function scenesPassed(view: RunView): Passed[] {
  const passed: Passed[] = [];
  for (const step of view.path) {
    if (passed.at(-1)?.scene === step.scene) continue;
    passed.push({ scene: step.scene, title: step.sceneTitle, date: step.date });
  }
  const { scene } = view;
  if (scene !== null && passed.at(-1)?.scene !== scene.id) {
    passed.push({ scene: scene.id, title: scene.title, date: scene.date });
  }
  if (view.ending !== null) passed.push({ scene: view.ending.id, title: view.ending.title, date: view.date });
  return passed;
}

/**
 * Where each scene stands on the rule of days. Scenes of one day share it in their order; one without a day
 * stands after the scene before it. Null where the scenario's period cannot be read.
 */
export function timeRule(view: RunView): TimeRule | null {
  const [from, to] = [readDay(view.scenario.from), readDay(view.scenario.to)];
  if (from === null || to === null) return null;
  const days = Math.max(1, Math.round((to.getTime() - from.getTime()) / DAY) + 1);
  const byDay = new Map<number, Passed[]>();
  let day = 0;
  const placed = scenesPassed(view).map((passed) => {
    const date = passed.date === undefined ? null : readDay(passed.date);
    if (date !== null)
      day = Math.min(days - 1, Math.max(0, Math.round((date.getTime() - from.getTime()) / DAY)));
    const shared = byDay.get(day) ?? [];
    shared.push(passed);
    byDay.set(day, shared);
    return { passed, day, order: shared.length };
  });
  const marks = placed.map(({ passed, day: on, order }) => ({
    scene: passed.scene,
    title: passed.title,
    at: (on + order / ((byDay.get(on)?.length ?? 1) + 1)) / days,
    dated: passed.date !== undefined,
    date: passed.date,
    count: 1,
    day: on,
  }));
  return { days, from: view.scenario.from, marks: together(marks, days) };
}

/** More scenes than this on one day would lie over each other. */
const MOST_IN_A_DAY = 4;

type Placed = Mark & { readonly day: number };

/** One mark with their number for the scenes of a crowded day; the present scene keeps a mark of its own. */
function together(marks: readonly Placed[], days: number): Mark[] {
  const here = marks.at(-1);
  return [...new Set(marks.map(({ day }) => day))].flatMap((day) => {
    const shared = marks.filter((mark) => mark.day === day);
    if (shared.length <= MOST_IN_A_DAY) return shared;
    const passed = shared.filter((mark) => mark !== here);
    const [first] = passed;
    const one = first && { ...first, at: (day + 0.25) / days, count: passed.length };
    return [
      ...(one ? [one] : []),
      ...(here && here.day === day ? [{ ...here, at: (day + 0.75) / days }] : []),
    ];
  });
}

/** The ISO day that is `days` after another. */
export function dayAfter(from: string, days: number): string {
  const date = readDay(from);
  return date === null ? from : new Date(date.getTime() + days * DAY).toISOString().slice(0, 10);
}
