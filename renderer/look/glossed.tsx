import { type ComponentType, createContext, useContext } from 'react';
import { useTextLanguage } from '../messages/text-language.ts';

/** What shows a text with its terms marked. A page without a glossary has none, and shows texts as they are. */
export const TermMarks = createContext<ComponentType<{ readonly text: string }> | null>(null);

type Props = {
  readonly text: string;
  /** Whether the scenario says it: then in the scenario's language, which may have other words. */
  readonly ofScenario?: boolean;
};

/** A text in which the terms that nothing before it on the screen has explained can be asked about. */
export function Glossed({ text, ofScenario = false }: Props) {
  const Marked = useContext(TermMarks);
  const isForeign = useTextLanguage() !== undefined && ofScenario;
  return Marked === null || isForeign ? text : <Marked text={text} />;
}
