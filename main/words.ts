import type { Settings } from '../engine/contract/settings.ts';
import { allInFrench } from '../engine/contract/typography.ts';
import en from './messages/en.json';
import fr from './messages/fr.json';

export type MessageId = keyof typeof en;
export type Language = Exclude<Settings['language'], 'system'>;

// The type holds the languages together: a sentence that only one of them has does not build.
const messages: Readonly<Record<Language, Readonly<Record<MessageId, string>>>> = {
  en,
  fr: allInFrench(fr),
};

/** The words of menus and dialogs in one language. `{name}` in a sentence is replaced by the value given. */
export type Words = (id: MessageId, values?: Readonly<Record<string, string>>) => string;

export function wordsIn(language: Language): Words {
  return (id, values = {}) =>
    messages[language][id].replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** @param locale the system's, such as `fr-CA`; anything that is not French is answered in English. */
export function languageOf(chosen: Settings['language'], locale: string): Language {
  if (chosen !== 'system') return chosen;
  return /^fr\b/i.test(locale) ? 'fr' : 'en';
}
