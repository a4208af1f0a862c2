import { DONE, scenesOfThread, targetsOf, threadOfScenes } from '../../procedures/threads/threads.ts';
import type { Scenario } from '../scenario.ts';
import type { SceneOf } from '../scenes.ts';
import type { Graph } from './graph.ts';
import type { Report } from './report.ts';

/** Threads are two or three, share no scene, hold no threads, end in `done`, and are entered by their beginning. */
export function checkThreads(scenario: Scenario, graph: Graph, report: Report): void {
  for (const [id, scene] of Object.entries(scenario.scenes)) {
    if (scene.kind === 'threads') checkOne(scenario, id, scene, report);
  }
  const threadOf = threadOfScenes(scenario);
  if (threadOf.has(scenario.start)) {
    report.add(['start'], 'threads', `The story cannot begin inside a thread, at “${scenario.start}”.`);
  }
  for (const [id, { inject }] of Object.entries(scenario.scenes)) {
    if (inject && threadOf.has(id)) {
      const message = 'An inject comes between two scenes of the main story; this one stands in a thread.';
      report.add(['scenes', id, 'inject'], 'threads', message, { atKey: true });
    }
    if (threadOf.has(id)) continue;
    for (const { to, path, kind } of graph.waysFrom(id)) {
      if (to === DONE) {
        const message = '`done` is the end of a thread, and this scene is in none.';
        report.add(path, 'threads', message, { hint: 'Name the scene or the ending that follows.' });
      } else if (kind !== 'thread' && threadOf.has(to)) {
        const message = `“${to}” runs inside a thread; it is come to through its threads only.`;
        report.add(path, 'threads', message);
      }
    }
  }
}

function checkOne(scenario: Scenario, id: string, scene: SceneOf<'threads'>, report: Report): void {
  const at = ['scenes', id];
  const threads = Object.entries(scene.threads);
  if (threads.length < 2 || threads.length > 3) {
    report.add([...at, 'threads'], 'threads', `There are two or three threads, not ${threads.length}.`);
  }
  const taken = new Set<string>([id]);
  for (const [thread, { start }] of threads) {
    const here = [...at, 'threads', thread, 'start'];
    const members = scenesOfThread(scenario, start);
    const shared = members.find((member) => taken.has(member));
    if (shared !== undefined) {
      report.add(here, 'threads', `The scene “${shared}” can be come to in two ways at the same time.`);
    }
    for (const member of members) {
      taken.add(member);
      if (scenario.scenes[member]?.kind === 'threads') {
        report.add(['scenes', member], 'threads', 'Threads cannot hold threads.');
      }
    }
    const ends = members.some((member) => {
      const inside = scenario.scenes[member];
      return inside && targetsOf(inside).some((to) => to === DONE || Object.hasOwn(scenario.endings, to));
    });
    if (!ends) {
      const hint = 'Let its last scene lead to `done`.';
      report.add(here, 'threads', 'This thread never comes to an end.', { hint });
    }
  }
}
