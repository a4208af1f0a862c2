import { partiesOf } from '../names-used.ts';
import type { Scenario } from '../scenario.ts';
import type { Scene } from '../scenes.ts';
import type { Choice, Question } from './choices.ts';
import { questionsIn } from './choices.ts';
import type { Subject } from './subject.ts';

/** A party that decides less often than this mostly watches. */
const FEWEST_DECISIONS = 6;

/** Whether everybody has something to do, and every choice makes a difference. */
export function checkPlay(subject: Subject): void {
  const { scenario, possible, report } = subject;
  const decisions = decisionsOf(scenario, (scene) => possible.reached.has(scene));
  for (const [id, { playable }] of Object.entries(scenario.parties)) {
    const count = decisions.get(id) ?? 0;
    if (!playable || count >= FEWEST_DECISIONS) continue;
    const message = `“${id}” can be played and decides ${times(count)}; ${FEWEST_DECISIONS} times is the least.`;
    report.add(['parties', id], 'idle-party', message, { atKey: true });
  }
  const read = namesRead(subject);
  for (const [id, scene] of Object.entries(scenario.scenes)) {
    for (const question of questionsIn(id, scene)) checkAlike(subject, scene, question, read);
  }
}

function times(count: number): string {
  return count === 0 ? 'nowhere' : count === 1 ? 'once' : `${count} times`;
}

/** In how many scenes each party has something to decide. */
export function decisionsOf(scenario: Scenario, counts: (scene: string) => boolean): Map<string, number> {
  const decisions = new Map<string, number>();
  for (const [id, scene] of Object.entries(scenario.scenes)) {
    if (!counts(id)) continue;
    for (const party of decidingIn(scenario, scene)) decisions.set(party, (decisions.get(party) ?? 0) + 1);
  }
  return decisions;
}

/** Who decides something in a scene. */
function decidingIn(scenario: Scenario, scene: Scene): Set<string> {
  const named = partiesOf(scene).filter(([[field]]) => !WATCHING.includes(String(field)));
  const sponsor =
    scene.kind === 'draft' || scene.kind === 'withdrawal'
      ? [scenario.drafts?.[scene.draft]?.sponsor ?? '']
      : [];
  const cosponsors =
    scene.kind === 'draft' ? (scenario.drafts?.[scene.draft]?.cosponsors ?? []).map(({ by }) => by) : [];
  const isByBallot = scene.kind === 'vote' || scene.kind === 'election';
  const seats = isByBallot ? (scenario.bodyOf[scene.body]?.seats ?? {}) : {};
  const standing = scene.kind === 'election' ? Object.values(scene.candidates) : [];
  const asked = standing.flatMap(({ party, withdraw }) => (withdraw && party ? [party] : []));
  const voting = Object.entries(scenario.parties).flatMap(([id, { seat }]) =>
    seat !== undefined && Object.hasOwn(seats, seat) ? [id] : [],
  );
  return new Set([...named.map(([, party]) => party), ...sponsor, ...cosponsors, ...voting, ...asked]);
}

/** Fields that name parties who only hear, or may be heard. */
const WATCHING: readonly string[] = ['to', 'listening', 'may_patch_in', 'disagreements', 'candidates'];

/** The names that some expression reads. */
function namesRead({ story, written }: Subject): Set<string> {
  return new Set(
    written.expressions.flatMap(({ what, source }) => {
      const parsed = story.expressions[what](source);
      return parsed.ok ? parsed.reads : [];
    }),
  );
}

/** Two choices of one question that come to the same, and that nothing tells apart later. */
function checkAlike(
  { possible, report }: Subject,
  scene: Scene,
  question: Question,
  read: ReadonlySet<string>,
): void {
  const { asked, choices } = question;
  if (asked === undefined) return;
  const isAsked = ({ path }: Choice) => read.has(`${asked}.${path.at(-1)}`) || isContradicted(scene, path);
  const before = new Map<string, Choice>();
  for (const choice of choices) {
    if (isAsked(choice) || !possible.may(choice.when)) continue;
    const outcome = JSON.stringify([
      choice.path.slice(0, -1),
      (choice.effects ?? []).map(({ because: _, ...effect }) => effect),
      choice.to ?? null,
      choice.when ?? null,
      choice.by ?? null,
      choice.fallback ?? false,
      choice.once ?? false,
    ]);
    const same = before.get(outcome);
    if (same) {
      const message = `“${choice.path.at(-1)}” comes to the same as “${same.path.at(-1)}”.`;
      report.add(choice.path, 'same-options', message, { atKey: true });
    }
    before.set(outcome, choice);
  }
}

/** Whether a read-out is one that another cannot be squared with: that tells it from others. */
function isContradicted(scene: Scene, path: Choice['path']): boolean {
  if (scene.kind !== 'call' || path[2] !== 'readouts') return false;
  const by = scene.readouts[Number(path[3])]?.by;
  return (scene.disagreements ?? []).some(({ between }) => by !== undefined && between[by] === path.at(-1));
}
