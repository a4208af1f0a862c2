import { CHOICES, NUMBERS, OPTIONS, PLACES, START, story } from '../playthroughs/story.ts';

/** Where the story stands once all choices are made: the better ending, and the other. */
const WON = PLACES;
const LOST = PLACES + 1;

/** What a state holds: ten numbers, the place, and how many choices were made; seven bits each, four in a word. */
const PLACE = NUMBERS;
const MADE = NUMBERS + 1;

/**
 * The story of the playthroughs searched by hand, as fast as it goes: breadth first over typed arrays, a state in three
 * words. It keeps the states, a table to find them and nothing else: no ways, no parents, no claims.
 *
 * @returns states found, and bytes kept
 */
export function searchByHand(most: number): { readonly states: number; readonly bytes: number } {
  const rules = compiled();
  const size = 2 ** Math.ceil(Math.log2((4 * most) / 3 + 1));
  const table = new Int32Array(size).fill(-1);
  const words = new Int32Array(3 * (most + OPTIONS + 1));
  const now = new Int32Array(NUMBERS + 2);
  const next = new Int32Array(NUMBERS + 2);
  let found = 0;
  const note = (state: Int32Array): void => {
    const [one, two, three] = [packed(state, 0), packed(state, 4), packed(state, 8)];
    let hash = Math.imul(one ^ Math.imul(two, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35), 0x9e3779b1);
    hash ^= hash >>> 15;
    let at = hash & (size - 1);
    for (let known = table[at] ?? -1; known >= 0; known = table[at] ?? -1) {
      if (words[3 * known] === one && words[3 * known + 1] === two && words[3 * known + 2] === three) return;
      at = (at + 1) & (size - 1);
    }
    words[3 * found] = one;
    words[3 * found + 1] = two;
    words[3 * found + 2] = three;
    table[at] = found++;
  };
  now.fill(START, 0, NUMBERS);
  note(now);
  for (let state = 0; state < found && found < most; state++) {
    unpack(words, 3 * state, now);
    const place = now[PLACE] ?? 0;
    if (place >= PLACES) continue;
    for (let option = 0; option < OPTIONS; option++) {
      const rule = RULE * (OPTIONS * place + option);
      const value = now[rules[rule] ?? 0] ?? 0;
      const than = rules[rule + 2] ?? 0;
      if (rules[rule + 1] === 1 ? value < than : value >= than) continue;
      next.set(now);
      change(next, rules[rule + 3] ?? 0, rules[rule + 4] ?? 0);
      change(next, rules[rule + 5] ?? 0, rules[rule + 6] ?? 0);
      next[PLACE] = rules[rule + 7] ?? 0;
      next[MADE] = (now[MADE] ?? 0) + 1;
      if (next[MADE] === CHOICES) end(next);
      note(next);
    }
  }
  return { states: found, bytes: 12 * found + table.byteLength };
}

/** At an ending nothing is read any more. */
function end(state: Int32Array): void {
  const place = (state[0] ?? 0) >= START ? WON : LOST;
  state.fill(0);
  state[PLACE] = place;
}

/** Whole numbers that tell one option: asked, at least, than, two changes, to. */
const RULE = 8;

function compiled(): Int32Array {
  return Int32Array.from(
    story.flatMap((options) =>
      options.flatMap(({ asks, changes, to }) => [
        asks.number,
        asks.atLeast ? 1 : 0,
        asks.than,
        ...changes.flatMap(({ number, by }) => [number, by]),
        to,
      ]),
    ),
  );
}

function change(state: Int32Array, number: number, by: number): void {
  const value = (state[number] ?? 0) + by;
  state[number] = Math.max(0, Math.min(100, value));
}

function packed(state: Int32Array, from: number): number {
  return (
    (state[from] ?? 0) |
    ((state[from + 1] ?? 0) << 7) |
    ((state[from + 2] ?? 0) << 14) |
    ((state[from + 3] ?? 0) << 21)
  );
}

function unpack(words: Int32Array, from: number, state: Int32Array): void {
  for (let number = 0; number < state.length; number++) {
    state[number] = ((words[from + (number >> 2)] ?? 0) >>> (7 * (number & 3))) & 127;
  }
}
