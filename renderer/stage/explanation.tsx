import type { ExplanationView } from '../../engine/contract/view/explanation.ts';
import { moveWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { Scale } from './scale.tsx';

type Props = { readonly explanation: ExplanationView };

/** Why a party did what it did: how it came to it, and what each of its options was worth to it, part by part. */
export function Explanation({ explanation }: Props) {
  const say = useWords();
  const { way, drawn, options } = explanation;
  const percent = (share: number) => Math.round(share * 100);
  return (
    <div className="explanation">
      <p>{say(`why.way.${way}`)}</p>
      {options.length === 0 && <p className="quiet">{say('why.nothing')}</p>}
      {options.length > 0 && (
        <ul>
          {options.map(({ interests, positions, others, utility, ...option }) => (
            <li key={JSON.stringify(option.move)} data-made={option.made}>
              <p className="standing-line">
                <span>
                  {moveWords(say, option.move, option.title)}
                  {option.made && <b> {say('why.made')}</b>}
                </span>
                <b>{say('why.chance', { share: option.probability })}</b>
              </p>
              <Scale
                value={percent(option.probability)}
                before={percent(option.probability)}
                from={0}
                to={100}
              />
              <p className="aside-note">{say('why.parts', { interests, positions, others, utility })}</p>
              {option.loyalty !== 0 && (
                <p className="aside-note">{say('why.loyalty', { loyalty: option.loyalty })}</p>
              )}
              {option.audience !== 0 && (
                <p className="aside-note">{say('why.audience', { audience: option.audience })}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      {drawn !== undefined && <p className="aside-note">{say('why.drawn', { drawn })}</p>}
    </div>
  );
}
