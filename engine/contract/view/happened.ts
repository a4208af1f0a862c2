import { z } from '../zod.ts';

/** One thing that changed, by how much, because of what. No effect is silent. */
export const happened = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('changed'),
    what: z.enum(['indicator', 'relation', 'cohesion']),
    id: z.string(),
    from: z.int(),
    to: z.int(),
    because: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('flag'),
    id: z.string(),
    to: z.boolean(),
    because: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('alliance'),
    id: z.string(),
    from: z.enum(['notFormed', 'cohesive', 'strained', 'ruptured']),
    to: z.enum(['notFormed', 'cohesive', 'strained', 'ruptured']),
  }),
  z.strictObject({
    kind: z.literal('wording'),
    draft: z.string(),
    provision: z.string(),
    wording: z.string(),
    because: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('member'),
    alliance: z.string(),
    party: z.string(),
    /** True: joins; false: leaves. */
    to: z.boolean(),
    because: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('commitment'),
    id: z.string(),
    what: z.enum(['made', 'broken']),
    to: z.boolean(),
    because: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('decided'), scene: z.string(), outcome: z.string() }),
  z.strictObject({ kind: z.literal('ended'), ending: z.string() }),
]);

export type Happened = z.infer<typeof happened>;

/** A change as a screen shows it: names in place of ids. */
export const change = z.strictObject({
  key: z.string(),
  kind: z.enum(['indicator', 'relation', 'cohesion', 'flag', 'alliance', 'wording', 'member', 'commitment']),
  name: z.string(),
  /** For a party that joins or leaves: the alliance. */
  of: z.string().optional(),
  /** For numbers: the old and the new value. */
  from: z.int().optional(),
  to: z.int().optional(),
  /**
   * For alliances: the state reached. For flags: true or false. For wording: the new text. For members: joins or
   * leaves. For commitments: made, broken or lifted.
   */
  state: z.string().optional(),
  because: z.string().optional(),
});

export type ChangeView = z.infer<typeof change>;
