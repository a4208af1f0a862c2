import { procedureOf } from '../procedures/procedures.ts';
import { DEEPEST_DETOUR } from '../world/count.ts';
import { Ledger, type Table } from '../world/ledger.ts';
import { named } from '../world/named.ts';
import type { Story } from '../world/story.ts';

/** What the ways between scenes do to the world. */

/** A scene begins: it is counted as visited, its day comes, what it counts begins anew, its arrival happens. */
export function arrive(id: string, context: Table): Table {
  const ledger = Ledger.over(context);
  const { story } = ledger;
  const scene = story.scene(id);
  for (const { at, start } of anew(id, story)) ledger.world[at] = start;
  if (scene.deadline) ledger.write(named`waited.${id}`, 0);
  ledger.add(named`visits.${id}`, 1);
  if (scene.date !== undefined) ledger.write('day', Math.max(ledger.read('day'), story.dayOf(scene.date)));
  ledger.apply(scene.arrival, scene.title);
  return ledger.table();
}

type Anew = { readonly at: number; readonly start: number };

const beginnings = new WeakMap<Story, Map<string, readonly Anew[]>>();

/** Where the numbers stand that a scene counts anew whenever it begins, and what they begin with. */
function anew(id: string, story: Story): readonly Anew[] {
  const scenes = beginnings.get(story) ?? new Map<string, readonly Anew[]>();
  const known = scenes.get(id);
  if (known) return known;
  const scene = story.scene(id);
  const found = procedureOf(scene)
    .count(id, scene, story.scenario)
    .slots.flatMap(({ name, start, lasting }) => (lasting ? [] : [{ at: story.index(name), start }]));
  beginnings.set(story, scenes.set(id, found));
  return found;
}

/** The position of the scene that a detour leads back to, from 1; 0 where there is none. */
export function wayBack({ story, world }: Table): number {
  return story.read(world, 'back.0');
}

/** Puts a way back on top of those there are; the oldest is forgotten where there are too many. */
export function rememberWayBack(position: number, context: Table): Table {
  const ledger = Ledger.over(context);
  for (let depth = DEEPEST_DETOUR - 1; depth > 0; depth--) {
    ledger.write(`back.${depth}`, ledger.read(`back.${depth - 1}`));
  }
  ledger.write('back.0', position);
  return ledger.table();
}

export function takeWayBack(context: Table): Table {
  const ledger = Ledger.over(context);
  for (let depth = 0; depth < DEEPEST_DETOUR - 1; depth++) {
    ledger.write(`back.${depth}`, ledger.read(`back.${depth + 1}`));
  }
  ledger.write(`back.${DEEPEST_DETOUR - 1}`, 0);
  return ledger.table();
}

export function release(inject: string, context: Table): Table {
  const ledger = Ledger.over(context);
  ledger.write(named`released.${inject}`, 1);
  return ledger.table();
}

export function letDayPass(scene: string, context: Table): Table {
  const ledger = Ledger.over(context);
  ledger.add(named`waited.${scene}`, 1);
  ledger.add('day', 1);
  return ledger.table();
}

/** The last day passes, and what the file says of it happens. */
export function endOfTime(id: string, context: Table): Table {
  const ledger = Ledger.over(context);
  letDayPass(id, ledger);
  const scene = ledger.story.scene(id);
  ledger.apply(scene.deadline?.effects, scene.title);
  return ledger.table();
}

export function end(ending: string, context: Table): Table {
  const ledger = Ledger.over(context);
  ledger.happened.push({ kind: 'ended', ending });
  return ledger.table();
}
