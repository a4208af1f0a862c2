import { useWords } from '../messages/words.ts';

type Props = {
  readonly found: number;
  readonly of: number;
  /** Whether nothing beside it says what is counted. */
  readonly alone?: boolean;
};

/** Endings as squares: filled for those one has reached. */
export function EndingsFound({ found, of, alone = false }: Props) {
  const say = useWords();
  return (
    <span className="endings-found">
      <span className="squares" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => index).map((index) => (
          <span key={index} data-found={index < found} />
        ))}
      </span>
      {say(alone ? 'endings.foundOf' : 'endings.found', { found, of })}
    </span>
  );
}
