import { cardView } from '../contract/view/card.ts';
import { z } from '../contract/zod.ts';
import type { Read } from '../scenario/diagnostic.ts';
import { inLanguage } from '../scenario/in-language.ts';
import type { WrittenScenario } from '../scenario/scenario.ts';
import { problemsOf } from './problems.ts';

/** The most problems a card lists; the rest are counted. */
const MOST_PROBLEMS = 5;

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

/** What a card says of what was read, in a language. */
export function factsOf(read: Read<WrittenScenario>, language: string): CardFacts {
  const { problems, errors } = problemsOf(
    read.diagnostics.filter(({ severity }) => severity === 'error'),
    MOST_PROBLEMS,
    language,
  );
  const found = { problems, problemCount: errors };
  const nothing = { parties: [], endings: 0, hasRecord: false, scenes: [], partyNames: {}, endingIds: [] };
  if (!read.ok) return { ...found, ...nothing };
  const scenario = inLanguage(read.value, language);
  const parties = Object.entries(scenario.parties);
  const endingIds = Object.keys(scenario.endings);
  return {
    ...found,
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    from: scenario.period.from,
    to: scenario.period.to,
    minutes: scenario.minutes,
    parties: parties
      .filter(([, party]) => party.playable)
      .map(([id, party]) => ({ id, name: party.name, brief: party.brief })),
    endings: endingIds.length,
    hasRecord: scenario.record !== undefined,
    scenes: Object.values(scenario.scenes).map(({ kind }) => kind),
    ...(scenario.content_note ? { contentNote: scenario.content_note } : {}),
    partyNames: Object.fromEntries(parties.map(([id, party]) => [id, party.name])),
    endingIds,
  };
}
