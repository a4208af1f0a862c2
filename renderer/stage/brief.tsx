import type { RunView } from '../../engine/contract/view.ts';
import { Tag } from '../look/tag.tsx';
import { useWords } from '../messages/words.ts';

type Props = { readonly you: NonNullable<RunView['you']>; readonly open: boolean };

/** What the party that is played knows and wants: its public brief, its confidential one, its goals. */
export function Brief({ you, open }: Props) {
  const say = useWords();
  return (
    <section className="section brief">
      <details open={open}>
        <summary>
          <h2>{say('brief.title')}</h2>
        </summary>
        <p>{you.brief}</p>
        {you.confidential !== undefined && (
          <p>
            <Tag>{say('brief.confidential')}</Tag> {you.confidential}
          </p>
        )}
        {you.goals.length > 0 && (
          <>
            <h3>{say('brief.goals')}</h3>
            <ul className="goals">
              {you.goals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ul>
          </>
        )}
      </details>
    </section>
  );
}
