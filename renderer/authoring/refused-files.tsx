import { useWords } from '../messages/words.ts';
import type { Refused } from './use-opened.ts';

type Props = { readonly refused: readonly Refused[]; readonly onDismiss: () => void };

/** Files that were opened and could not be taken over, each with a sentence. */
export function RefusedFiles({ refused, onDismiss }: Props) {
  const say = useWords();
  return (
    <div className="notice" role="alert">
      {refused.map(({ name, because }) => (
        <p key={name}>
          <b>{name}</b> {say(`opened.${because}`)}
        </p>
      ))}
      <button type="button" className="button" onClick={onDismiss}>
        {say('dialog.close')}
      </button>
    </div>
  );
}
