import {
  createContext,
  Fragment,
  type ReactNode,
  useContext,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTextLanguage } from '../messages/text-language.ts';
import { type Say, useWords } from '../messages/words.ts';
import { Explained } from './explained.tsx';
import { FirstPlaces } from './first-places.ts';
import { type Glossary, glossaryOf, piecesOf, termsIn } from './terms.ts';

type Scope = { readonly places: FirstPlaces; readonly glossary: Glossary };

const scope = createContext<Scope | null>(null);

/** One screen on which each term is explained once: where it first stands. */
export function GlossaryScope({ children }: { readonly children: ReactNode }) {
  const say = useWords();
  const [places] = useState(() => new FirstPlaces());
  const value = useMemo(() => ({ places, glossary: glossaryFor(say) }), [places, say]);
  return <scope.Provider value={value}>{children}</scope.Provider>;
}

const glossaryFor = (say: Say): Glossary => glossaryOf((term) => say(`glossary.${term}.forms`));

type Props = {
  readonly text: string;
  /** Whether the scenario says it: then in the scenario's language, which may have other words. */
  readonly ofScenario?: boolean;
};

/** A text in which the terms that nothing before it on the screen has explained can be asked about. */
export function Glossed({ text, ofScenario = false }: Props) {
  const within = useContext(scope);
  const isForeign = useTextLanguage() !== undefined && ofScenario;
  return within === null || isForeign ? text : <Marked text={text} within={within} />;
}

function Marked({ text, within }: { readonly text: string; readonly within: Scope }) {
  const { places, glossary } = within;
  const id = useId();
  const element = useRef<HTMLSpanElement>(null);
  const found = useMemo(() => termsIn(text, glossary), [text, glossary]);
  useLayoutEffect(() => {
    if (element.current === null || found.length === 0) return undefined;
    return places.ask(id, { element: element.current, terms: found });
  }, [places, id, found]);
  const mine = useSyncExternalStore(places.watch, () => places.termsOf(id));
  if (found.length === 0) return text;
  return (
    <span ref={element}>
      {piecesOf(text, glossary, mine).map(({ at, words, term }) => (
        <Fragment key={at}>{term === undefined ? words : <Explained term={term} words={words} />}</Fragment>
      ))}
    </span>
  );
}
