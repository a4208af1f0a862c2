import type { ReactNode } from 'react';
import type { VoteView } from '../../engine/contract/view/vote.ts';
import { Glossed } from '../look/glossed.tsx';
import { Tag } from '../look/tag.tsx';
import { useWords } from '../messages/words.ts';
import { sitsAtATable } from './body-size.ts';
import { CouncilTable } from './council-table.tsx';
import { Course } from './course.tsx';
import { Outcome } from './outcome.tsx';
import { TallyFigures } from './tally-figures.tsx';
import { Threshold } from './threshold.tsx';

type Props = {
  readonly vote: VoteView;
  readonly voting: readonly string[];
  readonly simulated: boolean;
  /** Whether there is never room for a table: then figures, and the roll says the rest. */
  readonly narrow?: boolean;
  /** What can be done with it. */
  readonly children?: ReactNode;
};

/** A vote: under which rule, how many so far, what is needed, what came of it; a small body with its table. */
export function Chamber({ vote, voting, simulated, narrow = false, children }: Props) {
  const say = useWords();
  const isDecided = vote.outcome !== undefined;
  return (
    <section className="section chamber" aria-labelledby="vote-on">
      <h2 id="vote-on">
        {vote.on} {simulated && <Tag>{say('tag.simulatedVote')}</Tag>}
      </h2>
      <details className="rule">
        <summary>{say('vote.underRule', { body: vote.bodyName, rule: vote.rule })}</summary>
        <p>
          <Glossed text={vote.ruleSource} />
        </p>
      </details>
      {/* What has been decided is said first, what hangs over a vote beside what is needed. */}
      {isDecided && <Outcome vote={vote} />}
      {sitsAtATable(vote) && !narrow ? (
        <CouncilTable vote={vote} voting={voting} />
      ) : (
        <TallyFigures vote={vote} />
      )}
      <Threshold vote={vote} />
      {!isDecided && <Outcome vote={vote} />}
      <Course vote={vote} />
      {children}
    </section>
  );
}
