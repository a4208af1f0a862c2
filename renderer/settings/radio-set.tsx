import type { ReactNode } from 'react';
import { useWords } from '../messages/words.ts';

type Named = 'theme' | 'contrast' | 'textSize' | 'motion' | 'sound' | 'speed' | 'language';

type Props<T> = {
  readonly name: Named;
  readonly of: readonly T[];
  readonly value: T;
  readonly words: (one: T) => ReactNode;
  readonly onChange: (one: T) => void;
};

/** One setting: a few words of which one holds. */
export function RadioSet<T extends string | number | boolean>({
  name,
  of,
  value,
  words,
  onChange,
}: Props<T>) {
  const say = useWords();
  return (
    <fieldset>
      <legend>{say(`settings.${name}`)}</legend>
      {of.map((one) => (
        <label key={String(one)} className="radio">
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          {words(one)}
        </label>
      ))}
    </fieldset>
  );
}
