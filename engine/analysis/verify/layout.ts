/** Bits in front of a key: which layout, and which words follow. */
export const HEAD = 16;
export const WORD = 32;

/** More groups of words cannot be told present or not in the first word of a key. */
const MOST_GROUPS = 14;

/** A number to be written: the values it lies between, and the one it begins with. */
export type Bounds = {
  readonly slot: number;
  readonly min: number;
  readonly max: number;
  readonly start: number;
};

/**
 * How places with the same states standing are written. A key begins with a word that says which layout and which
 * groups of words follow; groups in which every number is as at the beginning are left out. A number lies in one word.
 */
export type Layout = {
  readonly number: number;
  readonly cells: Int32Array;
  /** The numbers in the order they are written: the slot of each, its least value, where it lies in its word, how wide. */
  readonly slots: Int32Array;
  readonly least: Int32Array;
  readonly shifts: Int32Array;
  readonly masks: Int32Array;
  /** For each word, the first being the head: where its numbers end in the order they are written. */
  readonly ends: Int32Array;
  /** For each word what it is at the beginning; the head as it stands before numbers are written. */
  readonly usual: Int32Array;
  /** For each word but the head: the bit of the head that says whether it follows. */
  readonly groups: Int32Array;
};

/** The layout of so many numbers, in the given order but for a few that go into the head. */
export function layoutOf(number: number, cells: Int32Array, numbers: readonly Bounds[]): Layout {
  const words = inWords(numbers);
  const last = words.at(-1) ?? [];
  const left = HEAD - groupsOf(words.length - 1);
  const isInHead = words.length > 0 && last.reduce((sum, one) => sum + widthOf(one), 0) <= left;
  const behind = isInHead ? words.slice(0, -1) : words;
  const all = [isInHead ? last : [], ...behind];
  const perGroup = Math.max(1, Math.ceil(behind.length / MOST_GROUPS));
  const flat = all.flat();
  const usual = new Int32Array(all.length);
  const shifts: number[] = [];
  for (const [word, inside] of all.entries()) {
    let at = word === 0 ? HEAD + groupsOf(behind.length) : 0;
    if (word === 0) usual[word] = number;
    for (const one of inside) {
      shifts.push(at);
      if (word > 0) usual[word] = (usual[word] ?? 0) | ((one.start - one.min) << at);
      at += widthOf(one);
    }
  }
  let written = 0;
  return {
    number,
    cells,
    slots: Int32Array.from(flat, ({ slot }) => slot),
    least: Int32Array.from(flat, ({ min }) => min),
    shifts: Int32Array.from(shifts),
    masks: Int32Array.from(flat, (one) => 2 ** widthOf(one) - 1),
    ends: Int32Array.from(all, (inside) => (written += inside.length)),
    usual,
    groups: Int32Array.from(all, (_, word) =>
      word === 0 ? 0 : 1 << (HEAD + Math.floor((word - 1) / perGroup)),
    ),
  };
}

function groupsOf(words: number): number {
  return Math.min(words, Math.ceil(words / Math.max(1, Math.ceil(words / MOST_GROUPS))));
}

function widthOf({ min, max }: Bounds): number {
  return WORD - Math.clz32(max - min);
}

/** Shares numbers out over words, one after the other. */
function inWords(numbers: readonly Bounds[]): Bounds[][] {
  const words: Bounds[][] = [];
  let left = 0;
  for (const one of numbers) {
    const width = widthOf(one);
    if (width === 0) continue;
    const word = words.at(-1);
    if (word && width <= left) {
      word.push(one);
      left -= width;
    } else {
      words.push([one]);
      left = WORD - width;
    }
  }
  return words;
}
