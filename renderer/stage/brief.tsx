import type { RunView } from '../../engine/contract/view.ts';
import { Glossed } from '../glossary/glossed.tsx';
import { Tag } from '../look/tag.tsx';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { BriefSheet } from '../print/brief-sheet.tsx';
import { PrintButton } from '../print/print-button.tsx';

type Props = {
  readonly you: NonNullable<RunView['you']>;
  readonly scenario: string;
  readonly open: boolean;
};

/** What the party that is played knows and wants: its public brief, its confidential one, its goals. */
export function Brief({ you, scenario, open }: Props) {
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
        {you.confidential !== undefined && (
          <p>
            <Tag>{say('brief.confidential')}</Tag>{' '}
            <span lang={lang}>
              <Glossed text={you.confidential} ofScenario />
            </span>
          </p>
        )}
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
        <PrintButton words={say('print.brief')}>
          <BriefSheet you={you} scenario={scenario} />
        </PrintButton>
      </details>
    </section>
  );
}
