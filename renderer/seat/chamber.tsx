import type { VoteView } from '../../engine/contract/view.ts';
import { Tag } from '../look/tag.tsx';
import { useWords } from '../messages/words.ts';
import { AssemblyGrid } from './assembly-grid.tsx';
import { CouncilTable } from './council-table.tsx';
import { Outcome } from './outcome.tsx';
import { TallyFigures } from './tally-figures.tsx';
import { Threshold } from './threshold.tsx';

/** More seats than this do not sit at one table. */
export const MOST_AT_A_TABLE = 30;

type Props = { readonly vote: VoteView; readonly voting: readonly string[]; readonly simulated: boolean };

/** A vote: who sits there, how each was counted, what is needed, what came of it. */
export function Chamber({ vote, voting, simulated }: Props) {
  const say = useWords();
  return (
    <section className="section chamber" aria-labelledby="vote-on">
      <h2 id="vote-on" tabIndex={-1}>
        {vote.on} {simulated && <Tag>{say('tag.simulatedVote')}</Tag>}
      </h2>
      <p className="quiet">
        {say('vote.underRule', { body: vote.bodyName, rule: vote.rule, source: vote.ruleSource })}
      </p>
      {vote.seats.length <= MOST_AT_A_TABLE ? (
        <CouncilTable vote={vote} voting={voting} />
      ) : (
        <>
          <TallyFigures vote={vote} />
          <AssemblyGrid vote={vote} />
        </>
      )}
      <Threshold vote={vote} />
      <Outcome vote={vote} />
    </section>
  );
}
