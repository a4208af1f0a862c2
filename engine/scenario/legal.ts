import type { MoveType } from '../contract/move.ts';
import type { Scenario } from './scenario.ts';
import type { Scene } from './scenes.ts';
import type { Path } from './source.ts';

/**
 * `legal("aldery", "choose/dig")` in the condition of an option. What is legal depends on where the story stands,
 * and a condition sees only what is counted; so an option may ask for those that are open at the same step beside it:
 * of these it is a question of their own conditions alone. The question is written out as those conditions
 * before anything else reads the file, and whatever asks in a circle is refused.
 */

type Option = {
  readonly when?: string | undefined;
  readonly once?: true | undefined;
  readonly fallback?: true | undefined;
};

/** Options of one kind of move that one party has at a step. */
type Offer = {
  readonly party: string;
  readonly type: MoveType;
  readonly options: Readonly<Record<string, Option>>;
  readonly path: Path;
};

/** All that is offered at one step of a scene. */
type Step = { readonly scene: string; readonly offers: readonly Offer[] };

/** What keeps a question from being answered. */
export type Unanswerable = {
  readonly path: Path;
  /** Characters into the condition. */
  readonly offset: number;
  readonly code: 'legal-elsewhere' | 'legal-circle';
  readonly message: string;
  readonly hint?: string;
};

