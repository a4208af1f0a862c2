import type { RunView } from '../../engine/contract/view/run.ts';
import { Tag } from '../look/tag.tsx';
import { useWords } from '../messages/words.ts';

/** The scenes that run beside each other, and which of them the page shows. */
export function Threads({ threads }: { readonly threads: RunView['threads'] }) {
  const say = useWords();
  if (threads.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('threads.title')}</h2>
      <ul className="threads">
        {threads.map((thread) => (
          <li key={thread.scene}>
            {thread.title} {thread.shown && <Tag now>{say('threads.shown')}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
