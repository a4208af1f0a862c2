import { type KeyboardEvent, type RefObject, useId } from 'react';
import type { OptionView } from '../../engine/contract/view/option.ts';
import { Glossed } from '../look/glossed.tsx';
import { Key } from '../look/key.tsx';
import { Tag } from '../look/tag.tsx';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { BallotMark } from './ballot-mark.tsx';
import { Opens } from './opens.tsx';
import { isRegister, spokenWords, titleOf } from './option-words.ts';

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
  const lang = useTextLanguage();
  const title = useId();
  const about = useId();
  const ballot = 'ballot' in option.move ? option.move.ballot : null;
  return (
    <li className="option" data-chosen={chosen} data-open={option.open}>
      <span className="option-number" aria-hidden="true">
        {number}
      </span>
      <div className="option-words">
        <button
          type="button"
          id={title}
          className="option-title"
          lang={option.title === '' ? undefined : lang}
          aria-pressed={chosen}
          aria-disabled={!option.open}
          aria-describedby={about}
          onClick={onTakeUp}
          onKeyDown={onceOnly}
        >
          {ballot !== null && <BallotMark ballot={ballot} />}
          {titleOf(say, option)}
        </button>
        <div id={about} className="option-about">
          {isRegister(option.register) && (
            <p>
              <Tag>{say(`register.${option.register}`)}</Tag>
            </p>
          )}
          {option.says !== undefined && (
            <p className="option-says" lang={lang}>
              {spokenWords(say, option.says)}
            </p>
          )}
          {option.meant !== undefined && (
            <p lang={lang}>
              <Glossed text={option.meant} ofScenario />
            </p>
          )}
          {!option.open && (
            <p className="option-closed">
              <b>{say('option.closed')}</b> <Glossed text={option.closed ?? say('option.closedForNow')} />
            </p>
          )}
          {option.opens !== undefined && <Opens opens={option.opens} />}
        </div>
      </div>
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
