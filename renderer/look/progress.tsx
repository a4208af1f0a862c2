import { useEffect, useState } from 'react';
import { useWords } from '../messages/words.ts';

/** Milliseconds after which waiting is shown. */
const PATIENCE = 500;

type Props = {
  readonly pending: boolean;
  /** Where it is known that it takes longer: said at once. */
  readonly long?: boolean;
};

/** A line of words once something has taken longer than half a second, or is known to. */
export function Progress({ pending, long = false }: Props) {
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
  return slow || (pending && long) ? (
    <p className="progress" role="status">
      {say('progress.working')}
    </p>
  ) : null;
}
