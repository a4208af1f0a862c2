import type { RunView } from '../../engine/contract/view/run.ts';
import { Key } from '../look/key.tsx';
import { useKeys } from '../look/keys.ts';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly shows: NonNullable<RunView['shows']>;
  /** Where what is shown was found, as an address; null where that is not known any more. */
  readonly from: string | null;
  readonly onNext: () => void;
  /** To the node where it is shown. */
  readonly onGoTo: (node: number) => void;
};

/** A way that verifying has shown, and how far one has stepped along it. */
export function Shows({ shows, from, onNext, onGoTo }: Props) {
  const say = useWords();
  const { kind, name, made, of } = shows;
  const isThere = made >= of;
  const next = (): void => {
    if (!isThere) onNext();
  };
  useKeys(isThere ? {} : { Enter: next, ArrowRight: next });
  return (
    <section className="section shows" aria-labelledby="shows">
      <h2 id="shows" tabIndex={-1} data-first-focus={isThere ? undefined : true}>
        {say(`shows.${kind}`)}
      </h2>
      <p className="reading">
        <b>{name}</b>
      </p>
      <p role="status">{isThere ? say(`shows.${kind}.there`) : say('shows.made', { made, of })}</p>
      <p className="buttons">
        {!isThere && (
          <>
            <button type="button" className="button filled" onClick={next}>
              {say('shows.next')} <Key name="key.enter" />
            </button>
            <button type="button" className="button" onClick={() => onGoTo(of)}>
              {say('shows.toTheEnd')}
            </button>
          </>
        )}
        {from !== null && (
          <a className="button" href={from}>
            {say('shows.back')}
          </a>
        )}
      </p>
    </section>
  );
}
