import type { RunView } from '../../engine/contract/view/run.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { addressOf } from '../router.ts';

/** So many aims are read at a glance; the others are a click away. */
const SHOWN = 3;

/** What one's party is after, in a line before anything else; all of it when the line is opened. */
export function Aims({ view: { run, you } }: { readonly view: RunView }) {
  const say = useWords();
  const lang = useTextLanguage();
  if (you === null || you.goals.length === 0) return null;
  const more = you.goals.length - SHOWN;
  return (
    <details className="aims">
      <summary>
        <b>{say('aims.title')}</b>{' '}
        <span className="aims-first" lang={lang}>
          {you.goals.slice(0, SHOWN).join(say('aims.between'))}
        </span>
        {more > 0 && (
          <span className="aims-rest">
            {say('aims.between')}
            <span className="aims-more">{say('aims.more', { count: more })}</span>
          </span>
        )}
      </summary>
      <ul className="goals" lang={lang}>
        {you.goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
      <p className="aside-note">
        {say('aims.about')} <a href={addressOf({ screen: 'briefing', run })}>{say('aims.toBriefing')}</a>
      </p>
    </details>
  );
}
