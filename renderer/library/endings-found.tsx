import { useWords } from '../messages/words.ts';

type Props = {
  readonly found: number;
  readonly of: number;
  /** Whether to say what is counted: aloud only where many of these stand in a list, written where one stands alone. */
  readonly said?: 'aloud' | 'written';
};

/** Endings as squares: filled for those one has reached. */
export function EndingsFound({ found, of, said }: Props) {
  const say = useWords();
  return (
    <span className="endings-found">
      <span className="squares" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => index).map((index) => (
          <span key={index} data-found={index < found} />
        ))}
      </span>
      {said !== 'written' && (
        <span aria-hidden={said === 'aloud'}>{say('endings.found', { found, of })}</span>
      )}
      {said !== undefined && (
        <span className={said === 'aloud' ? 'hidden-words' : undefined}>
          {say('endings.foundOf', { found, of })}
        </span>
      )}
    </span>
  );
}
