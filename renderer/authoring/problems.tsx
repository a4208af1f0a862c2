import type { ProblemView } from '../../engine/contract/authoring.ts';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly problems: readonly ProblemView[];
  /** How many there are in all. */
  readonly count: number;
};

/** What is wrong with a file: where, what, what to write instead, and how many more there are. */
export function Problems({ problems, count }: Props) {
  const say = useWords();
  const more = count - problems.length;
  return (
    <>
      <ul className="problems">
        {problems.map((problem) => (
          <li key={`${problem.line}:${problem.column}:${problem.message}`} data-severity={problem.severity}>
            <b>{say(`problem.where.${problem.severity}`, { line: problem.line, column: problem.column })}</b>
            <p>{problem.message}</p>
            {problem.hint !== undefined && <p className="quiet">{problem.hint}</p>}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="aside-note">{say('problem.more', { count: more })}</p>}
    </>
  );
}
