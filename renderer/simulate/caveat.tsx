import { Tag } from '../look/tag.tsx';
import { useWords } from '../messages/words.ts';

/** What the numbers are, and what they are not. */
export function Caveat({ alsoPersons = false }: { readonly alsoPersons?: boolean }) {
  const say = useWords();
  return (
    <p className="aside-note caveat">
      <Tag>{say('tag.simulated')}</Tag> {say('simulate.caveat')}
      {alsoPersons && ` ${say('simulate.persons')}`}
    </p>
  );
}
