import fc from 'fast-check';
import { parse, stringify } from 'yaml';

/** One small harm done to a file. The numbers choose the place and what comes there; 0 is the first of each. */
type Harm = {
  readonly kind: 'value' | 'number' | 'remove' | 'rename' | 'swap' | 'wild' | 'line' | 'token';
  readonly at: number;
  readonly by: number;
};

/** A file that was valid, with a few small harms done to it. Shrinks to fewer harms at earlier places. */
export type Mutation = { readonly file: number; readonly harms: readonly Harm[] };

const kinds = fc.oneof(
  { weight: 7, arbitrary: fc.constantFrom('value', 'number', 'remove', 'rename', 'swap') },
  { weight: 1, arbitrary: fc.constantFrom('wild', 'line', 'token') },
) as fc.Arbitrary<Harm['kind']>;

export function mutations(files: number): fc.Arbitrary<Mutation> {
  const place = fc.nat(100_000);
  const harms = fc.array(fc.record({ kind: kinds, at: place, by: place }), { minLength: 1, maxLength: 3 });
  return fc.record({ file: fc.nat(files - 1), harms });
}

/** Does the harm: to the tree of values first, then to the lines and words that the tree is written in. */
export function mutate(text: string, harms: readonly Harm[]): string {
  const toText = harms.filter(({ kind }) => kind === 'line' || kind === 'token');
  const toTree = harms.filter((harm) => !toText.includes(harm));
  let mutated = text;
  if (toTree.length > 0) {
    const tree: unknown = parse(text);
    for (const harm of toTree) mutateTree(tree, harm);
    mutated = stringify(tree, { aliasDuplicateObjects: false });
  }
  return toText.reduce(mutateText, mutated);
}

type Map = Record<string, unknown>;
type Slot = { readonly of: Map | unknown[]; readonly key: string | number; readonly value: unknown };

/** Every place of a tree, parents before what is in them. */
function slotsOf(value: unknown, found: Slot[] = []): Slot[] {
  if (Array.isArray(value)) {
    for (const [key, inside] of value.entries()) {
      found.push({ of: value, key, value: inside });
      slotsOf(inside, found);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inside] of Object.entries(value)) {
      found.push({ of: value as Map, key, value: inside });
      slotsOf(inside, found);
    }
  }
  return found;
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)];
}

function put({ of, key }: Slot, value: unknown): void {
  if (Array.isArray(of)) of[Number(key)] = value;
  else of[String(key)] = value;
}

/** Fields that a scenario may leave out. */
const OPTIONAL = [
  'when',
  'effects',
  'sources',
  'text',
  'date',
  'closed',
  'forgo',
  'declines',
  'deadline',
  'inject',
  'to',
];

/** Whether a place is one of many alike: an entry of a list, or of a map whose keys are ids. */
function isOneOfMany({ of, key, value }: Slot): boolean {
  if (Array.isArray(of)) return true;
  const all = Object.values(of);
  return (
    OPTIONAL.includes(String(key)) ||
    (typeof value === 'object' && all.every((one) => typeof one === 'object'))
  );
}

/** Most harms keep to the schema: a value is exchanged for one that stands under the same key elsewhere. */
function mutateTree(tree: unknown, { kind, at, by }: Harm): void {
  const slots = slotsOf(tree);
  const exchange = (among: readonly Slot[], same: (one: Slot, other: Slot) => boolean) => {
    const slot = pick(among, at);
    const other =
      slot &&
      pick(
        among.filter((one) => same(slot, one)),
        by,
      );
    if (slot && other) put(slot, structuredClone(other.value));
  };
  switch (kind) {
    case 'value':
      exchange(
        slots.filter(({ value }) => typeof value === 'string'),
        (one, other) => one.key === other.key,
      );
      return;
    case 'swap':
      exchange(
        slots.filter(({ value }) => typeof value === 'object'),
        (one, other) => one.key === other.key && Array.isArray(one.value) === Array.isArray(other.value),
      );
      return;
    case 'wild':
      exchange(slots, () => true);
      return;
    case 'number': {
      const slot = pick(
        slots.filter(({ value }) => typeof value === 'number' || typeof value === 'boolean'),
        at,
      );
      if (slot) put(slot, typeof slot.value === 'boolean' ? !slot.value : by % 101);
      return;
    }
    case 'remove': {
      const slot = pick(slots.filter(isOneOfMany), at);
      if (!slot) return;
      if (Array.isArray(slot.of)) slot.of.splice(Number(slot.key), 1);
      else delete slot.of[String(slot.key)];
      return;
    }
    case 'rename': {
      const slot = pick(
        slots.filter(
          (one) => !Array.isArray(one.of) && isOneOfMany(one) && !OPTIONAL.includes(String(one.key)),
        ),
        at,
      );
      if (!slot || Array.isArray(slot.of)) return;
      delete slot.of[String(slot.key)];
      slot.of[by % 3 === 0 ? String(pick(slots, by)?.key) : `${slot.key}_${by % 7}`] = slot.value;
    }
  }
}

function mutateText(text: string, { kind, at, by }: Harm): string {
  if (kind === 'line') {
    const lines = text.split('\n');
    const line = at % lines.length;
    const changed = [
      [],
      [lines[line], lines[line]],
      [`  ${lines[line]}`],
      [lines[(line + 1) % lines.length]],
    ];
    lines.splice(line, 1, ...((pick(changed, by) ?? []) as string[]));
    return lines.join('\n');
  }
  const words = text.split(/(\s+|[{}[\],:])/);
  words.splice(
    at % words.length,
    1,
    pick([...words, '{', '"', '&a', '*a', ': :', '\u202e', '- - -'], by) ?? '',
  );
  return words.join('');
}
