import type { Read } from '../scenario/diagnostic.ts';
import { inLanguage } from '../scenario/in-language.ts';
import type { WrittenScenario } from '../scenario/scenario.ts';
import type { CardFacts } from './digest.ts';
import { problemsOf } from './problems.ts';

/** The most problems a card lists; the rest are counted. */
const MOST_PROBLEMS = 5;

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
