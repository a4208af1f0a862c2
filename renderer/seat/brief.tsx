import type { ReactNode } from 'react';
import type { RunView } from '../../engine/contract/view/run.ts';
import { Glossed } from '../look/glossed.tsx';
import { Tag } from '../look/tag.tsx';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { Pictures } from './pictures.tsx';

type Props = {
  readonly you: NonNullable<RunView['you']>;
  readonly open: boolean;
  /** What can be done with the brief. */
  readonly children?: ReactNode;
};

/** What the party that is played knows and wants: its public brief, its confidential one, its goals. */
export function Brief({ you, open, children }: Props) {
  const say = useWords();
  const lang = useTextLanguage();
  return (
    <section className="section brief">
      <details open={open}>
        <summary>
          <h2>{say('brief.title')}</h2>
        </summary>
        <p lang={lang}>
          <Glossed text={you.brief} ofScenario />
        </p>
        <Pictures pictures={you.pictures} />
        {you.confidential !== undefined && (
          <p>
            <Tag>{say('brief.confidential')}</Tag>{' '}
            <span lang={lang}>
              <Glossed text={you.confidential} ofScenario />
            </span>
          </p>
        )}
        <Pictures pictures={you.confidentialPictures} />
        {you.goals.length > 0 && (
          <>
            <h3>{say('brief.goals')}</h3>
            <ul className="goals" lang={lang}>
              {you.goals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ul>
          </>
        )}
        {children}
      </details>
    </section>
  );
}
