import { useEffect, useRef } from 'react';
import type { Client } from '../../engine/contract/requests.ts';
import type { CardView } from '../../engine/contract/view/card.ts';
import { FileActions } from '../authoring/file-actions.tsx';
import { Problems } from '../authoring/problems.tsx';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly client: Client;
  readonly card: CardView;
  /** Whether a person has just opened it: then it is what they want to see. */
  readonly inFront: boolean;
};

/** A file that cannot be played: where, what is wrong, what to write instead, how many more; and the way into it. */
export function BrokenFile({ client, card, inFront }: Props) {
  const say = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (inFront) heading.current?.focus();
  }, [inFront]);
  return (
    <div className="broken-file">
      <h4 ref={heading} tabIndex={-1}>
        {card.name}
      </h4>
      <Problems problems={card.problems} count={card.problemCount} />
      <p className="aside-note">{say('problem.notYet')}</p>
      {card.own && <FileActions client={client} file={card.file} own />}
    </div>
  );
}
