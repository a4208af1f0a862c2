import type { DebriefView } from '../../engine/contract/debrief.ts';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { ElectionNotes } from '../seat/election-notes.tsx';
import { ElectionRounds } from '../seat/election-rounds.tsx';
import { standingWords } from '../seat/election-words.ts';

/** Every election of the line, ballot by ballot. Who named whom is kept nowhere. */
export function Elections({ elections }: { readonly elections: DebriefView['elections'] }) {
  const say = useWords();
  const formats = useFormats();
  if (elections.length === 0) return null;
  return (
    <section className="section ballots">
      <h2>{say('debrief.elections')}</h2>
      {elections.map(({ scene, title, date, election, simulated }) => (
        <article key={scene}>
          <h3>
            {title} {simulated && <Tag>{say('tag.simulatedElection')}</Tag>}
          </h3>
          <p className="quiet">
            {[election.bodyName, date === undefined ? '' : formats.day(date, 'day'), election.rule]
              .filter((part) => part !== '')
              .join(say('list.between'))}
          </p>
          <p className="reading">{standingWords(say, formats, election)}</p>
          <ElectionRounds election={election} />
          <ElectionNotes election={election} />
        </article>
      ))}
    </section>
  );
}