const QUESTION = /\blegal\(\s*(["'])(.*?)\1\s*,\s*(["'])(.*?)\3\s*\)/g;

export const asksWhatIsLegal = (condition: string): boolean => /\blegal\(/.test(condition);

function stepsOf(scene: string, file: Scene): Step[] {
  const offer = (party: string, type: MoveType, options: Offer['options'], ...path: Path): Offer => ({
    party,
    type,
    options,
    path: ['scenes', scene, ...path],
  });
  switch (file.kind) {
    case 'decision':
      return [{ scene, offers: [offer(file.by, 'choose', file.options, 'options')] }];
    case 'statement': {
      const answers = (file.reactions ?? []).map(({ by, options }, index) =>
        offer(by, 'statement.react', options, 'reactions', index, 'options'),
      );
      const said = offer(file.by, 'statement.make', file.options, 'options');
      return [said, ...answers].map((one) => ({ scene, offers: [one] }));
    }
    case 'call': {
      const { callee, answers, declines = {} } = file;
      const offers = [
        offer(callee, 'call.answer', answers, 'answers'),
        offer(callee, 'call.decline', declines, 'declines'),
      ];
      return [{ scene, offers }];
    }
    default:
      return [];
  }
}

function stepsIn({ scenes }: Scenario): Step[] {
  return Object.entries(scenes).flatMap(([id, scene]) => stepsOf(id, scene));
}

/** The options that a question is about: one, or all of a kind of move (of which who asks means the others); undefined where they are not offered here. */
function askedFor(step: Step, party: string, move: string): readonly [Offer, string][] | undefined {
  const [type, option] = move.split('/');
  const offer = step.offers.find((one) => one.party === party && one.type === type);
  if (!offer) return undefined;
  const names = Object.keys(offer.options);
  if (option === undefined) return names.map((name) => [offer, name]);
  return names.includes(option) ? [[offer, option]] : undefined;
}

class Circle extends Error {}

/** Whether an option is open, as a condition that asks nothing of what is legal. Throws where it asks in a circle. */
function whetherOpen(step: Step, offer: Offer, name: string, asking: readonly Option[]): string {
  const option = offer.options[name];
  if (!option || option.fallback) return 'false';
  if (asking.includes(option)) throw new Circle();
  const parts = [
    ...(option.once ? [`!spent.${step.scene}.${name}`] : []),
    ...(option.when === undefined ? [] : [`(${writeOut(option.when, step, [...asking, option])})`]),
  ];
  return parts.length === 0 ? 'true' : parts.join(' && ');
}

function writeOut(condition: string, step: Step, asking: readonly Option[]): string {
  return condition.replace(QUESTION, (question, _quote, party: string, _other, move: string) => {
    const asked = askedFor(step, party, move);
    if (!asked) return question;
    const others = move.includes('/')
      ? asked
      : asked.filter(([{ options }, name]) => options[name] !== asking.at(-1));
    const open = others.map(([offer, name]) => `(${whetherOpen(step, offer, name, asking)})`);
    return open.length === 0 ? 'false' : `(${open.join(' || ')})`;
  });
}

/** Every question of what is legal that cannot be answered, among conditions that stand somewhere in the file. */
export function unanswerable(
  scenario: Scenario,
  conditions: readonly { readonly source: string; readonly path: Path }[],
): Unanswerable[] {
  const found: Unanswerable[] = [];
  const askers = new Map(
    stepsIn(scenario).flatMap((step) =>
      step.offers.flatMap(({ options, path }) =>
        Object.entries(options).map(([name, option]) => [
          [...path, name, 'when'].join('/'),
          { step, option },
        ]),
      ),
    ) as [string, { step: Step; option: Option }][],
  );
  for (const { source, path } of conditions) {
    const asker = askers.get(path.join('/'));
    for (const { index: offset, 2: party = '', 4: move = '' } of source.matchAll(QUESTION)) {
      const asked = asker && askedFor(asker.step, party, move);
      if (!asker || !asked) found.push({ path, offset, code: 'legal-elsewhere', ...elsewhere(asker?.step) });
      else if (isCircle(asker.step, asker.option)) {
        const message = 'Whether this is open depends in the end on whether it is open.';
        found.push({ path, offset, code: 'legal-circle', message });
      }
    }
  }
  return found;
}

function isCircle(step: Step, option: Option): boolean {
  try {
    writeOut(option.when ?? '', step, [option]);
    return false;
  } catch (error) {
    if (error instanceof Circle) return true;
    throw error;
  }
}

function elsewhere(step: Step | undefined): { message: string; hint?: string } {
  if (!step)
    return { message: 'Here nobody can be asked what is legal; only the condition of an option can.' };
  const [example] = step.offers.flatMap(({ party, type, options }) =>
    Object.keys(options).map((name) => `legal("${party}", "${type}/${name}")`),
  );
  return {
    message: 'This is not offered at the same step, so that nobody can say here whether it is legal.',
    ...(example === undefined ? {} : { hint: `Ask for an option beside this one, as ${example}.` }),
  };
}

/** A scenario in which no condition asks any more what is legal, as far as it can be said. */
export function legalWrittenOut(scenario: Scenario): Scenario {
  const scenes = Object.entries(scenario.scenes).map(([id, scene]) => {
    const steps = stepsOf(id, scene);
    const asks = steps.some(({ offers }) =>
      offers.some(({ options }) => Object.values(options).some(({ when }) => when && asksWhatIsLegal(when))),
    );
    return [id, asks ? sceneWrittenOut(scene, steps) : scene] as const;
  });
  return { ...scenario, scenes: Object.fromEntries(scenes) };
}

function sceneWrittenOut(scene: Scene, steps: readonly Step[]): Scene {
  const stepOf = new Map<unknown, Step>(
    steps.flatMap((step) =>
      step.offers.flatMap(({ options }) => Object.values(options).map((option) => [option, step] as const)),
    ),
  );
  const copy = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(copy) as T;
    const step = stepOf.get(value);
    const entries = Object.entries(value).map(([key, inside]) =>
      step && key === 'when' && typeof inside === 'string'
        ? [key, answered(inside, step, value)]
        : [key, copy(inside)],
    );
    return Object.fromEntries(entries) as T;
  };
  return copy(scene);
}

/** A condition with its questions answered; one that asks in a circle stays, for the checks to speak of it. */
function answered(condition: string, step: Step, option: Option): string {
  return isCircle(step, { ...option, when: condition }) ? condition : writeOut(condition, step, [option]);
}
