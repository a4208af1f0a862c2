import { BACK, DONE } from '../../procedures/threads/threads.ts';
import { type Graph, ringsOf } from './graph.ts';
import { listed } from './report.ts';
import type { Subject } from './subject.ts';

/** Scenes and endings that no way leads to, and scenes from which no way leads to an ending. */
export function checkReach({ scenario, graph, report }: Subject): void {
  const reached = graph.reachable();
  const leading = leadsTo(graph);
  for (const id of Object.keys(scenario.scenes).filter((scene) => !reached.has(scene))) {
    const before = (leading.get(id) ?? []).filter((one) => one !== id);
    const hint =
      before.length > 0
        ? `${listed(before)} would lead here, but no way leads there either.`
        : 'Lead to it from an option or a `then`, or take it out.';
    report.add(['scenes', id], 'unreachable-scene', `No way leads to the scene “${id}”.`, {
      hint,
      atKey: true,
    });
  }
  for (const id of Object.keys(scenario.endings).filter((ending) => !reached.has(ending))) {
    const before = leading.get(id) ?? [];
    const hint =
      before.length > 0 ? { hint: `${listed(before)} would lead here, but no way leads there.` } : {};
    report.add(['endings', id], 'unreachable-ending', `No way leads to the ending “${id}”.`, {
      ...hint,
      atKey: true,
    });
  }
  checkWaysOut(graph, reached, report);
  for (const [id, { deadline }] of Object.entries(scenario.scenes)) {
    if (deadline?.to !== id) continue;
    const message = 'When the time is up, this scene begins anew.';
    report.add(['scenes', id, 'deadline', 'to'], 'deadline-self', message);
  }
}

/** The scenes that have a way to each scene or ending. */
function leadsTo(graph: Graph): Map<string, string[]> {
  const leading = new Map<string, string[]>();
  for (const from of Object.keys(graph.scenario.scenes)) {
    for (const to of new Set(graph.waysFrom(from).map((way) => way.to))) {
      leading.set(to, [...(leading.get(to) ?? []), from]);
    }
  }
  return leading;
}

/** Where one can come to and never to an ending. `back` and `done` lead out, to where that is asked again. */
function checkWaysOut(graph: Graph, reached: ReadonlySet<string>, report: Subject['report']): void {
  const scenes = Object.keys(graph.scenario.scenes);
  const leading = leadsTo(graph);
  const out = new Set<string>();
  const left = [...Object.keys(graph.scenario.endings), BACK, DONE];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    for (const from of leading.get(id) ?? []) {
      if (!out.has(from)) left.push(from);
      out.add(from);
    }
  }
  // An inject may come between any two scenes; one with a way out of its own lets everybody out.
  if (graph.injects.some((id) => [...graph.reach([id])].some((one) => graph.isEnding(one)))) return;
  const caught = scenes.filter((id) => reached.has(id) && !out.has(id));
  for (const ring of ringsOf(caught, (id) => graph.waysFrom(id).map(({ to }) => to))) {
    const [first = ''] = scenes.filter((id) => ring.includes(id));
    const others = ring.filter((id) => id !== first);
    const message =
      others.length === 0
        ? `“${first}” leads only to itself.`
        : `${listed([first, ...others])} lead only to one another.`;
    const hint = 'Lead from one of them to an ending.';
    report.add(['scenes', first], 'no-way-out', message, { hint, atKey: true });
  }
}
