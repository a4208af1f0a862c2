import type { Move } from '../contract/move.ts';
import { sameMove } from '../parties/record.ts';

/** A node of a run's tree: a move made at its parent. Node 0 is the beginning and has no entry. */
export type Node = {
  readonly node: number;
  readonly parent: number;
  readonly id: string;
  readonly move: Move;
  readonly by: 'person' | 'host';
};

/** A run's moves as a tree. Going back never deletes; choosing otherwise grows a branch. */
export class Tree {
  readonly #nodes = new Map<number, Node>();
  readonly #children = new Map<number, number[]>();
  readonly #byId = new Map<string, number>();
  /** The child last gone through at each node: where *forward* leads. */
  readonly #lastChild = new Map<number, number>();

  constructor(nodes: readonly Node[] = []) {
    for (const node of nodes) this.add(node);
  }

  add(node: Node): void {
    if (this.#nodes.has(node.node) || !this.has(node.parent))
      throw new Error(`node ${node.node} does not fit`);
    this.#nodes.set(node.node, node);
    this.#byId.set(node.id, node.node);
    this.#children.set(node.parent, [...this.children(node.parent), node.node]);
    this.#lastChild.set(node.parent, node.node);
  }

  has(node: number): boolean {
    return node === 0 || this.#nodes.has(node);
  }

  get(node: number): Node | undefined {
    return this.#nodes.get(node);
  }

  get next(): number {
    return this.#nodes.size + 1;
  }

  all(): Node[] {
    return [...this.#nodes.values()];
  }

  children(node: number): readonly number[] {
    return this.#children.get(node) ?? [];
  }

  /** The node that a move with this id made. */
  madeBy(id: string): Node | undefined {
    const node = this.#byId.get(id);
    return node === undefined ? undefined : this.#nodes.get(node);
  }

  /** The moves from the beginning to a node, oldest first. */
  line(node: number): Node[] {
    const line: Node[] = [];
    for (let at = this.#nodes.get(node); at; at = this.#nodes.get(at.parent)) line.push(at);
    return line.reverse();
  }

  /** Notes that a node was stood at, so that *forward* leads along this line again. */
  visit(node: number): void {
    for (const { node: child, parent } of this.line(node)) this.#lastChild.set(parent, child);
  }

  /** Where *forward* leads from a node. */
  forward(node: number): number | undefined {
    return this.#lastChild.get(node);
  }

  /** Notes that a move sent with this id led to a node that was there before. */
  alsoMadeBy(id: string, node: number): void {
    this.#byId.set(id, node);
  }

  /** The nodes that the first of these moves lead through from a node, as far as they have been made before. */
  along(from: number, moves: readonly Move[]): number[] {
    const nodes: number[] = [];
    for (const move of moves) {
      const made = this.children(nodes.at(-1) ?? from)
        .map((child) => this.#nodes.get(child))
        .find((child) => child !== undefined && sameMove(child.move, move));
      if (!made) break;
      nodes.push(made.node);
    }
    return nodes;
  }
}
