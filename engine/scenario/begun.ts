/** What of a template becomes the author's own. */
export type Beginning = {
  readonly id: string;
  readonly title: string;
  /** Where an editor finds the schema, from the file. */
  readonly schema: string;
};

/** A scenario begun from a template: with an id, a title and a schema of its own, and otherwise as it is written. */
export function begun(template: string, { id, title, schema }: Beginning): string {
  return template
    .replace(/\$schema=\S+/, () => `$schema=${schema}`)
    .replace(/^id: .*$/m, () => `id: ${id}`)
    .replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`);
}

/** A copy of a scenario, with an id and a schema of its own, and otherwise as it is written. */
export function copied(text: string, { id, schema }: Omit<Beginning, 'title'>): string {
  return text.replace(/\$schema=\S+/, () => `$schema=${schema}`).replace(/^id: .*$/m, () => `id: ${id}`);
}

/** An id from the name of a file: `The-Ferry.scenario.yaml` gives `the_ferry`. */
export function idFrom(name: string): string {
  const words = name
    .replace(/(\.scenario)?\.ya?ml$/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 48)
    .replace(/_+$/, '');
  return words === '' || words === 'constructor' ? 'my_scenario' : words;
}
