import type { Story } from '../../world/story.ts';
import { DEFAULTS, hasInterests, type Mind, mindOf } from './mind.ts';
import { type Places, standingOf } from './places.ts';
import { type Own, othersUtility, ownUtility, type Seen, utility } from './utility.ts';

/** A party’s utility of a world, with the parts it is made of; each from 0 to 1. */
export type Parts = Own & { readonly others: number; readonly utility: number };

type World = ArrayLike<number>;
type Kin = { readonly party: string; readonly slot: string; readonly capability: number };

/** What every party of a story wants, made ready once: the model reads nothing else of its file. Never the record. */
export class Interests {
  readonly story: Story;
  readonly #minds: ReadonlyMap<string, Mind>;
  readonly #kin: ReadonlyMap<string, readonly Kin[]>;
  readonly #sharp: ReadonlyMap<string, readonly SharpWords[]>;

  constructor(story: Story) {
    const { parties, relations } = story.scenario;
    const ids = Object.keys(parties);
    this.story = story;
    this.#minds = new Map(ids.map((id) => [id, mindOf(story.scenario, id)]));
    this.#kin = new Map(
      ids.map((id) => [
        id,
        Object.entries(relations ?? {}).flatMap(([relation, { between }]) => {
          const party = between.find((one) => one !== id);
          if (!between.includes(id) || party === undefined) return [];
          const capability = parties[party]?.capability ?? DEFAULTS.capability;
          return [{ party, slot: `relations.${relation}`, capability }];
        }),
      ]),
    );
    this.#sharp = sharpWords(story);
  }

  /** The mind of a party; undefined where the file gives it nothing to decide by. */
  mind(party: string): Mind | undefined {
    const mind = this.#minds.get(party);
    return mind && hasInterests(mind) ? mind : undefined;
  }

  /** What a world is worth to a party, where some issues are taken to stand elsewhere. */
  parts(party: string, world: World, instead: Places): Parts {
    const mind = this.#minds.get(party);
    if (!mind) throw new Error(`there is no party ${party}`);
    const seen = this.seen(world, instead);
    const own = ownUtility(mind, seen);
    const ties = (this.#kin.get(party) ?? []).flatMap(({ party: other, slot, capability }) => {
      const theirs = this.#minds.get(other);
      if (!theirs) return [];
      const relation = this.story.read(world, slot) / 100;
      return [{ capability, relation, own: ownUtility(theirs, seen).own }];
    });
    const others = othersUtility(ties);
    return { ...own, others, utility: utility(mind, own.own, others) };
  }

  /** What is read of a world, where some issues are taken to stand elsewhere. */
  seen(world: World, instead: Places): Seen {
    return {
      level: (slot) => this.story.read(world, slot) / 100,
      standing: (issue) => (instead[issue] ?? standingOf(this.story, world, issue)) / 100,
    };
  }

  /** The relation of one party to another, from −1 to 1; to itself 1, and 0 where the file has none. */
  relation(party: string, other: string, world: World): number {
    if (party === other) return 1;
    const kin = this.#kin.get(party)?.find((one) => one.party === other);
    return kin ? this.story.read(world, kin.slot) / 100 : 0;
  }

  /** How many firm or threatening words a party has said in public so far. */
  sharpWordsOf(party: string, world: World): number {
    const said = this.#sharp.get(party) ?? [];
    return said.filter(({ slot, options }) => options.includes(this.story.read(world, slot))).length;
  }

  /** Whether a promise of a party is broken in one world and was not in the other. */
  breaksPromise(party: string, before: World, after: World): boolean {
    return Object.entries(this.story.scenario.commitments ?? {}).some(([id, { by }]) => {
      const slot = `commitments.${id}.broken`;
      return by === party && this.story.read(before, slot) === 0 && this.story.read(after, slot) === 1;
    });
  }
}

/** A slot that says which option was taken, and the positions of the sharp ones. */
type SharpWords = { readonly slot: string; readonly options: readonly number[] };

type Spoken = Readonly<Record<string, { readonly register: string }>>;

function sharpWords({ scenario }: Story): ReadonlyMap<string, SharpWords[]> {
  const found = new Map<string, SharpWords[]>();
  const add = (party: string, slot: string, options: Spoken): void => {
    const sharp = Object.values(options).flatMap(({ register }, index) =>
      register === 'firm' || register === 'threatening' ? [index + 1] : [],
    );
    if (sharp.length > 0) found.set(party, [...(found.get(party) ?? []), { slot, options: sharp }]);
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
