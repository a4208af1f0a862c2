import type { SourceView } from '../../engine/contract/view/source.ts';
import { useWords } from '../messages/words.ts';

type Props = { readonly sources: readonly SourceView[]; readonly credits: string | undefined };

/** Where everything on the way here was read. */
export function SourceList({ sources, credits }: Props) {
  const say = useWords();
  if (sources.length === 0 && credits === undefined) return null;
  return (
    <section className="section source-list">
      <h2>{say('sources.title')}</h2>
      <ul>
        {sources.map(({ id, author, title, published, url, note }) => (
          <li key={id}>
            <b>{author}</b> <cite>{title}</cite>
            {published !== undefined && <>, {published}</>}
            {url !== undefined && <span className="address"> {url}</span>}
            {note !== undefined && <span className="quiet"> {note}</span>}
          </li>
        ))}
      </ul>
      {credits !== undefined && <p className="aside-note">{credits}</p>}
    </section>
  );
}
