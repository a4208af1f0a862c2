import type { RunView } from '../../engine/contract/view/run.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { Pictures } from '../seat/pictures.tsx';

type Props = { readonly you: NonNullable<RunView['you']>; readonly scenario: string };

/** A party’s brief on paper: what everybody knows, then what only the delegation does. */
export function BriefSheet({ you, scenario }: Props) {
  const say = useWords();
  const lang = useTextLanguage();
  return (
    <>
      <p className="quiet">{scenario}</p>
      <h1>{you.name}</h1>
      <h2>{say('print.open')}</h2>
      <p className="reading" lang={lang}>
        {you.brief}
      </p>
      <Pictures pictures={you.pictures} />
      {you.confidential !== undefined && (
        <>
          <h2>{say('print.secret')}</h2>
          <p className="reading" lang={lang}>
            {you.confidential}
          </p>
        </>
      )}
      <Pictures pictures={you.confidentialPictures} />
      {you.goals.length > 0 && (
        <>
          <h2>{say('brief.goals')}</h2>
          <ul lang={lang}>
            {you.goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
