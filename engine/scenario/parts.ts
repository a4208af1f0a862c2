/*
 * The files that a scenario is made of, without what reads them: a start asks only where they lie.
 */

/** A million characters: several times the largest scenario, little enough to read at once. */
export const LARGEST_FILE = 1024 * 1024;

/**
 * What a scenario uses that stands in a file of its own: a body, the rule set that a body votes by, or a picture. A
 * picture’s id is the name of its file, and its text what was found in it (`pictures/picture.ts`), never its bytes.
 */
export type Part = 'body' | 'rules' | 'picture';

/** Finds the text of a part by its id; undefined where there is none. */
export type FindPart = (part: Part, id: string) => string | undefined;

/** The name of a part's file, in a folder beside the scenario. */
export function fileOfPart(part: Part, id: string): { readonly folder: string; readonly name: string } {
  switch (part) {
    case 'body':
      return { folder: 'bodies', name: `${id}.body.yaml` };
    case 'rules':
      return { folder: 'rules', name: `${id}.rules.yaml` };
    case 'picture':
      return { folder: 'pictures', name: id };
  }
}
