import { legalWrittenOut } from './legal.ts';
import { asWritten, type Scenario, type WrittenScenario } from './scenario.ts';

/** Says a written scenario in a language, ready to be played: what its options ask of one another is written out. */
export function inLanguage(written: WrittenScenario, language: string): Scenario {
  return legalWrittenOut(asWritten(written, language));
}
