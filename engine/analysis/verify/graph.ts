import type { Places } from './places.ts';

/** Places with their ways, also against their direction. */
export class Graph {
  readonly #of: Places;
  #backStart: Int32Array | undefined;
  #back = new Int32Array(0);

  constructor(of: Places) {
    this.#of = of;
  }

  /** Every place from which one can come to one of these, those themselves included; 1 at their numbers. */
  before(goal: (place: number) => boolean): Uint8Array {
    const start = this.#backward();
    const found = new Uint8Array(this.#of.size);
    const left: number[] = [];
    for (let place = 0; place < this.#of.size; place++) {
      if (goal(place)) {
        found[place] = 1;
        left.push(place);
      }
    }
    for (let place = left.pop(); place !== undefined; place = left.pop()) {
      for (let way = start[place] ?? 0; way < (start[place + 1] ?? 0); way++) {
        const from = this.#back[way] ?? 0;
        if (found[from]) continue;
        found[from] = 1;
        left.push(from);
      }
    }
    return found;
  }

  /** The strongly connected components, of those with a way within, among some of the places. Tarjan 1972, without recursion. */
  circles(among: (place: number) => boolean): number[][] {
    const { size } = this.#of;
    const index = new Int32Array(size);
    const low = new Int32Array(size);
    const onStack = new Uint8Array(size);
    const stack: number[] = [];
    const circles: number[][] = [];
    let next = 1;
    for (let root = 0; root < size; root++) {
      if (index[root] || !among(root)) continue;
      const path: { place: number; ways: number[]; way: number }[] = [];
      const enter = (place: number) => {
        index[place] = low[place] = next++;
        onStack[place] = 1;
        stack.push(place);
        path.push({ place, ways: place < this.#of.gone ? this.#of.after(place).filter(among) : [], way: 0 });
      };
      enter(root);
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const to = top.ways[top.way++];
        if (to !== undefined) {
          if (!index[to]) enter(to);
          else if (onStack[to]) low[top.place] = Math.min(low[top.place] ?? 0, index[to] ?? 0);
          continue;
        }
        path.pop();
        const around = path.at(-1);
        if (around) low[around.place] = Math.min(low[around.place] ?? 0, low[top.place] ?? 0);
        if (low[top.place] !== index[top.place]) continue;
        const circle = stack.splice(stack.lastIndexOf(top.place));
        for (const place of circle) onStack[place] = 0;
        if (circle.length > 1 || top.ways.includes(top.place)) circles.push(circle);
      }
    }
    return circles;
  }

  /** A longest way from the beginning through some places only, or one that goes round; none where the first is not one of them. */
  longest(among: (place: number) => boolean): { readonly through: number[]; readonly round: boolean } {
    if (!among(0)) return { through: [], round: false };
    const UNDERWAY = -1;
    const rest = new Int32Array(this.#of.size);
    const best = new Int32Array(this.#of.size).fill(-1);
    const ways = (place: number) => (place < this.#of.gone ? this.#of.after(place).filter(among) : []);
    const path = [{ place: 0, ways: ways(0), way: 0 }];
    rest[0] = UNDERWAY;
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = top.ways[top.way++];
      if (to === undefined) {
        let longest = 1;
        for (const next of top.ways) {
          if ((rest[next] ?? 0) + 1 > longest) {
            longest = (rest[next] ?? 0) + 1;
            best[top.place] = next;
          }
        }
        rest[top.place] = longest;
        path.pop();
      } else if (rest[to] === UNDERWAY) {
        return { through: [...path.map(({ place }) => place), to], round: true };
      } else if (!rest[to]) {
        rest[to] = UNDERWAY;
        path.push({ place: to, ways: ways(to), way: 0 });
      }
    }
    const through: number[] = [];
    for (let place = 0; place >= 0; place = best[place] ?? -1) through.push(place);
    return { through, round: false };
  }

  #backward(): Int32Array {
    if (this.#backStart) return this.#backStart;
    const { size, gone, ways } = this.#of;
    const start = new Int32Array(size + 1);
    for (let way = 0; way < ways.length; way++) start[ways.at(way) + 1] = (start[ways.at(way) + 1] ?? 0) + 1;
    for (let place = 0; place < size; place++)
      start[place + 1] = (start[place + 1] ?? 0) + (start[place] ?? 0);
    const fill = start.slice();
    const back = new Int32Array(ways.length);
    for (let place = 0; place < gone; place++) {
      for (const to of this.#of.after(place)) {
        const at = fill[to] ?? 0;
        back[at] = place;
        fill[to] = at + 1;
      }
    }
    this.#back = back;
    this.#backStart = start;
    return start;
  }
}
