import { createContext } from 'react';
import type { FirstPlaces } from './first-places.ts';
import type { Meanings } from './meaning.tsx';
import type { Glossary } from './terms.ts';

/** What one screen knows of the words that are explained on it. */
export type Scope = {
  readonly places: FirstPlaces;
  readonly glossary: Glossary;
  readonly meanings: Meanings;
};

export const ScopeInUse = createContext<Scope | null>(null);
