import { createContext, useContext } from 'react';

/** The language that a scenario's texts are said in, where it is not the one of the screen's own words. */
export const TextLanguage = createContext<string | undefined>(undefined);

/** For the `lang` of what shows a scenario's text: a screen reader then says it in the right language. */
export function useTextLanguage(): string | undefined {
  return useContext(TextLanguage);
}
