import type { BriefingView } from '../../engine/contract/view/briefing.ts';
import { Tag } from '../look/tag.tsx';
import { useWords } from '../messages/words.ts';
import { Pictures } from '../seat/pictures.tsx';
import { Sources } from '../stage/sources.tsx';

type Props = { readonly parties: BriefingView['parties']; readonly you: string | null };

/** Every party with what everybody knows of its aims. */
export function WhoIsWho({ parties, you }: Props) {
  const say = useWords();
  return (
    <section className="section">
      <h2>{say('briefing.who')}</h2>
      <ul className="who">
        {parties.map(({ id, name, seat, playable, brief, pictures, sources }) => (
          <li key={id}>
            <h3>
              {name} {seat !== undefined && <span className="quiet">{seat}</span>}{' '}
              {id === you ? (
                <Tag>{say('seat.you')}</Tag>
              ) : (
                !playable && <Tag>{say('briefing.notPlayable')}</Tag>
              )}
            </h3>
            <p className="reading">{brief}</p>
            <Pictures pictures={pictures} />
            <Sources sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
