import { useEffect, useState } from 'react';
import { useWords } from '../messages/words.ts';

/** Milliseconds after which waiting is shown. */
const PATIENCE = 500;

/** A line of words once something has taken longer than half a second. */
export function Progress({ pending }: { readonly pending: boolean }) {
  const say = useWords();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!pending) return undefined;
    const timer = window.setTimeout(() => setSlow(true), PATIENCE);
    return () => {
      window.clearTimeout(timer);
      setSlow(false);
    };
  }, [pending]);
  return slow ? (
    <p className="progress" role="status">
      {say('progress.working')}
    </p>
  ) : null;
}
