import type { Diagnostic } from '../diagnostic.ts';
import type { FindPart, Part } from '../parts.ts';
import { readBody, readRules } from '../read.ts';

/** What a file is a part of by its name: `x.body.yaml` a body, `x.rules.yaml` a rule set; undefined for a scenario. */
export function partNamed(file: string): { readonly part: Part; readonly id: string } | undefined {
  const [, id, part] = /^(.*)\.(body|rules)\.yaml$/.exec(file) ?? [];
  return id !== undefined && (part === 'body' || part === 'rules') ? { part, id } : undefined;
}

/**
 * Checks a body, with the rule set it votes by, or a rule set, without any scenario that uses it. Never throws for
 * anything that a file contains.
 *
 * @param find finds the other parts; the one checked is the text given
 */
export function checkPart(
  { part, id }: { readonly part: Part; readonly id: string },
  text: string,
  find: FindPart,
): readonly Diagnostic[] {
  const withThis: FindPart = (other, name) => (other === part && name === id ? text : find(other, name));
  const read = part === 'body' ? readBody(id, withThis) : readRules(id, withThis);
  return read?.diagnostics ?? [];
}
