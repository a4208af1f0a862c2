import { impersonals } from '../../engine/contract/choices.ts';
import type { RunView, StepView } from '../../engine/contract/view/run.ts';

/** Steps that nobody has to read: the facilitator turning the page. */
function isTurn(step: StepView): boolean {
  return step.party === 'facilitator';
}

/** What the others did since a person last moved, newest first, at most `most` steps. */
export function sinceMyLastMove(path: readonly StepView[], most = 6): StepView[] {
  const mine = path.map((step) => step.yours).lastIndexOf(true);
  return path
    .slice(mine + 1)
    .filter((step) => !isTurn(step))
    .slice(-most)
    .reverse();
}

/** A scene of the story so far with what was done in it. `node` leads to its last moment. */
export type Chapter = {
  readonly key: number;
  readonly title: string;
  readonly date: string | undefined;
  readonly steps: readonly StepView[];
};

/** The story so far, scene by scene. */
export function chapters(path: readonly StepView[]): Chapter[] {
  const list: { key: number; scene: string; title: string; date: string | undefined; steps: StepView[] }[] =
    [];
  for (const step of path) {
    let last = list.at(-1);
    if (last === undefined || last.scene !== step.scene) {
      last = { key: step.node, scene: step.scene, title: step.sceneTitle, date: step.date, steps: [] };
      list.push(last);
    }
    if (!isTurn(step)) last.steps.push(step);
  }
  return list;
}

/** One's own decisions, scene by scene, each with what was chosen there first and last. */
export function decisions(path: readonly StepView[]): Chapter[] {
  return chapters(path.filter((step) => step.yours));
}

/** Whether a party decided it that no person holds, at this seat or another, and not chance, the clock or the chair. */
export function wasDecided({ party, yours }: StepView, { table }: Pick<RunView, 'table'>): boolean {
  const isHeld = yours || table?.seats.some(({ seat }) => seat === party) === true;
  return !isHeld && !impersonals.some((one) => one === party);
}

/** Where going back leads: who watches goes move by move, who plays to the last decision, or to the beginning before the first. */
export function wayBack({ you, path }: Pick<RunView, 'you' | 'path'>): 'backOne' | 'back' | 'backToStart' {
  if (you === null) return 'backOne';
  return decisions(path).length > 0 ? 'back' : 'backToStart';
}
