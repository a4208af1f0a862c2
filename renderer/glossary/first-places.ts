import type { Term } from './terms.ts';

type Wish = { readonly element: Element; readonly terms: readonly Term[] };

/**
 * Knows on one screen which text explains a term: the first that has it, in the order of the page. Texts come and go;
 * who is asked is told again when that changes.
 */
export class FirstPlaces {
  readonly #wishes = new Map<string, Wish>();
  readonly #watchers = new Set<() => void>();
  #owners: ReadonlyMap<string, ReadonlySet<Term>> = new Map();
  #isDue = false;

  /** Asks for the terms of a text, until the function it returns is called. */
  ask(id: string, wish: Wish): () => void {
    this.#wishes.set(id, wish);
    this.#settleSoon();
    return () => {
      this.#wishes.delete(id);
      this.#settleSoon();
    };
  }

  watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  };

  /** The terms that a text explains; the same set as before while they are the same. */
  termsOf(id: string): ReadonlySet<Term> {
    return this.#owners.get(id) ?? none;
  }

  /** Once for all texts that came or went together. */
  #settleSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#settle();
    });
  }

  #settle(): void {
    const taken = new Set<Term>();
    const owners = new Map<string, ReadonlySet<Term>>();
    for (const [id, { terms }] of [...this.#wishes].sort(byPlace)) {
      const own = new Set(terms.filter((term) => !taken.has(term)));
      for (const term of own) taken.add(term);
      const before = this.termsOf(id);
      owners.set(id, isSame(before, own) ? before : own);
    }
    this.#owners = owners;
    for (const changed of this.#watchers) changed();
  }
}

const none: ReadonlySet<Term> = new Set();

function byPlace([, one]: [string, Wish], [, other]: [string, Wish]): number {
  const position = one.element.compareDocumentPosition(other.element);
  return position & one.element.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function isSame(one: ReadonlySet<Term>, other: ReadonlySet<Term>): boolean {
  return one.size === other.size && [...one].every((term) => other.has(term));
}
