import type { Scenario } from './scenario.ts';
import type { Scene } from './scenes.ts';
import type { Path } from './source.ts';

/** What may stand only once, and stands again: where, and why not. */
export type Duplicate = readonly [at: Path, message: string];

/** Ids that the file's own places keep apart and the story does not. */
export function duplicatesIn({ parties, scenes, endings }: Scenario): Duplicate[] {
  const found: Duplicate[] = [];
  for (const id of Object.keys(endings)) {
    if (Object.hasOwn(scenes, id)) found.push([['endings', id], `“${id}” is a scene as well.`]);
  }
  const seats = Object.entries(parties).map(([id, { seat }]) => [['parties', id, 'seat'], seat] as const);
  found.push(...again(seats, (seat) => `Another party holds the seat ${seat} already.`));
  for (const [id, scene] of Object.entries(scenes)) {
    for (const [at, message] of duplicatesInScene(scene)) found.push([['scenes', id, ...at], message]);
  }
  return found;
}

function duplicatesInScene(scene: Scene): Duplicate[] {
  switch (scene.kind) {
    case 'statement': {
      const by = (scene.reactions ?? []).map((one, index) => [['reactions', index, 'by'], one.by] as const);
      return again(by, (party) => `${party} reacts to this statement already; a party reacts once.`);
    }
    case 'call': {
      const by = scene.readouts.map((one, index) => [['readouts', index, 'by'], one.by] as const);
      const declines = Object.keys(scene.declines ?? {}).filter((id) => Object.hasOwn(scene.answers, id));
      return [
        ...again(by, (party) => `${party} gives its account of this call already; a party gives one.`),
        ...declines.map((id): Duplicate => [['declines', id], `“${id}” is a way to answer as well.`]),
      ];
    }
    case 'vote': {
      const by = (scene.explanations ?? []).map(
        (one, index) => [['explanations', index, 'by'], one.by] as const,
      );
      return again(by, (party) => `${party} explains this vote already; a party explains it once.`);
    }
    default:
      return [];
  }
}

/** The names of a list that stand in it before. */
function again(
  names: readonly (readonly [Path, string | undefined])[],
  message: (name: string) => string,
): Duplicate[] {
  const known = new Set<string>();
  return names.flatMap(([at, name]): Duplicate[] => {
    if (name === undefined) return [];
    if (known.has(name)) return [[at, message(name)]];
    known.add(name);
    return [];
  });
}
