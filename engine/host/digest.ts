import { cardView } from '../contract/view/card.ts';
import { z } from '../contract/zod.ts';

const cardFacts = cardView.omit({ file: true, name: true, own: true, last: true, title: true }).extend({
  /** Left out where the file cannot be read. */
  title: z.string().optional(),
  partyNames: z.record(z.string(), z.string()),
  endingIds: z.array(z.string()),
});
/** What a card says of a scenario in one language, whoever has played it. */
export type CardFacts = z.infer<typeof cardFacts>;

/** What was read of a file, and with what: the hash of each part it uses; null for one that there was not. */
export const digest = z.strictObject({
  parts: z.record(z.string(), z.string().nullable()),
  facts: cardFacts,
});
export type Digest = z.infer<typeof digest>;

/**
 * What cards say of files, kept by the hash of a file's text and a language, so that a file which has not changed need
 * not be read for its card. They may be forgotten at any time.
 */
export interface Digests {
  find(key: string): Digest | undefined;
  keep(key: string, digest: Digest): void;
}
