import { type KeyboardEvent, type RefObject, useId } from 'react';
import type { OptionView } from '../../engine/contract/view.ts';
import { Key } from '../look/key.tsx';
import { useWords } from '../messages/words.ts';
import { BallotMark } from './ballot-mark.tsx';
import { isRegister, titleOf } from './option-words.ts';

type Props = {
  readonly option: OptionView;
  readonly number: number;
  readonly chosen: boolean;
  readonly pending: boolean;
  readonly doThis: RefObject<HTMLButtonElement | null>;
  readonly onTakeUp: () => void;
  readonly onDo: () => void;
};

/** A held key is one stroke: it must not run through the second of the two. */
function onceOnly(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

/** One thing one may do, open or closed. A closed one can be reached and says why. */
export function Option({ option, number, chosen, pending, doThis, onTakeUp, onDo }: Props) {
  const say = useWords();
  const title = useId();
  const about = useId();
  const ballot = option.move.type === 'vote.cast' ? option.move.ballot : null;
  return (
    <li className="option" data-chosen={chosen} data-open={option.open}>
      <button
        type="button"
        aria-pressed={chosen}
        aria-disabled={!option.open}
        aria-labelledby={title}
        aria-describedby={about}
        onClick={onTakeUp}
        onKeyDown={onceOnly}
      >
        <span className="option-number" aria-hidden="true">
          {number}
        </span>
        <span className="option-words">
          <span className="option-title" id={title}>
            {ballot !== null && <BallotMark ballot={ballot} />}
            {titleOf(say, option)}
            {isRegister(option.register) && <span className="tag">{say(`register.${option.register}`)}</span>}
          </span>
          <span id={about} className="option-about">
            {option.says !== undefined && (
              <span className="option-says">{say('option.says', { words: option.says })}</span>
            )}
            {option.meant !== undefined && <span>{option.meant}</span>}
            {!option.open && (
              <span className="option-closed">
                <b>{say('option.closed')}</b> {option.closed ?? say('option.closedForNow')}
              </span>
            )}
          </span>
        </span>
      </button>
      {chosen && (
        <p className="option-do">
          <button
            type="button"
            ref={doThis}
            className="button filled"
            aria-describedby={title}
            aria-disabled={pending}
            onClick={pending ? undefined : onDo}
            onKeyDown={onceOnly}
          >
            {say('option.doThis')} <Key name="key.enter" />
          </button>
          <span className="quiet">{say('option.orAnother')}</span>
        </p>
      )}
    </li>
  );
}
