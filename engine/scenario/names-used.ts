import { everybodyAsked } from '../procedures/alliance/matter.ts';
import type { Scenario } from './scenario.ts';
import type { Scene, SceneOf } from './scenes.ts';
import type { Path } from './source.ts';

/** A name that a file uses, and the names it could have been. */
export type Used = {
  readonly path: Path;
  readonly what: string;
  readonly name: string;
  readonly known: readonly string[];
};

/** Every place in a scene that names a party. */
export function partiesOf(scene: Scene): [Path, string][] {
  switch (scene.kind) {
    case 'decision':
    case 'amendments':
      return [[['by'], scene.by]];
    case 'statement':
      return [
        [['by'], scene.by],
        ...eachOf(['to'], scene.to),
        ...(scene.reactions ?? []).map(({ by }, index): [Path, string] => [['reactions', index, 'by'], by]),
      ];
    case 'call':
      return partiesOfCall(scene);
    case 'draft':
      return eachOf(['consulted'], scene.consulted);
    case 'alliance':
      return partiesOfAlliance(scene);
    case 'vote':
      return (scene.explanations ?? []).map(({ by }, index) => [['explanations', index, 'by'], by]);
    case 'election':
      return Object.entries(scene.candidates).flatMap(([id, { party }]): [Path, string][] =>
        party === undefined ? [] : [[['candidates', id, 'party'], party]],
      );
    default:
      return [];
  }
}

function eachOf(path: Path, parties: readonly string[] = []): [Path, string][] {
  return parties.map((party, index) => [[...path, index], party]);
}

function partiesOfCall(scene: SceneOf<'call'>): [Path, string][] {
  const { hold, break_off, may_patch_in = {}, may_tell = [], disagreements = [], readouts } = scene;
  return [
    [['caller'], scene.caller],
    [['callee'], scene.callee],
    ...eachOf(['listening'], scene.listening),
    ...eachOf(['hold', 'by'], hold?.by),
    ...eachOf(['break_off', 'by'], break_off?.by),
    ...Object.keys(may_patch_in).map((party): [Path, string] => [['may_patch_in', party], party]),
    ...may_tell.flatMap(({ by, third }, index): [Path, string][] => [
      [['may_tell', index, 'by'], by],
      [['may_tell', index, 'third'], third],
    ]),
    ...disagreements.flatMap(({ between }, index) =>
      Object.keys(between).map((party): [Path, string] => [
        ['disagreements', index, 'between', party],
        party,
      ]),
    ),
    ...readouts.map(({ by }, index): [Path, string] => [['readouts', index, 'by'], by]),
  ];
}

const LISTS = { form: 'invited', invoke: 'members', mend: 'others', position: 'members' } as const;

function partiesOfAlliance(scene: SceneOf<'alliance'>): [Path, string][] {
  const [matter] = Object.keys(scene.about);
  const list = Object.entries(LISTS).find(([name]) => name === matter)?.[1];
  return [
    [['by'], scene.by],
    ...everybodyAsked(scene).map(({ by }, index): [Path, string] => [
      ['about', matter ?? '', list ?? '', index, 'by'],
      by,
    ]),
  ];
}

/** The other names in drafts, commitments and scenes that stand for something declared elsewhere in the file. */
export function namesUsed({ parties, alliances, commitments, drafts, scenes }: Scenario): Used[] {
  const party = (path: Path, name: string): Used => ({
    path,
    what: 'party',
    name,
    known: Object.keys(parties),
  });
  return [
    ...Object.entries(commitments ?? {}).flatMap(([id, { by, to }]) => [
      party(['commitments', id, 'by'], by),
      party(['commitments', id, 'to'], to),
    ]),
    ...Object.entries(drafts ?? {}).flatMap(([id, { cosponsors }]) =>
      (cosponsors ?? []).map(({ by }, index) => party(['drafts', id, 'cosponsors', index, 'by'], by)),
    ),
    ...Object.entries(scenes).flatMap(([id, scene]): Used[] => {
      const at = ['scenes', id];
      if (scene.kind === 'withdrawal') {
        const known = Object.keys(drafts ?? {});
        return [{ path: [...at, 'draft'], what: 'draft', name: scene.draft, known }];
      }
      if (scene.kind === 'alliance') {
        const known = Object.keys(alliances ?? {});
        return [{ path: [...at, 'alliance'], what: 'alliance', name: scene.alliance, known }];
      }
      return scene.kind === 'call' ? readOutsNamed(at, scene) : [];
    }),
  ].filter(({ name, known }) => !known.includes(name));
}

/** Two read-outs disagree: both must be ways in which those parties can report. */
function readOutsNamed(at: Path, { disagreements = [], readouts }: SceneOf<'call'>): Used[] {
  return disagreements.flatMap(({ between }, index) =>
    Object.entries(between).map(([party, name]) => ({
      path: [...at, 'disagreements', index, 'between', party],
      what: 'read-out',
      name,
      known: Object.keys(readouts.find(({ by }) => by === party)?.options ?? {}),
    })),
  );
}
