import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { TermMarks } from '../look/glossed.tsx';
import { type Say, useWords } from '../messages/words.ts';
import { FirstPlaces } from './first-places.ts';
import { ScopeInUse } from './scope.ts';
import { type Glossary, glossaryOf } from './terms.ts';

/** The marks come with the kit of components, for the first screen that has texts: until then these are shown as they are. */
type Marks = typeof import('./marks.tsx');
let come: Marks | null = null;

type Props = {
  /** Whether the screen has texts in which terms may stand. */
  readonly hasTexts: boolean;
  readonly children: ReactNode;
};

/** One screen on which each term is explained once: where it first stands. */
export function GlossaryScope({ hasTexts, children }: Props) {
  const say = useWords();
  const marks = useMarks(hasTexts);
  const [places] = useState(() => new FirstPlaces());
  const meanings = useMemo(() => marks?.newMeanings(), [marks]);
  const value = useMemo(
    () => (meanings === undefined ? null : { places, glossary: glossaryFor(say), meanings }),
    [places, say, meanings],
  );
  return (
    <ScopeInUse value={value}>
      <TermMarks value={marks?.MarkedText ?? null}>{children}</TermMarks>
      {marks !== null && meanings !== undefined && <marks.Meaning meanings={meanings} />}
    </ScopeInUse>
  );
}

const glossaryFor = (say: Say): Glossary => glossaryOf((term) => say(`glossary.${term}.forms`));

function useMarks(needed: boolean): Marks | null {
  const [marks, setMarks] = useState(come);
  useEffect(() => {
    if (!needed || marks !== null) return undefined;
    let wanted = true;
    const whenIdle = requestIdleCallback(async () => {
      come = await import('./marks.tsx');
      if (wanted) setMarks(come);
    });
    return () => {
      wanted = false;
      cancelIdleCallback(whenIdle);
    };
  }, [needed, marks]);
  return marks;
}
