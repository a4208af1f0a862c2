import { choicesOf, everybodyAsked } from '../../procedures/alliance/matter.ts';
import type { Scene, SceneOf } from '../scenes.ts';
import type { Path } from '../source.ts';
import type { Effect } from '../terms.ts';

/** Something that can be chosen. */
export type Choice = {
  readonly path: Path;
  readonly title: string;
  readonly when?: string | undefined;
  readonly once?: true | undefined;
  readonly effects?: readonly Effect[] | undefined;
  readonly to?: string | undefined;
  readonly fallback?: true | undefined;
  readonly weight?: number | string | undefined;
  readonly by?: readonly string[] | undefined;
};

/** Things of which somebody must choose one, or nothing goes on. */
export type Question = {
  readonly path: Path;
  readonly choices: readonly Choice[];
  /** The name under which expressions ask which was chosen: `chosen.first`, `reacted.first.borrow`. */
  readonly asked?: string;
  /** The question comes up only where these hold. */
  readonly under: readonly string[];
  /** Whether nobody has to choose. */
  readonly optional?: true;
};

type Acts = Readonly<Record<string, Omit<Choice, 'path'>>>;

/** What a scene asks, question by question; its own condition aside. */
export function questionsIn(id: string, scene: Scene): Question[] {
  const at: Path = ['scenes', id];
  const of = (field: string, acts: Acts, more: Partial<Question> = {}): Question => ({
    path: [...at, field],
    choices: chosenFrom([...at, field], acts),
    under: [],
    ...more,
  });
  switch (scene.kind) {
    case 'decision':
      return [of('options', scene.options, { asked: `chosen.${id}` })];
    case 'event':
      return [of('outcomes', scene.outcomes, { asked: `chosen.${id}` })];
    case 'statement':
      return [
        of('options', scene.options, { asked: `chosen.${id}` }),
        ...(scene.reactions ?? []).map(({ by, when, options }, index) => {
          const path = [...at, 'reactions', index, 'options'];
          const under = when === undefined ? [] : [when];
          return { path, choices: chosenFrom(path, options), asked: `reacted.${id}.${by}`, under };
        }),
      ];
    case 'vote':
      return (scene.explanations ?? []).map(({ by, when, options }, index) => {
        const path = [...at, 'explanations', index, 'options'];
        const under = when === undefined ? [] : [when];
        return { path, choices: chosenFrom(path, options), asked: `explained.${id}.${by}`, under };
      });
    case 'election':
      return Object.entries(scene.candidates).flatMap(([candidate, { withdraw }]): Question[] => {
        const path = [...at, 'candidates', candidate];
        return withdraw ? [{ path, choices: chosenFrom(path, { withdraw }), under: [], optional: true }] : [];
      });
    case 'call':
      return inCall(id, scene, at);
    case 'draft':
      return [alone(at, { table: scene.table, withdraw: scene.withdraw })];
    case 'withdrawal':
      return [alone(at, { withdraw: scene.withdraw, keep: scene.keep })];
    case 'alliance':
      return inAlliance(id, scene, at);
    default:
      return [];
  }
}

function chosenFrom(path: Path, acts: Acts): Choice[] {
  return Object.entries(acts).map(([id, act]) => ({ ...act, path: [...path, id] }));
}

/** A question whose choices stand side by side in the scene. */
function alone(at: Path, acts: Readonly<Record<string, Omit<Choice, 'path'> | undefined>>): Question {
  const there = Object.entries(acts).flatMap(([id, act]) => (act ? [[id, act] as const] : []));
  const [first] = there;
  return {
    path: first ? [...at, first[0]] : at,
    choices: chosenFrom(at, Object.fromEntries(there)),
    under: [],
  };
}

function inCall(id: string, scene: SceneOf<'call'>, at: Path): Question[] {
  const { place_call, forgo, answers, declines = {}, unanswered, agenda, readouts, may_tell = [] } = scene;
  return [
    alone(at, { place_call, forgo }),
    {
      path: [...at, 'answers'],
      choices: [
        ...chosenFrom([...at, 'answers'], answers),
        ...chosenFrom([...at, 'declines'], declines),
        ...(unanswered ? [{ ...unanswered, path: [...at, 'unanswered'] }] : []),
      ],
      asked: `chosen.${id}`,
      under: [],
    },
    ...Object.entries(agenda).map(([item, { terms }]): Question => {
      const path = [...at, 'agenda', item, 'terms'];
      return {
        path,
        choices: chosenFrom(path, terms),
        asked: `terms.${id}.${item}`,
        under: [],
        optional: true,
      };
    }),
    ...readouts.map(({ by, options }, index) => {
      const path = [...at, 'readouts', index, 'options'];
      return { path, choices: chosenFrom(path, options), asked: `readout.${id}.${by}`, under: [] };
    }),
    ...may_tell.map(({ when, tell, leave_out }, index) => {
      const path = [...at, 'may_tell', index];
      return {
        path,
        choices: chosenFrom(path, { tell, leave_out }),
        under: when === undefined ? [] : [when],
      };
    }),
  ];
}

function inAlliance(id: string, scene: SceneOf<'alliance'>, at: Path): Question[] {
  const { about, forgo } = scene;
  const [matter = ''] = Object.keys(about);
  const first =
    'form' in about
      ? { propose: about.form.propose }
      : 'leave' in about
        ? { leave: about.leave.leave }
        : 'invoke' in about
          ? { invoke: about.invoke.invoke }
          : choicesOf(scene);
  const path = [...at, 'about', matter];
  const raised = chosenFrom(path, first);
  return [
    {
      path,
      choices: [...raised, ...(forgo ? [{ ...forgo, path: [...at, 'forgo'] }] : [])],
      asked: `chosen.${id}`,
      under: [],
    },
    ...everybodyAsked(scene).map(({ when, yes, no }) => ({
      path,
      choices: [
        { ...yes, path },
        { ...no, path },
      ],
      under: when === undefined ? [] : [when],
    })),
  ];
}
