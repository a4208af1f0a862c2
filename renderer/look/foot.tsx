import type { ReactNode } from 'react';
import { type MessageId, useWords } from '../messages/words.ts';

/** Keys by their names; `to` is the last of a row of digits. */
export type FootKey = {
  readonly keys: readonly MessageId[];
  readonly to?: number;
  readonly does: MessageId;
  readonly act?: () => void;
};

type Props = {
  readonly keys: readonly FootKey[];
  /** What is new here, in one line. */
  readonly news?: ReactNode;
  readonly end?: ReactNode;
};

/** The few keys that matter on this screen, and whether all is kept. */
export function Foot({ keys, news, end }: Props) {
  const say = useWords();
  return (
    <footer className="foot">
      {keys.map(({ keys: names, to, does, act }) => {
        const words = (
          <>
            {names.map((name) => (
              <kbd key={name}>{say(name)}</kbd>
            ))}
            {to !== undefined && to > 1 && (
              <>
                {say('keys.to')}
                <kbd>{say('number.plain', { value: to })}</kbd>
              </>
            )}{' '}
            {say(does)}
          </>
        );
        return act === undefined ? (
          <span key={does}>{words}</span>
        ) : (
          <button type="button" key={does} onClick={act}>
            {words}
          </button>
        );
      })}
      {news}
      {end !== undefined && <span className="end">{end}</span>}
    </footer>
  );
}
