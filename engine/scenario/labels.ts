import * as z from 'zod';

z.config({ jitless: true });

/**
 * Who may see a field of a scenario file.
 *
 * - `everyone`: any seat, the projector included.
 * - `holder`: only who holds the party that the field belongs to, and the facilitator.
 * - `facilitator`: only the facilitator.
 * - `engine`: nobody reads it on a screen; it only makes the story run.
 */
export type Visibility = 'everyone' | 'holder' | 'facilitator' | 'engine';

declare const label: unique symbol;

/** A schema that says who may see what it describes. */
export type Labelled<S extends z.ZodType = z.ZodType> = S & { readonly [label]: Visibility };

function seenBy(visibility: Visibility) {
  /** `description` is a sentence for an author; `examples` are values that the schema takes. */
  return <S extends z.ZodType>(
    schema: S,
    description: string,
    ...examples: NonNullable<z.input<S>>[]
  ): Labelled<S> =>
    schema.meta({
      visibility,
      description,
      ...(examples.length > 0 ? { examples } : {}),
    }) as Labelled<S>;
}

export const everyone = seenBy('everyone');
export const holder = seenBy('holder');
export const facilitator = seenBy('facilitator');
export const engine = seenBy('engine');

/**
 * An object of the scenario format. Takes labelled fields only, so that a field nobody thought about does not
 * build; unknown fields in a file are errors.
 */
export function shape<F extends Record<string, Labelled>>(fields: F) {
  return z.strictObject(fields);
}

/** The label of a schema, or undefined where it has none. */
export function visibilityOf(schema: z.ZodType): Visibility | undefined {
  return schema.meta()?.visibility as Visibility | undefined;
}

export { z };
