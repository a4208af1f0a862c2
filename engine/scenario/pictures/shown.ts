import type { Scenario } from '../scenario.ts';
import type { Path } from '../source.ts';

/** A place of a scenario that shows a picture. */
type Showing = { readonly path: Path; readonly id: string };

/** Every place that shows a picture, in the order of the file. */
export function picturesShown({ cover, parties, scenes, endings }: Scenario): Showing[] {
  const listed = (path: Path, ids: readonly string[] = []): Showing[] =>
    ids.map((id, index) => ({ path: [...path, index], id }));
  return [
    ...(cover === undefined ? [] : [{ path: ['cover'], id: cover }]),
    ...Object.entries(parties).flatMap(([id, party]) => [
      ...listed(['parties', id, 'pictures'], party.pictures),
      ...listed(['parties', id, 'confidential_pictures'], party.confidential_pictures),
    ]),
    ...Object.entries({ scenes, endings }).flatMap(([list, all]) =>
      Object.entries(all).flatMap(([id, { pictures }]) => listed([list, id, 'pictures'], pictures)),
    ),
  ];
}
