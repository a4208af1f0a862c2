import { useState } from 'react';
import type { ExplanationView } from '../../engine/contract/view/explanation.ts';
import { useWords } from '../messages/words.ts';
import { Explanation } from './explanation.tsx';

type Props = {
  readonly node: number;
  readonly explain: (node: number) => Promise<ExplanationView | null>;
};

/** "Why did they do that?": asked of the host only when it is opened. */
export function Why({ node, explain }: Props) {
  const say = useWords();
  const [found, setFound] = useState<ExplanationView | 'asked' | 'unanswered' | null>(null);
  const ask = async (): Promise<void> => {
    setFound('asked');
    setFound((await explain(node)) ?? 'unanswered');
  };
  return (
    <details className="why" onToggle={({ currentTarget }) => currentTarget.open && !found && void ask()}>
      <summary>{say('why.title')}</summary>
      {found === 'asked' && <p className="quiet">{say('why.asked')}</p>}
      {found === 'unanswered' && <p className="quiet">{say('why.unanswered')}</p>}
      {found !== null && typeof found === 'object' && <Explanation explanation={found} />}
    </details>
  );
}
