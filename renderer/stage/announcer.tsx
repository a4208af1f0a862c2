import { useEffect, useRef, useState } from 'react';
import type { RunView } from '../../engine/contract/view/run.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { tidings } from './tidings.ts';

/** Tells a screen reader what happened since the last view. */
export function Announcer({ view }: { readonly view: RunView }) {
  const say = useWords();
  const formats = useFormats();
  const before = useRef<RunView | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    setWords(tidings(say, formats, before.current, view));
    before.current = view;
  }, [say, formats, view]);
  return (
    <p className="hidden-words" aria-live="polite">
      {words}
    </p>
  );
}
