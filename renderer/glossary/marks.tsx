import { Fragment, useContext, useId, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { TermAsked } from './meaning.tsx';
import { type Scope, ScopeInUse } from './scope.ts';
import { piecesOf, termsIn } from './terms.ts';

export { Meaning, newMeanings } from './meaning.tsx';

/** A text with its terms as buttons, on a screen with a glossary. */
export function MarkedText({ text }: { readonly text: string }) {
  const within = useContext(ScopeInUse);
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
        <Fragment key={at}>
          {term === undefined ? words : <TermAsked term={term} words={words} meanings={within.meanings} />}
        </Fragment>
      ))}
    </span>
  );
}
