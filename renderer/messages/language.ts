import type { Settings } from '../../engine/contract/settings.ts';
import { allInFrench } from '../../engine/contract/typography.ts';
import en from './en.json';
import fr from './fr.json';
import type { MessageId } from './words.ts';

export type Language = 'en' | 'fr';
export const languages: readonly Language[] = ['en', 'fr'];

let inFrench: Readonly<Record<MessageId, string>> | undefined;

/** All messages; each language has every id of the English file. French is typeset when it is first needed. */
export const messages: Readonly<Record<Language, Readonly<Record<MessageId, string>>>> = {
  en,
  get fr() {
    inFrench ??= allInFrench(fr);
    return inFrench;
  },
};

/** The locale whose dates and numbers go with a language. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** The language to show: the one chosen, or the system's where we have it, or English. */
export function languageFor(chosen: Settings['language'], system: string): Language {
  if (chosen !== 'system') return chosen;
  return system.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
