import { useEffect, useRef, useState } from 'react';
import type { AskView, OptionView } from '../../engine/contract/view.ts';
import { type KeyTable, useKeys } from '../look/keys.ts';
import { useWords } from '../messages/words.ts';
import { Option } from './option.tsx';

type Props = {
  readonly asks: readonly AskView[];
  readonly pending: boolean;
  readonly onChoose: (option: OptionView) => void;
};

/** The questions asked of this seat. A choice is two strokes: take an option up, then do it. */
export function Options({ asks, pending, onChoose }: Props) {
  const say = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const doThis = useRef<HTMLButtonElement>(null);
  const all = asks.flatMap((ask) => ask.options);
  useEffect(() => {
    if (chosen !== null) doThis.current?.focus();
  }, [chosen]);

  const takeUp = (option: OptionView): void => {
    if (option.open) setChosen(option.key);
  };
  const keys: Record<string, KeyTable[string]> = {
    Escape: () => setChosen(null),
    Enter: () => {
      const option = all.find(({ key }) => key === chosen);
      if (option !== undefined && !pending) onChoose(option);
    },
  };
  for (const [index, option] of all.slice(0, 9).entries()) keys[String(index + 1)] = () => takeUp(option);
  useKeys(keys);

  return asks.map((ask) => (
    <section key={`${ask.party}/${ask.question}`} className="section ask">
      <h2 tabIndex={-1} data-first-focus>
        {ask.question}
      </h2>
      <p className="quiet">{say('ask.advice')}</p>
      {groupsOf(ask.options).map((group) => (
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

/** Options in their order, cut where the group changes. */
function groupsOf(options: readonly OptionView[]): { title: string; options: OptionView[] }[] {
  const groups: { title: string; options: OptionView[] }[] = [];
  for (const option of options) {
    const title = option.group ?? '';
    const found = groups.find((group) => group.title === title);
    if (found === undefined) groups.push({ title, options: [option] });
    else found.options.push(option);
  }
  return groups;
}
