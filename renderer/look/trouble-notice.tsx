import { useWords } from '../messages/words.ts';
import type { Trouble } from '../seat/run-state.ts';

type Props = { readonly trouble: Trouble; readonly onAgain?: () => void; readonly onDismiss?: () => void };

/** Says in a sentence why something was not done, and what one can do about it. */
export function TroubleNotice({ trouble, onAgain, onDismiss }: Props) {
  const say = useWords();
  return (
    <div className="notice" role="alert">
      <p>{say(`trouble.${trouble}`)}</p>
      {onAgain !== undefined && (
        <button type="button" className="button" onClick={onAgain}>
          {say('trouble.tryAgain')}
        </button>
      )}
      {onDismiss !== undefined && (
        <button type="button" className="button" onClick={onDismiss}>
          {say('dialog.close')}
        </button>
      )}
    </div>
  );
}
