import type { SourceView } from '../../engine/contract/view/source.ts';
import { useWords } from '../messages/words.ts';

/** Who is cited, in one line; the titles open under it. */
export function Sources({ sources }: { readonly sources: readonly SourceView[] }) {
  const say = useWords();
  if (sources.length === 0) return null;
  return (
    <details className="sources">
      <summary>
        {say('sources.from')} {sources.map((source) => shortOf(source)).join(' · ')}
      </summary>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <b>{shortOf(source)}</b> <cite>{source.title}</cite>
            {source.url !== undefined && <span className="address"> {source.url}</span>}
            {source.note !== undefined && <span> {source.note}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Author and year. */
function shortOf(source: SourceView): string {
  const year = source.published?.match(/\d{4}/)?.[0];
  return year === undefined ? source.author : `${source.author} ${year}`;
}
