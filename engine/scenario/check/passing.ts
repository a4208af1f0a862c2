import { BACK } from '../../procedures/threads/threads.ts';
import type { Story } from '../../world/story.ts';
import { type Graph, ringsOf } from './graph.ts';
import { Possible } from './possible.ts';
import { listed, type Report } from './report.ts';
import type { AllWritten } from './written.ts';

/** What would make the machine itself go round for ever, or leave it nowhere. */
export function checkPassing(story: Story, graph: Graph, written: AllWritten, report: Report): void {
  checkRings(story, graph, written, report);
  const scenes = Object.entries(story.scenario.scenes);
  const hasDetour = graph.injects.length > 0 || scenes.some(([, { then }]) => then.some(({ back }) => back));
  if (hasDetour) return;
  for (const [id] of scenes) {
    for (const { path } of graph.waysFrom(id).filter(({ to }) => to === BACK)) {
      const message = 'Nothing in this scenario leaves for a detour, so that no way leads back.';
      report.add(path, 'back-nowhere', message);
    }
  }
}

/** A scene that is not due is passed over along its `then`; a ring of such scenes has no end. */
function checkRings(story: Story, graph: Graph, written: AllWritten, report: Report): void {
  const { scenes } = story.scenario;
  const conditional = Object.keys(scenes).filter((id) => scenes[id]?.when !== undefined);
  const isSuspect = ringsIn(conditional, graph).length > 0 || conditional.some((id) => scenes[id]?.inject);
  if (!isSuspect) return;
  const possible = new Possible(story, graph, written);
  const passed = conditional.filter((id) => !possible.must(scenes[id]?.when));
  const rings = ringsIn(passed, graph);
  for (const ring of rings) {
    const [first = ''] = passed.filter((id) => ring.includes(id));
    const message =
      ring.length === 1
        ? 'Where this scene is passed over, it leads to itself.'
        : `Where all of ${listed(ring)} are passed over, they lead to one another without end.`;
    report.add(['scenes', first, 'when'], 'endless-passing', message);
  }
  const inRing = new Set(rings.flat());
  for (const id of passed.filter((one) => scenes[one]?.inject && !inRing.has(one))) {
    const message = 'An inject that is passed over is due again at once, without end.';
    const hint = 'Say when it comes under `inject`, and leave this out.';
    report.add(['scenes', id, 'when'], 'endless-passing', message, { hint });
  }
}

/** Rings among some scenes, along the ways on that a passed scene takes. */
function ringsIn(scenes: readonly string[], graph: Graph): string[][] {
  const all = Object.values(graph.scenario.scenes);
  const backs = all.flatMap(({ then }) => then.flatMap(({ back }) => back ?? []));
  return ringsOf(scenes, (id) =>
    graph
      .waysFrom(id)
      .filter(({ kind }) => kind === 'then')
      .flatMap(({ to }) => (to === BACK ? backs : [to])),
  );
}
