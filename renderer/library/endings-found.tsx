import { useWords } from '../messages/words.ts';

/** Endings as squares: filled for those one has reached. */
export function EndingsFound({ found, of }: { readonly found: number; readonly of: number }) {
  const say = useWords();
  return (
    <p className="endings-found">
      <span className="squares" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => index).map((index) => (
          <span key={index} data-found={index < found} />
        ))}
      </span>
      {say('endings.found', { found, of })}
    </p>
  );
}
