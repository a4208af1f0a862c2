import type { Story } from '../../world/story.ts';
import { DEFAULTS, hasInterests, type Mind, mindOf } from './mind.ts';
import { type Places, standingIn } from './places.ts';
import { type Own, othersUtility, ownUtility, type Seen, type Tie, utility } from './utility.ts';
import { type Elsewhere, type Kin, Worth } from './worth.ts';

/** A party’s utility of a world, with the parts it is made of; each from 0 to 1. */
export type Parts = Own & { readonly others: number; readonly utility: number };

type World = ArrayLike<number>;
/** What every party of a story wants, made ready once: the model reads nothing else of its file. Never the record. */
export class Interests {
  readonly story: Story;
  readonly #issues: readonly string[];
  /** By issue, where it stands in a world, from 0 to 1. */
  readonly #standing: readonly ((world: World) => number)[];
  readonly #eyes: Eyes;
  readonly #minds: ReadonlyMap<string, Mind>;
  /** The same minds, that know where all stands that they look at. */
  readonly #placed: ReadonlyMap<string, Mind<number>>;
  readonly #kin: ReadonlyMap<string, readonly Kin[]>;
  readonly #sharp: ReadonlyMap<string, readonly SharpWords[]>;
  /** By party, where it stands whether a promise of its is broken. */
  readonly #promises: ReadonlyMap<string, readonly number[]>;

