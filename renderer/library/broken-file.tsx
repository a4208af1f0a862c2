import type { CardView } from '../../engine/contract/view.ts';
import { useWords } from '../messages/words.ts';

/** A file that cannot be played: where, what is wrong, what to write instead, how many more. */
export function BrokenFile({ card }: { readonly card: CardView }) {
  const say = useWords();
  const more = card.problemCount - card.problems.length;
  return (
    <div className="broken-file">
      <h3>{card.file.split(/[\\/]/).at(-1)}</h3>
      <ul>
        {card.problems.map((problem) => (
          <li key={`${problem.line}:${problem.column}:${problem.message}`}>
            <b>{say('problem.where', { line: problem.line, column: problem.column })}</b>
            <p>{problem.message}</p>
            {problem.hint !== undefined && <p className="quiet">{problem.hint}</p>}
          </li>
        ))}
      </ul>
      <p className="aside-note">{more > 0 ? say('problem.more', { count: more }) : say('problem.notYet')}</p>
    </div>
  );
}
