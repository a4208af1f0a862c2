import { useWords } from '../messages/words.ts';

/**
 * A change as a sign and a whole number; where nothing changed nothing is seen. Up is not good and down is not bad:
 * both are ink.
 */
export function Amount({ from, to }: { readonly from: number; readonly to: number }) {
  const say = useWords();
  const by = Math.abs(to - from);
  const way = to > from ? 'up' : to < from ? 'down' : 'same';
  return (
    <span className="amount">
      {way !== 'same' && (
        <span aria-hidden="true">
          <span className="sign">{say(`amount.${way}`)}</span> {say('number.plain', { value: by })}
        </span>
      )}
      <span className="hidden-words">{say(`amount.words.${way}`, { by })}</span>
    </span>
  );
}
