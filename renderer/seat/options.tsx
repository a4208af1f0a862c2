import { useEffect, useRef, useState } from 'react';
import type { AskView, OptionView } from '../../engine/contract/view/option.ts';
import { type KeyTable, useKeys } from '../look/keys.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { digits, numberTyped, type Typed } from './number-typed.ts';
import { Option } from './option.tsx';
import { optionGroups } from './option-groups.ts';
import { adviceOf, headOf } from './option-words.ts';

type Props = {
  readonly asks: readonly AskView[];
  readonly pending: boolean;
  readonly onChoose: (option: OptionView) => void;
};

/** The questions asked of this seat. A choice is two strokes: take an option up, then do it. */
export function Options({ asks, pending, onChoose }: Props) {
  const say = useWords();
  const lang = useTextLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const doThis = useRef<HTMLButtonElement>(null);
  const typed = useRef<Typed>({ number: 0, at: 0 });
  const grouped = asks.map((ask) => ({ ask, groups: optionGroups(ask.options) }));
  const all = grouped.flatMap(({ groups }) => groups.flatMap((group) => group.options));
  useEffect(() => {
    if (chosen !== null) doThis.current?.focus();
  }, [chosen]);

  const takeUp = (option: OptionView): void => {
    if (option.open) setChosen(option.key);
  };
  const keys: Record<string, KeyTable[string]> = {};
  const option = all.find(({ key }) => key === chosen);
  if (option !== undefined) {
    keys.Escape = () => setChosen(null);
    keys.Enter = () => !pending && onChoose(option);
  }
  for (const digit of digits) {
    keys[String(digit)] = ({ timeStamp }) => {
      const number = numberTyped(typed.current, digit, timeStamp, all.length);
      typed.current = { number, at: timeStamp };
      const one = all[number - 1];
      if (one !== undefined) takeUp(one);
    };
  }
  useKeys(keys);

  return grouped.map(({ ask, groups }) => (
    <section
      key={`${ask.party}/${ask.question}`}
      className="section ask"
      data-ballots={ask.options.every(
        ({ move }) =>
          (move.type.startsWith('vote.') || move.type === 'election.cast') && move.party !== 'facilitator',
      )}
    >
      <h2 tabIndex={-1} data-first-focus lang={ask.question === '' ? undefined : lang}>
        {headOf(say, ask)}
      </h2>
      <p className="quiet">{adviceOf(say, ask)}</p>
      {groups.map((group) => (
        <div key={group.title} className="option-group">
          {group.title !== '' && <h3>{group.title}</h3>}
          <ol>
            {group.options.map((option) => (
              <Option
                key={option.key}
                option={option}
                number={all.indexOf(option) + 1}
                chosen={option.key === chosen}
                pending={pending}
                doThis={doThis}
                onTakeUp={() => takeUp(option)}
                onDo={() => onChoose(option)}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  ));
}