  constructor(story: Story) {
    const { parties, relations, commitments, issues } = story.scenario;
    const ids = Object.keys(parties);
    this.story = story;
    this.#issues = Object.keys(issues ?? {});
    this.#standing = this.#issues.map((issue) => {
      const stands = standingIn(story, issue);
      return (world) => stands(world) / 100;
    });
    this.#eyes = new Eyes(this.#standing);
    this.#minds = new Map(ids.map((id) => [id, mindOf(story.scenario, id)]));
    const placed = new Map([...this.#minds].map(([id, mind]) => [id, this.placed(mind)]));
    this.#placed = placed;
    this.#kin = new Map(
      ids.map((id) => [
        id,
        Object.entries(relations ?? {}).flatMap(([relation, { between }]) => {
          const party = between.find((one) => one !== id);
          const mind = placed.get(party ?? '');
          if (!between.includes(id) || party === undefined || !mind) return [];
          const capability = parties[party]?.capability ?? DEFAULTS.capability;
          return [{ party, slot: story.index(`relations.${relation}`), capability, mind }];
        }),
      ]),
    );
    this.#sharp = sharpWords(story);
    this.#promises = new Map(
      ids.map((party) => [
        party,
        Object.entries(commitments ?? {}).flatMap(([id, { by }]) =>
          by === party ? [story.index(`commitments.${id}.broken`)] : [],
        ),
      ]),
    );
  }

  /** A mind that knows where all stands that it looks at. */
  placed(mind: Mind): Mind<number> {
    return {
      ...mind,
      wants: mind.wants.map((want) => ({ ...want, slot: this.story.index(want.slot) })),
      positions: mind.positions.map((one) => ({ ...one, issue: this.#issues.indexOf(one.issue) })),
    };
  }

  /** The mind of a party; undefined where the file gives it nothing to decide by. */
  mind(party: string): Mind | undefined {
    const mind = this.#minds.get(party);
    return mind && hasInterests(mind) ? mind : undefined;
  }

  /** What worlds are worth to a party, as one number; undefined where the file gives it nothing to decide by. */
  worth(party: string): Worth | undefined {
    const mind = this.#placed.get(party);
    if (!mind || !hasInterests(mind)) return undefined;
    return new Worth(mind, this.#kin.get(party) ?? [], this.#standing);
  }

  /** What a world is worth to a party, where some issues are taken to stand elsewhere. */
  parts(party: string, world: World, instead: Places): Parts {
    const mind = this.#placed.get(party);
    if (!mind) throw new Error(`there is no party ${party}`);
    const seen = this.seen(world, instead);
    const own = ownUtility(mind, seen);
    const kin = this.#kin.get(party) ?? [];
    const ties: Tie[] = [];
    for (const { slot, capability, mind: theirs } of kin)
      ties.push({ capability, relation: (world[slot] ?? 0) / 100, own: ownUtility(theirs, seen).own });
    const others = othersUtility(ties);
    return { ...own, others, utility: utility(mind, own.own, others) };
  }

  /** What is read of a world, where some issues are taken to stand elsewhere; good until it is asked for again. */
  seen(world: World, instead: Places): Seen<number> {
    this.#eyes.look(world);
    for (const issue in instead) {
      const at = this.#issues.indexOf(issue);
      if (at >= 0) this.#eyes.stands[at] = (instead[issue] ?? 0) / 100;
    }
    return this.#eyes;
  }

  /** Where issues are taken to stand, by their numbers and from 0 to 1. */
  elsewhere(places: Places): Elsewhere {
    return Object.entries(places).flatMap(([issue, place]) => {
      const at = this.#issues.indexOf(issue);
      return at < 0 ? [] : [{ issue: at, stands: place / 100 }];
    });
  }

  /** The relation of one party to another, from −1 to 1; to itself 1, and 0 where the file has none. */
  relation(party: string, other: string, world: World): number {
    if (party === other) return 1;
    const kin = this.#kin.get(party)?.find((one) => one.party === other);
    return kin ? (world[kin.slot] ?? 0) / 100 : 0;
  }

  /** How many firm or threatening words a party has said in public so far. */
  sharpWordsOf(party: string, world: World): number {
    const said = this.#sharp.get(party) ?? [];
    return said.filter(({ slot, options }) => options.includes(world[slot] ?? 0)).length;
  }

  /** Whether a promise of a party is broken in one world and was not in the other. */
  breaksPromise(party: string, before: World, after: World): boolean {
    for (const slot of this.#promises.get(party) ?? []) {
      if (before[slot] === 0 && after[slot] === 1) return true;
    }
    return false;
  }
}

/** What is read of one world at a time: all issues at once, since most who look at one look at others. */
class Eyes implements Seen<number> {
  /** By issue, from 0 to 1. */
  readonly stands: Float64Array;
  readonly #standings: readonly ((world: World) => number)[];
  #world: World = [];

  constructor(standings: readonly ((world: World) => number)[]) {
    this.#standings = standings;
    this.stands = new Float64Array(standings.length);
  }

  look(world: World): void {
    this.#world = world;
    for (let issue = 0; issue < this.#standings.length; issue++)
      this.stands[issue] = this.#standings[issue]?.(world) ?? 0;
  }

  level(slot: number): number {
    return (this.#world[slot] ?? 0) / 100;
  }

  standing(issue: number): number {
    return this.stands[issue] ?? 0;
  }
}

/** A slot that says which option was taken, and the positions of the sharp ones. */
type SharpWords = { readonly slot: number; readonly options: readonly number[] };

type Spoken = Readonly<Record<string, { readonly register: string }>>;

function sharpWords(story: Story): ReadonlyMap<string, SharpWords[]> {
  const found = new Map<string, SharpWords[]>();
  const { scenario } = story;
  const add = (party: string, name: string, options: Spoken): void => {
    const sharp = Object.values(options).flatMap(({ register }, index) =>
      register === 'firm' || register === 'threatening' ? [index + 1] : [],
    );
    if (sharp.length > 0)
      found.set(party, [...(found.get(party) ?? []), { slot: story.index(name), options: sharp }]);
  };
  for (const [id, scene] of Object.entries(scenario.scenes)) {
    if (scene.kind === 'statement') {
      add(scene.by, `chosen.${id}`, scene.options);
      for (const { by, options } of scene.reactions ?? []) add(by, `reacted.${id}.${by}`, options);
    }
    if (scene.kind !== 'call') continue;
    for (const { by, options } of scene.readouts) add(by, `readout.${id}.${by}`, options);
  }
  return found;
}

const prepared = new WeakMap<Story, Interests>();

/** The interests of a story, made ready once. */
export function interestsOf(story: Story): Interests {
  const before = prepared.get(story);
  if (before) return before;
  const made = new Interests(story);
  prepared.set(story, made);
  return made;
}
