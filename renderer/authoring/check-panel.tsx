import type { CheckView } from '../../engine/contract/authoring.ts';
import { useWords } from '../messages/words.ts';
import { Problems } from './problems.tsx';

/** What a check says of a file: in a word, and each thing at its line. */
export function CheckPanel({ check, open = false }: { readonly check: CheckView; readonly open?: boolean }) {
  const say = useWords();
  const { errors, warnings, problems } = check;
  const found = say(errors + warnings === 0 ? 'check.fine' : 'check.found', { errors, warnings });
  if (problems.length === 0) return <p className="check">{found}</p>;
  return (
    <details className="check" open={open || errors > 0}>
      <summary>{found}</summary>
      <Problems problems={problems} count={Math.max(errors + warnings, problems.length)} />
    </details>
  );
}
