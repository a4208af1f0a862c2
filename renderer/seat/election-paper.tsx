import { useState } from 'react';
import type { Move } from '../../engine/contract/move.ts';
import type { ElectionView } from '../../engine/contract/view/election.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly scene: string;
  readonly paper: NonNullable<ElectionView['paper']>;
  readonly pending: boolean;
  readonly onCast: (move: Move) => void;
};

/** A ballot paper that may carry several names. Once it is in the box it cannot be taken back. */
export function ElectionPaper({ scene, paper, pending, onCast }: Props) {
  const say = useWords();
  const lang = useTextLanguage();
  const [names, setNames] = useState<readonly string[]>([]);
  const { seat, party, most } = paper;
  const isFull = names.length >= most;
  const toggle = (id: string): void =>
    setNames(names.includes(id) ? names.filter((one) => one !== id) : [...names, id]);
  const cast = (): void => {
    if (!pending) onCast({ type: 'election.cast', scene, party, seat, names: [...names] });
  };
  return (
    <section className="section ask election-paper" aria-labelledby="election-paper">
      <h2 id="election-paper">{say('election.paper.title', { most })}</h2>
      <p className="quiet">{say('election.paper.secret')}</p>
      <fieldset>
        <legend className="hidden-words">{say('election.paper.title', { most })}</legend>
        {paper.names.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={names.includes(id)}
              disabled={isFull && !names.includes(id)}
              onChange={() => toggle(id)}
            />{' '}
            <span lang={lang}>{name}</span>
          </label>
        ))}
      </fieldset>
      <p role="status">{say('election.paper.marked', { count: names.length, most })}</p>
      <p className="buttons">
        <button
          type="button"
          className="button filled"
          aria-disabled={pending || names.length === 0}
          onClick={names.length === 0 ? undefined : cast}
        >
          {say('election.paper.cast')}
        </button>
      </p>
    </section>
  );
}
