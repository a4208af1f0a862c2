import type { ChangeView } from '../../engine/contract/view/happened.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { Amount } from './amount.tsx';

/** The three newest changes, for the foot of a window that is too small for the third column. */
export function JustChanged({ changes }: { readonly changes: readonly ChangeView[] }) {
  const say = useWords();
  const formats = useFormats();
  const numbers = changes.flatMap(({ key, kind, name, from, to }) =>
    from === undefined || to === undefined ? [] : [{ key, kind, name, from, to }],
  );
  if (numbers.length === 0) return null;
  return (
    <span className="just-changed">
      <b>{say('changes.title')}</b>
      {numbers.slice(0, 3).map(({ key, kind, name, from, to }) => (
        <span key={key}>
          {name} <b>{kind === 'relation' ? formats.signed(to) : to}</b> <Amount from={from} to={to} />
        </span>
      ))}
    </span>
  );
}
