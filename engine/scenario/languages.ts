import { z } from './labels.ts';

/** A language by its two-letter code of ISO 639-1. */
export const languageCode = z.string().regex(/^[a-z]{2}$/, 'a language is a two-letter code, as en or fr');

/** A text that was written in several languages. */
export type Translated = { readonly inLanguages: Readonly<Record<string, string>> };

/** A text as a file may have it: in the language of the file, or in several, by their codes. */
export function inLanguages(plain: z.ZodString) {
  const several = z.record(languageCode, plain).transform((texts): Translated => ({ inLanguages: texts }));
  return z.union([plain, several]);
}

/** What is left of a type when every text in it is in one language. */
export type Spoken<T> = T extends Translated
  ? string
  : T extends object
    ? { [K in keyof T]: Spoken<T[K]> }
    : T;

/**
 * Says a scenario in one language. A text that has it not is said in the language of the file, and where that is
 * missing too, in the first it has.
 */
export function speak<T>(written: T, language: string, otherwise: string): Spoken<T> {
  const say = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(say);
    if (typeof value !== 'object' || value === null) return value;
    if (isTranslated(value)) {
      const texts = value.inLanguages;
      return texts[language] ?? texts[otherwise] ?? Object.values(texts)[0] ?? '';
    }
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, say(inside)]));
  };
  return say(written) as Spoken<T>;
}

export function isTranslated(value: object): value is Translated {
  return 'inLanguages' in value;
}
