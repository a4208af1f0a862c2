import type { Path } from '../source.ts';
import type { Subject } from './subject.ts';
import type { Written } from './written.ts';

/** Conditions that can never hold, by what hangs on them: options, ways on, goals, injects, and all others. */
export function checkNever(subject: Subject): void {
  const { written, possible, report } = subject;
  for (const one of written.expressions) {
    if (one.what !== 'condition' || possible.may(one.source)) continue;
    if (!possible.may(...one.under)) continue;
    const isInject = one.path[2] === 'inject';
    if (!isInject && one.scene !== undefined && !possible.reached.has(one.scene)) continue;
    const [code, what] = hangsOn(subject, one);
    report.add(one.path, code, `${what}: ${why(subject, one.source)}`);
  }
  checkInjects(subject);
  checkWaysAfter(subject);
}

function hangsOn({ scenario }: Subject, { path }: Written) {
  if (path.includes('goals')) return ['impossible-goal', 'This goal can never be reached'] as const;
  if (path[2] === 'inject') return ['never-comes', 'This inject can never come'] as const;
  if (path[2] === 'then') return ['never-taken', 'This way can never be taken'] as const;
  if (path.length > 3 && hasTitle(scenario, path)) return ['never-open', 'This can never be chosen'] as const;
  return ['never-true', 'This can never hold'] as const;
}

/** Whether the map that a condition stands in has a title: whatever can be chosen has one. */
function hasTitle(scenario: unknown, path: Path): boolean {
  let value = scenario;
  for (const step of path.slice(0, -1)) {
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return typeof value === 'object' && value !== null && 'title' in value;
}

/** What a condition reads, and how far each of it ever gets. */
function why({ story, possible }: Subject, source: string): string {
  const parsed = story.expressions.condition(source);
  const reads = parsed.ok ? parsed.reads.slice(0, 3) : [];
  const facts = reads.flatMap((name) => {
    const reading = story.expressions.reading(name);
    if (!reading) return [];
    const { least, most } = possible.range(reading.slot);
    if (reading.type === 'int')
      return [least === most ? `${name} is always ${least}` : `${name} is ${least} to ${most}`];
    if (least !== most) return [];
    return [`${name} is ${reading.isOneOf.includes(least) ? 'always so' : 'never so'}`];
  });
  return facts.length === 0 ? 'it is false whatever happens.' : `${facts.join(', ')}.`;
}

function checkInjects({ scenario, possible, report }: Subject): void {
  for (const [id, { inject }] of Object.entries(scenario.scenes)) {
    if (inject?.on === undefined || !possible.may(inject.when) || possible.mayCome(id)) continue;
    const message = `This inject can never come: the story is over before ${inject.on}.`;
    const hint = 'Give it a day no later than that of the last scene.';
    report.add(['scenes', id, 'inject', 'on'], 'never-comes', message, { hint });
  }
}

/** Ways on that stand behind one that is always taken. */
function checkWaysAfter({ scenario, possible, report }: Subject): void {
  for (const [id, { then }] of Object.entries(scenario.scenes)) {
    if (!possible.reached.has(id)) continue;
    const taken = then.findIndex(({ when }) => possible.must(when));
    if (taken < 0) continue;
    for (const index of then.keys()) {
      if (index <= taken) continue;
      const message = 'This way can never be taken: one before it always is.';
      const hint = 'Put it before the way that always holds, or take it out.';
      report.add(['scenes', id, 'then', index], 'never-taken', message, { hint });
      break;
    }
  }
}
