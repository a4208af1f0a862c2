import { procedureOf } from '../procedures/procedures.ts';
import { DEEPEST_DETOUR } from '../world/count.ts';
import { Ledger, type Table } from '../world/ledger.ts';
import { named } from '../world/named.ts';
import type { Story } from '../world/story.ts';
import { type Deed, type Stroke, stroked, strokesOf } from '../world/strokes.ts';

/** What the ways between scenes do to the world. */

/** A scene begins: it is counted as visited, its day comes, what it counts begins anew, its arrival happens. */
export function arriving(id: string, story: Story): Deed {
  const scene = story.scene(id);
  const counted = procedureOf(scene).count(id, scene, story.scenario).slots;
  const anew = counted.flatMap(({ name, start, lasting }) =>
    lasting ? [] : [{ at: story.index(name), start }],
  );
  if (scene.deadline) anew.push({ at: story.index(`waited.${id}`), start: 0 });
  const visits = story.index(`visits.${id}`);
  const most = story.slots[visits]?.max ?? 0;
  const today = story.index('day');
  const day = scene.date === undefined ? 0 : story.dayOf(scene.date);
  const arrival = story.worked(scene.arrival ?? []);
  const latest = story.slots[today]?.max ?? 0;
  const strokes: Stroke[] = [
    ...anew.map(({ at, start }) => ({ does: 'set', at, to: start }) as const),
    { does: 'add', at: visits, by: 1, min: 0, max: most },
    ...(day > 0 ? [{ does: 'raise', at: today, to: Math.min(latest, day) } as const] : []),
    ...strokesOf(arrival),
  ];
  return stroked((ledger) => {
    const { world } = ledger;
    for (const { at, start } of anew) world[at] = start;
    world[visits] = Math.min(most, (world[visits] ?? 0) + 1);
    if (day > (world[today] ?? 0)) ledger.write('day', day);
    ledger.applyWorked(arrival, scene.title);
  }, strokes);
}

/** Puts a way back on top of those there are; the oldest is forgotten where there are too many. */
export function rememberWayBack(position: number): Deed {
  return (ledger) => {
    for (let depth = DEEPEST_DETOUR - 1; depth > 0; depth--) {
      ledger.write(`back.${depth}`, ledger.read(`back.${depth - 1}`));
    }
    ledger.write('back.0', position);
  };
}

export function takeWayBack(ledger: Ledger): void {
  for (let depth = 0; depth < DEEPEST_DETOUR - 1; depth++) {
    ledger.write(`back.${depth}`, ledger.read(`back.${depth + 1}`));
  }
  ledger.write(`back.${DEEPEST_DETOUR - 1}`, 0);
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

export function end(ending: string): Deed {
  return stroked((ledger) => {
    ledger.happened.push({ kind: 'ended', ending });
  }, []);
}
