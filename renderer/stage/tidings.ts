import type { RunView } from '../../engine/contract/view/run.ts';
import { stepWords } from '../messages/move-words.ts';
import type { Say } from '../messages/words.ts';

/** At most so many steps and changes are read out; the page has the rest. */
const MOST = 4;

/** What happened between two views of a run, in sentences. */
export function tidings(say: Say, before: RunView | null, now: RunView): string {
  if (before === null || before.run !== now.run || before.at === now.at) return '';
  const known = new Set(before.path.map((step) => step.node));
  const steps = now.path
    .filter((step) => !known.has(step.node) && step.party !== 'facilitator')
    .slice(-MOST)
    .map((step) => stepWords(say, step));
  const changes = now.changes.slice(0, MOST).flatMap(({ name, from, to }) => {
    if (from === undefined || to === undefined) return [];
    const way = to > from ? 'up' : to < from ? 'down' : 'same';
    return [
      say('live.change', {
        name,
        amount: say(`amount.words.${way}`, { by: Math.abs(to - from) }),
        value: to,
      }),
    ];
  });
  const ending =
    now.ending === null || before.ending !== null ? [] : [say('live.ending', { title: now.ending.title })];
  return [...steps, ...changes, ...ending].join('. ');
}
