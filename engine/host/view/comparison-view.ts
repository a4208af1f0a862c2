import type { ComparisonView } from '../../contract/debrief.ts';
import type { ChangeView } from '../../contract/view/happened.ts';
import type { StepView } from '../../contract/view/run.ts';
import type { Point } from '../../machine/place.ts';
import type { At } from '../../procedures/procedure.ts';
import { type Comparison, compareLines, type Pair, type Visit } from '../../run/compare.ts';
import type { Step } from '../../run/line.ts';
import { dayAfter } from '../../world/calendar.ts';
import { ALLIANCE_STATES } from '../../world/names.ts';
import { changesOf } from './changes.ts';
import { sees, titleFor } from './privacy.ts';
import { type Looker, toldSteps } from './told.ts';
import { votesCompared } from './votes-compared.ts';

/** A line to be compared: its steps, and the nodes of the tree they made, if any. */
export type ComparedLine = {
  readonly steps: readonly Step[];
  readonly nodes?: readonly { readonly node: number }[];
};

/** A line as this seat knows it. */
type Known = {
  readonly steps: readonly Step[];
  readonly end: Point;
  readonly now: At;
  readonly words: ReadonlyMap<Step, StepView>;
};

/** Two lines of one run, or one and history, beside each other as a seat may see them. */
export function comparisonView(
  looker: Looker,
  run: string,
  one: ComparedLine,
  other: ComparedLine,
): ComparisonView {
  const { story } = looker.game;
  const { scenario } = story;
  const lines = [knownLine(looker, one), knownLine(looker, other)] as const;
  const both = <T>(of: (line: Known, which: 0 | 1) => T): [T, T] => [of(lines[0], 0), of(lines[1], 1)];
  const compared = compareLines(lines[0].steps, lines[1].steps);
  return {
    run,
    ends: both((line) => endOf(looker, line)),
    parting: partingView(looker, compared, lines),
    scenes: compared.scenes.map(({ visits, same }, index) => {
      const scene = (visits[0] ?? visits[1])?.scene ?? '';
      const { now } = visits[0] ? lines[0] : lines[1];
      return {
        key: `${index}/${scene}`,
        sceneTitle: titleFor(looker.viewer, scene, now),
        ...dateOf(looker, scene),
        same,
        moves: both((line, which) => movesOf(visits[which], line)),
      };
    }),
    votes: votesCompared(story, lines[0].steps, lines[1].steps),
    indicators: Object.entries(scenario.indicators).map(([id, { name }]) => ({
      id,
      name,
      values: both(({ end }) => story.read(end.world, `indicators.${id}`)),
    })),
    alliances: Object.entries(scenario.alliances ?? {}).map(([id, { name }]) => ({
      id,
      name,
      states: both(
        ({ end }) => ALLIANCE_STATES[story.read(end.world, `alliances.${id}.state`)] ?? 'notFormed',
      ),
    })),
  };
}

function knownLine(looker: Looker, { steps, nodes }: ComparedLine): Known {
  const end = steps.at(-1)?.after ?? looker.game.begin();
  const now: At = { story: looker.game.story, world: end.world };
  const told = toldSteps(looker, steps, now, nodes);
  const words = new Map(
    steps.flatMap((step, index) => {
      const view = told[index];
      return view ? [[step, view] as const] : [];
    }),
  );
  return { steps: steps.filter(({ move }) => sees(looker, move, now)), end, now, words };
}

function endOf({ game, viewer }: Looker, { end, now }: Known): ComparisonView['ends'][0] {
  const { story } = game;
  const { scenario } = story;
  const place = game.place(end);
  const ending = place.at === 'ending' ? scenario.endings[place.ending] : undefined;
  return {
    title: place.at === 'scene' ? titleFor(viewer, place.scene, now) : (ending?.title ?? place.ending),
    date: dayAfter(scenario.period.from, story.read(end.world, 'day')),
    ended: place.at === 'ending',
    historical: ending?.historical ?? false,
  };
}

function partingView(
  looker: Looker,
  { parting }: Comparison,
  lines: readonly [Known, Known],
): ComparisonView['parting'] {
  if (!parting) return null;
  const { scene } = parting.visits[0];
  const both = <T>(of: (line: Known, which: 0 | 1) => T): [T, T] => [of(lines[0], 0), of(lines[1], 1)];
  return {
    sceneTitle: titleFor(looker.viewer, scene, lines[0].now),
    ...dateOf(looker, scene),
    moves: both(({ words }, which) => {
      const step = parting.first[which];
      return (step && words.get(step)) ?? null;
    }),
    ledTo: both((line, which) => ledTo(looker, line, parting.visits[which], parting.first[which])),
    next: both((line, which) => nextAfter(looker, line, parting.visits[which])),
  };
}

/** What changed from the first difference to the end of its scene. */
function ledTo({ game }: Looker, { steps }: Known, visit: Visit, first: Pair<Step>[number]): ChangeView[] {
  if (!first) return [];
  const [begin, end] = [steps.indexOf(first), endOfVisit(steps, visit)];
  return changesOf(steps.slice(begin, end), game.story.scenario).reverse();
}

/** The scene or the ending that a line came to after a visit; empty where it stops in it. */
function nextAfter(looker: Looker, line: Known, visit: Visit): string {
  const next = line.steps[endOfVisit(line.steps, visit)];
  if (next) return titleFor(looker.viewer, next.move.scene, line.now);
  const { title, ended } = endOf(looker, line);
  const place = looker.game.place(line.end);
  return ended || (place.at === 'scene' && place.scene !== visit.scene) ? title : '';
}

function endOfVisit(steps: readonly Step[], { scene, steps: [first] }: Visit): number {
  const begin = first ? steps.indexOf(first) : steps.findIndex(({ move }) => move.scene === scene);
  const after = steps.findIndex(({ move }, index) => index > begin && move.scene !== scene);
  return after < 0 ? steps.length : after;
}

function movesOf(visit: Visit | undefined, { words }: Known): StepView[] | null {
  return visit
    ? visit.steps.flatMap((step) => {
        const view = words.get(step);
        return view ? [view] : [];
      })
    : null;
}

function dateOf({ game }: Looker, scene: string): { date?: string } {
  const { date } = game.story.scene(scene);
  return date ? { date } : {};
}
