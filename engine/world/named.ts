/** Names put together before, by the place in the code that asks and by the parts it puts in. */
class Names {
  made: string | undefined;
  readonly #next = new Map<string, Names>();

  after(part: string): Names {
    const known = this.#next.get(part);
    if (known) return known;
    const next = new Names();
    this.#next.set(part, next);
    return next;
  }
}

const known = new WeakMap<TemplateStringsArray, Names>();

/**
 * The name of a slot, as in ``named`calls.${id}.table` ``: the very same string whenever it is asked for with the same
 * parts. Where thousands of runs are played, putting a name together takes longer than finding what it stands for.
 * Only for parts that the scenario is known to have: what a client sends would be remembered for ever.
 */
export function named(pieces: TemplateStringsArray, ...parts: string[]): string {
  let names = known.get(pieces);
  if (!names) {
    names = new Names();
    known.set(pieces, names);
  }
  for (const part of parts) names = names.after(part);
  names.made ??= String.raw({ raw: pieces }, ...parts);
  return names.made;
}
