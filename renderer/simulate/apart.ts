/** A thing of a list that may come more than once, and a key that tells it apart from those like it. */
export type Apart<T> = { readonly key: string; readonly one: T };

/** Tells the things of a list apart: by a name that like things share, and by which of those it is. */
export function apart<T>(list: readonly T[], nameOf: (one: T) => string): Apart<T>[] {
  const times = new Map<string, number>();
  return list.map((one) => {
    const name = nameOf(one);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { key: `${name}/${time}`, one };
  });
}
