import type { ASTNode } from '@marcbachmann/cel-js';
import type { Choice, Question } from './choices.ts';
import { questionsIn } from './choices.ts';
import type { Subject } from './subject.ts';

/** More cases than this are not gone through; nothing is said then. */
const MOST_CASES = 20_000;

/** Questions all of whose choices can be closed at the same time. */
export function checkDeadEnds(subject: Subject): void {
  const { scenario, possible, report } = subject;
  for (const [id, scene] of Object.entries(scenario.scenes)) {
    if (!possible.reached.has(id)) continue;
    for (const question of questionsIn(id, scene)) {
      if (question.optional) continue;
      const under = scene.when === undefined ? question.under : [scene.when, ...question.under];
      const message = whyClosed(subject, id, { ...question, under });
      if (message === undefined) continue;
      const hint =
        scene.kind === 'decision'
          ? 'Let one option have no condition, or add one with `fallback: true`.'
          : 'Let one of them have no condition.';
      report.add(question.path, 'dead-end', message, { hint });
    }
  }
}

/** In which case nothing can be chosen, in a sentence; undefined where something always can, or nobody can say. */
function whyClosed(subject: Subject, scene: string, { choices, under }: Question): string | undefined {
  const { possible } = subject;
  const isOpen = (choice: Choice) => choice.weight !== 0 && !(choice.once && possible.isRepeated(scene));
  const open = choices.filter(isOpen);
  if (open.some(({ when }) => possible.must(when))) return undefined;
  if (choices.length === 0) return 'There is nothing to choose here, and no way on without a choice.';
  if (!possible.may(...under)) return undefined;
  if (open.length === 0) {
    const all = choices.every(({ weight }) => weight === 0);
    // Of weights there is another word to say.
    return all ? undefined : 'Each of these can be chosen only once, and the story may come here again.';
  }
  const conditions = open.flatMap(({ when }) => when ?? []);
  const witness = caseWhere(subject, scene, under, conditions);
  if (witness === undefined) return undefined;
  return witness === ''
    ? 'None of these can ever be chosen.'
    : `None of these can be chosen while ${witness}.`;
}

/** A case, as a sentence says it, in which some conditions hold and others all do not. */
function caseWhere(
  { story, possible, graph }: Subject,
  scene: string,
  hold: readonly string[],
  fail: readonly string[],
): string | undefined {
  const parsed = [...hold, ...fail].map((source) => story.expressions.condition(source));
  const names = new Set(parsed.flatMap((one) => (one.ok ? one.reads : [])));
  const constants = parsed.flatMap((one) => (one.ok ? numbersIn(one.tree) : []));
  const slots = [...new Set([...names].flatMap((name) => story.expressions.reading(name)?.slot ?? []))];
  const values = slots.map((slot) => {
    const { least, most } = possible.range(slot);
    const all = most - least <= 8 ? range(least, most) : near(constants, least, most);
    return isSettledBefore(slot) ? all.filter((value) => value !== 0) : all;
  });
  if (values.reduce((product, { length }) => product * length, 1) > MOST_CASES) return undefined;
  const world = story.beginning();
  const holds = (source: string) => story.holds(source, world);
  const search = (depth: number): boolean => {
    const slot = slots[depth];
    if (slot === undefined) return hold.every(holds) && !fail.some(holds);
    return (values[depth] ?? []).some((value) => {
      world[story.index(slot)] = value;
      return search(depth + 1);
    });
  };
  if (!search(0)) return undefined;
  return [...names]
    .slice(0, 4)
    .map((name) => {
      const reading = story.expressions.reading(name);
      const value = story.read(world, reading?.slot ?? name);
      if (reading?.type === 'int') return `${name} is ${value}`;
      return `${name} is ${reading?.isOneOf.includes(value) ? 'so' : 'not so'}`;
    })
    .join(' and ');

  /** Whether a slot says what became of a scene that the story has always gone through before it comes here. */
  function isSettledBefore(slot: string): boolean {
    const [, before = ''] =
      /^chosen\.(\w+)$|^(?:votes|calls|elections)\.(\w+)\.result$/.exec(slot)?.filter(Boolean) ?? [];
    const file = graph.isScene(before) ? story.scene(before) : undefined;
    if (!file || file.when !== undefined || file.deadline !== undefined || before === scene) return false;
    const always = slot.startsWith('chosen.')
      ? ['decision', 'event', 'statement']
      : ['vote', 'call', 'election'];
    if (!always.includes(file.kind)) return false;
    const starts = [story.scenario.start, ...graph.injects].filter((id) => id !== before);
    return !graph.reach(starts, ({ to }) => to !== before).has(scene);
  }
}

function range(least: number, most: number): number[] {
  return Array.from({ length: most - least + 1 }, (_, index) => least + index);
}

/** The values around which a comparison with one of some numbers may turn. */
function near(numbers: readonly number[], least: number, most: number): number[] {
  const around = numbers.flatMap((number) => [number - 1, number, number + 1]);
  return [...new Set([least, most, ...around])].filter((value) => value >= least && value <= most);
}

function numbersIn(tree: ASTNode): number[] {
  if (tree.op === 'value')
    return typeof tree.args === 'bigint' ? [Number(tree.args), -Number(tree.args)] : [];
  const found: number[] = [];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) for (const one of part) walk(one);
    else if (typeof part === 'object' && part !== null && 'op' in part)
      found.push(...numbersIn(part as ASTNode));
  };
  walk(tree.args);
  return found;
}
