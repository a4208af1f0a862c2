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
import { TermMarks } from '../look/glossed.tsx';
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
  return (
    <scope.Provider value={value}>
      <TermMarks value={Marked}>{children}</TermMarks>
    </scope.Provider>
  );
}

const glossaryFor = (say: Say): Glossary => glossaryOf((term) => say(`glossary.${term}.forms`));

/** A text with its terms as buttons, on a screen with a glossary. */
function Marked({ text }: { readonly text: string }) {
  const within = useContext(scope);
  return within === null ? text : <MarkedWithin text={text} within={within} />;
}

function MarkedWithin({ text, within }: { readonly text: string; readonly within: Scope }) {
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
