import { IN_BRACES } from '../../world/story.ts';
import type { Scenario } from '../scenario.ts';
import type { Path } from '../source.ts';
import type { Effect } from '../terms.ts';

/** An expression as it stands in the file. */
export type Written = {
  readonly what: 'condition' | 'amount';
  readonly source: string;
  readonly path: Path;
  /** Characters before the expression in the text that it stands in. */
  readonly offset: number;
  /** The conditions of whatever it stands in: where one of them cannot hold, it is never asked. */
  readonly under: readonly string[];
  /** The scene it belongs to, if any. */
  readonly scene?: string;
};

/** An effect as it stands in the file; it happens only while all of `under` holds. */
export type WrittenEffect = {
  readonly effect: Effect;
  readonly path: Path;
  readonly under: readonly string[];
  readonly scene?: string;
};

export type AllWritten = {
  readonly expressions: readonly Written[];
  readonly effects: readonly WrittenEffect[];
};

/** Every expression and every effect of a scenario, wherever they stand, but for its assertions. */
export function writtenIn(scenario: Scenario): AllWritten {
  const found = new Finder();
  for (const [id, { then, inject, ...scene }] of Object.entries(scenario.scenes)) {
    const own = new Finder(id);
    own.walk(scene, ['scenes', id], []);
    // Whether or not the scene is passed over, its ways on are asked, and before it comes its inject.
    own.walk({ then, inject }, ['scenes', id], []);
    found.take(own);
  }
  const { endings, parties, drafts, commitments, issues, blocs, seats, record } = scenario;
  found.walk(issues, ['issues'], []);
  for (const [list, all] of Object.entries({ blocs, seats })) {
    for (const [id, { lobbied }] of Object.entries(all ?? {})) found.walk(lobbied, [list, id, 'lobbied'], []);
  }
  found.walk(endings, ['endings'], []);
  for (const [index, { when }] of (record?.moves ?? []).entries()) {
    found.walk({ when }, ['record', 'moves', index], []);
  }
  for (const [id, party] of Object.entries(parties)) found.walk(party.goals, ['parties', id, 'goals'], []);
  for (const [id, draft] of Object.entries(drafts ?? {})) {
    found.walk(draft.cosponsors, ['drafts', id, 'cosponsors'], []);
  }
  for (const [id, { broken }] of Object.entries(commitments ?? {})) {
    found.walk(broken, ['commitments', id, 'broken'], []);
  }
  return found;
}

class Finder implements AllWritten {
  readonly expressions: Written[] = [];
  readonly effects: WrittenEffect[] = [];
  readonly #of: { readonly scene?: string };

  constructor(scene?: string) {
    this.#of = scene === undefined ? {} : { scene };
  }

  take({ expressions, effects }: AllWritten): void {
    this.expressions.push(...expressions);
    this.effects.push(...effects);
  }

  walk(value: unknown, path: Path, under: readonly string[]): void {
    if (typeof value === 'string') {
      for (const found of value.matchAll(IN_BRACES)) {
        this.#add('amount', found[1] ?? '', path, found.index + 1, under);
      }
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.walk(item, [...path, index], under);
    } else if (typeof value === 'object' && value !== null) {
      this.#walkMap(value as Readonly<Record<string, unknown>>, path, under);
    }
  }

  #walkMap(map: Readonly<Record<string, unknown>>, path: Path, above: readonly string[]): void {
    const { when } = map;
    const conditional = typeof when === 'string';
    if (conditional) this.#add('condition', when, [...path, 'when'], 0, above);
    const under = conditional ? [...above, when] : above;
    const isEffect = 'change' in map || typeof map.set === 'string';
    if (isEffect) this.effects.push({ effect: map as Effect, path, under, ...this.#of });
    for (const [key, inside] of Object.entries(map)) {
      const isAmount =
        typeof inside === 'string' && ((isEffect && key === 'by') || key === 'weight' || key === 'stands');
      if (isAmount) this.#add('amount', inside, [...path, key], 0, under);
      else if (!(conditional && key === 'when')) this.walk(inside, [...path, key], under);
    }
  }

  #add(what: Written['what'], source: string, path: Path, offset: number, under: readonly string[]): void {
    this.expressions.push({ what, source, path, offset, under, ...this.#of });
  }
}
