import type { OptionView } from '../../engine/contract/view/option.ts';
import { useWords } from '../messages/words.ts';

type Props = { readonly opens: NonNullable<OptionView['opens']> };

/** In the facilitator’s view: what would open a closed option, as the file has it, and how that stands now. */
export function Opens({ opens }: Props) {
  const say = useWords();
  // Two parts may ask for the same.
  const now = [...new Map(opens.flatMap((part) => part.now.map((one) => [one.name, one]))).values()];
  return (
    <div className="option-opens">
      <p>{say('option.opens', { count: opens.length })}</p>
      <ul>
        {opens.map(({ condition }) => (
          <li key={condition}>
            <code>{condition}</code>
          </li>
        ))}
      </ul>
      <p>
        {now
          .map(({ name, value }) =>
            typeof value === 'number'
              ? say('option.now', { name, value })
              : say(value ? 'option.nowHolds' : 'option.nowNot', { name }),
          )
          .join(say('list.between'))}
      </p>
    </div>
  );
}
