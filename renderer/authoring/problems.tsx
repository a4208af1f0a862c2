import type { ProblemView } from '../../engine/contract/authoring.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';

/** What is wrong with a file is said in this language alone. */
const DIAGNOSTICS = 'en';

type Props = {
  readonly problems: readonly ProblemView[];
  /** How many there are in all. */
  readonly count: number;
};

/** What is wrong with a file: where, what, what to write instead, and how many more there are. */
export function Problems({ problems, count }: Props) {
  const say = useWords();
  const { language } = useFormats();
  const more = count - problems.length;
  return (
    <>
      <ul className="problems">
        {problems.map((problem) => (
          <li
            key={`${problem.line}:${problem.column}:${problem.message}`}
            data-severity={problem.severity}
            lang={DIAGNOSTICS}
          >
            <b>{say(`problem.where.${problem.severity}`, { line: problem.line, column: problem.column })}</b>
            <p>{problem.message}</p>
            {problem.hint !== undefined && <p className="quiet">{problem.hint}</p>}
          </li>
        ))}
      </ul>
      {language !== DIAGNOSTICS && problems.length > 0 && (
        <p className="aside-note">{say('problem.language')}</p>
      )}
      {more > 0 && <p className="aside-note">{say('problem.more', { count: more })}</p>}
    </>
  );
}
