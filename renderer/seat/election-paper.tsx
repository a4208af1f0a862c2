import { useState } from 'react';
import type { Move } from '../../engine/contract/move.ts';
import type { ElectionView } from '../../engine/contract/view/election.ts';
import type { AskView } from '../../engine/contract/view/option.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly scene: string;
  readonly paper: NonNullable<ElectionView['paper']>;
  /** What this seat is asked: the paper is one way to answer. */
  readonly asks: readonly AskView[];
  readonly pending: boolean;
  readonly onCast: (move: Move) => void;
};

/** A ballot paper that may carry several names. Once it is in the box it cannot be taken back. */
export function ElectionPaper({ scene, paper, asks, pending, onCast }: Props) {
  const say = useWords();
  const lang = useTextLanguage();
  const [names, setNames] = useState<readonly string[]>([]);
  const { seat, party, most } = paper;
  const question = asks.find((ask) => ask.party === party)?.question ?? '';
  const isFull = names.length >= most;
  const toggle = (id: string): void =>
    setNames(names.includes(id) ? names.filter((one) => one !== id) : [...names, id]);
  const cast = (): void => {
    if (!pending) onCast({ type: 'election.cast', scene, party, seat, names: [...names] });
  };
  return (
    <section className="section ask election-paper" aria-labelledby="election-paper">
      {question !== '' && (
        <h2 tabIndex={-1} data-first-focus lang={lang}>
          {question}
        </h2>
      )}
      <fieldset>
        <legend id="election-paper">{say('election.paper.title', { most })}</legend>
        <p className="quiet">{say('election.paper.secret')}</p>
        {paper.names.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={names.includes(id)}
              disabled={isFull && !names.includes(id)}
              onChange={() => toggle(id)}
            />
            <span className="option-title" lang={lang}>
              {name}
            </span>
          </label>
        ))}
      </fieldset>
      <p className="buttons">
        <button
          type="button"
          className={names.length === 0 ? 'button' : 'button filled'}
          aria-disabled={pending || names.length === 0}
          onClick={names.length === 0 ? undefined : cast}
        >
          {say('election.paper.cast')}
        </button>
        <span className="quiet start-hint" role="status">
          {say('election.paper.marked', { count: names.length, most })}
        </span>
      </p>
    </section>
  );
}
