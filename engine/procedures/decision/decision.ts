import type { MoveOf } from '../../contract/move.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import type { Ledger } from '../../world/ledger.ts';
import { named } from '../../world/named.ts';
import { lasting, slot, truth } from '../../world/names.ts';
import { both, compared, NO, YES } from '../../world/plain.ts';
import type { Story } from '../../world/story.ts';
import { type Deed, type Stroke, stroked, strokesOf } from '../../world/strokes.ts';
import {
  type At,
  entryOf,
  isMove,
  notYours,
  ordinal,
  type Procedure,
  type WhyNot,
  whyClosed,
} from '../procedure.ts';

type Decision = SceneOf<'decision'>;

/**
 * A party decides between the options of the file. An option may be open only once; a fallback is never offered
 * and is what happens when nothing else is open.
 */
export const decision: Procedure<'decision'> = {
  kind: 'decision',
  count: (id, scene) => {
    const options = Object.entries(scene.options);
    return {
      slots: [
        slot(`chosen.${id}`, options.length),
        ...options.flatMap(([option, { once }]) => (once ? [lasting(`spent.${id}.${option}`, 1)] : [])),
      ],
      readings: [
        ...options.map(([option], index) => truth(`chosen.${id}.${option}`, `chosen.${id}`, [index + 1])),
        ...options.flatMap(([option, { once }]) =>
          once ? [truth(`spent.${id}.${option}`, `spent.${id}.${option}`)] : [],
        ),
      ],
    };
  },
  candidates: (id, scene) => [
    ...Object.entries(scene.options)
      .filter(([, { fallback }]) => !fallback)
      .map(([option]) => ({ move: { type: 'choose', scene: id, party: scene.by, option } as const })),
    { move: { type: 'story.continue', scene: id, party: 'facilitator' } },
  ],
  whyNot: (scene, move, at) => {
    if (isMove(move, 'choose')) {
      if (move.party !== scene.by) return notYours(move.party);
      return whyNotChosen(move.scene, scene, move.option, at);
    }
    if (fallbackOf(move.scene, scene, at) === undefined) return `It is for ${scene.by} to decide.`;
    return null;
  },
  isOpen: (scene, move, story) => {
    if (!isMove(move, 'choose')) {
      const hasFallback = Object.values(scene.options).some(({ fallback }) => fallback);
      return hasFallback ? undefined : NO;
    }
    const act = entryOf(scene.options, move.option);
    if (move.party !== scene.by || !act || act.fallback) return NO;
    const spent = act.once ? story.index(`spent.${move.scene}.${move.option}`) : undefined;
    const holds = act.when === undefined ? undefined : story.condition(act.when);
    if (spent === undefined) return holds ?? YES;
    const unspent = compared({ at: spent, is: '!=', than: 1 });
    return holds ? both(unspent, holds) : unspent;
  },
};

function whyNotChosen(id: string, scene: Decision, option: string, { story, world }: At): WhyNot {
  const act = entryOf(scene.options, option);
  if (act?.fallback) return 'This happens by itself when nothing else is open.';
  if (act?.once && story.read(world, named`spent.${id}.${option}`) === 1)
    return 'This can be done only once.';
  return whyClosed(story, world, act);
}

/** What happens by itself: the first open fallback, where no other option is open. */
function fallbackOf(id: string, scene: Decision, at: At): string | undefined {
  const options = Object.entries(scene.options);
  if (options.some(([option]) => whyNotChosen(id, scene, option, at) === null)) return undefined;
  return options.find(([, act]) => act.fallback && whyClosed(at.story, at.world, act) === null)?.[0];
}

/** Notes the option and does what the file says it does. */
export function choose(move: MoveOf<'choose'>, story: Story): Deed {
  return takingOption(move.scene, move.option, story);
}

export function fallBack(move: MoveOf<'story.continue'>, ledger: Ledger): void {
  const scene = ledger.story.sceneOf('decision', move.scene);
  const option = fallbackOf(move.scene, scene, ledger);
  if (option !== undefined) takingOption(move.scene, option, ledger.story)(ledger);
}

function takingOption(id: string, option: string, story: Story): Deed {
  const { options } = story.sceneOf('decision', id);
  const act = options[option];
  const chosen = story.index(named`chosen.${id}`);
  const position = ordinal(options, option);
  const spent = act?.once ? story.index(named`spent.${id}.${option}`) : undefined;
  const effects = story.worked(act?.effects ?? []);
  const strokes: Stroke[] = [
    { does: 'set', at: chosen, to: position },
    ...(spent === undefined ? [] : [{ does: 'set', at: spent, to: 1 } as const]),
    ...strokesOf(effects),
  ];
  return stroked((ledger) => {
    ledger.world[chosen] = position;
    if (spent !== undefined) ledger.world[spent] = 1;
    ledger.applyWorked(effects, act?.title);
  }, strokes);
}
