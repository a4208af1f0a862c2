import type { Explored } from '../../analysis/verify/verifier.ts';
import type { Verified } from '../../analysis/verify/verify.ts';
import type { AssertionView, ExplorationView, VerifiedView } from '../../contract/analysis.ts';
import type { Move } from '../../contract/move.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nameOf } from './names.ts';

/** Moves that show something, and in the words of the file what: that a claim fails, or the way to somewhere. */
export type Shown = {
  readonly kind: 'counterexample' | 'way';
  readonly name: string;
  readonly moves: readonly Move[];
};

/** How far exploring has come, and what the places show. */
export function explorationView(
  scenario: Scenario,
  { kind, progress, further, report }: Explored,
): ExplorationView {
  const { states, frontier, depth, bytes, endings, seen } = progress;
  return {
    kind,
    states,
    frontier,
    depth,
    bytes,
    scenes: seen.scenes,
    scenesOf: seen.ofScenes,
    options: seen.options,
    optionsOf: seen.ofOptions,
    endings: endings.map((id) => endingTitle(scenario, id)),
    endingsOf: Object.keys(scenario.endings).length,
    further,
    report: report && verifiedView(scenario, report).view,
  };
}

/** All ways that a report shows, by the numbers that its view gives them. */
export function waysShown(scenario: Scenario, report: Verified): readonly Shown[] {
  return verifiedView(scenario, report).ways;
}

function verifiedView(scenario: Scenario, report: Verified): { view: VerifiedView; ways: readonly Shown[] } {
  const ways: Shown[] = [];
  const way = (kind: Shown['kind'], name: string, moves: readonly Move[]) => ({
    way: ways.push({ kind, name, moves }) - 1,
    moves: moves.length,
  });
  const scene = (id: string) => scenario.scenes[id]?.title ?? id;
  const sceneNamed = (id: string) => ({ id, title: scene(id) });
  const ending = (id: string, moves: readonly Move[], isShortest: boolean) => {
    const title = endingTitle(scenario, id);
    return { id, title, way: way('way', title, moves), isShortest };
  };
  const endedIn = (moves: readonly Move[]) => scene(moves.at(-1)?.scene ?? scenario.start);
  const kinds = new Map((scenario.assertions ?? []).map((one) => [one.name, kindOf(one)]));
  const view: VerifiedView = {
    complete: report.complete,
    stopped: report.stopped,
    assertions: report.assertions.map((answer) => {
      const { name, status, counterexample, example, byRule = false, share, withinReach } = answer;
      const shown = counterexample
        ? way('counterexample', name, counterexample)
        : example && way('way', name, example);
      return {
        name,
        kind: kinds.get(name) ?? 'always',
        status,
        shown: shown ?? null,
        byRule,
        share: share ?? null,
        withinReach: withinReach ?? null,
      };
    }),
    endings: [
      ...report.endings.map(({ id, shortest }) => ending(id, shortest, true)),
      ...report.endingsPlayed.map(({ id, moves }) => ending(id, moves, false)),
    ],
    endingsNotMet: report.endingsNotMet.map((id) => ({ id, title: endingTitle(scenario, id) })),
    unreachable: report.unreachable.map(sceneNamed),
    notSeen: report.notSeen.map(sceneNamed),
    neverOpen: report.neverOpen.map(({ scene: id, party, option }) => ({
      scene: scene(id),
      party: nameOf(scenario, party),
      option: optionTitle(scenario, id, option),
    })),
    deadEnds: report.deadEnds.map((moves) => ({
      scene: endedIn(moves),
      way: way('way', endedIn(moves), moves),
    })),
    livelocks: report.livelocks.map((scenes, index) => {
      const titles = scenes.map(scene);
      return { scenes: titles, way: way('way', titles.join(', '), report.waysIntoLivelocks[index] ?? []) };
    }),
  };
  return { view, ways };
}

function endingTitle({ endings }: Scenario, id: string): string {
  return endings[id]?.title ?? id;
}

function kindOf(assertion: NonNullable<Scenario['assertions']>[number]): AssertionView['kind'] {
  const kinds = ['never', 'reachable', 'unreachable', 'possible', 'within', 'likely'] as const;
  return kinds.find((kind) => kind in assertion) ?? 'always';
}

/** What an option is called that is spelled `choose/dig`; where the file has no title for it, its own id. */
function optionTitle({ scenes }: Scenario, id: string, spelled: string): string {
  const [type, option = spelled] = spelled.split('/');
  const scene = scenes[id];
  const offers =
    scene?.kind === 'decision'
      ? scene.options
      : scene?.kind === 'event'
        ? scene.outcomes
        : scene?.kind === 'statement' && type === 'statement.make'
          ? scene.options
          : scene?.kind === 'call'
            ? { ...scene.answers, ...scene.declines }
            : {};
  return offers[option]?.title ?? option;
}
