import type { IssueView } from '../../engine/contract/view/run.ts';
import { useWords } from '../messages/words.ts';
import { Scale } from './scale.tsx';

/** What the parties disagree on: where it stands, and what their positions alone would come to. */
export function Issues({ issues }: { readonly issues: readonly IssueView[] }) {
  const say = useWords();
  if (issues.length === 0) return null;
  return (
    <section className="section standing">
      <details>
        <summary>
          <h2>{say('issues.title')}</h2>
        </summary>
        <ul>
          {issues.map(({ id, name, low, high, stands, median, mean }) => (
            <li key={id}>
              <p className="standing-line">
                <span>{name}</span>
                <b>{stands}</b>
              </p>
              <Scale value={stands} before={stands} from={0} to={100} />
              <p className="aside-note">{say('issues.ends', { low, high })}</p>
              {median !== null && mean !== null && (
                <p className="aside-note">{say('issues.forecast', { median, mean })}</p>
              )}
            </li>
          ))}
        </ul>
        <p className="aside-note">{say('issues.about')}</p>
      </details>
    </section>
  );
}
