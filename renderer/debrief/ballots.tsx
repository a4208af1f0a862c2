import type { DebriefView } from '../../engine/contract/debrief.ts';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import type { RunActs } from '../run/use-run.ts';
import { BallotMark } from '../seat/ballot-mark.tsx';
import { seatsByMark } from '../seat/marked.ts';
import { outcomeWords, vetoNames } from '../seat/outcome-words.ts';
import { SameVotes } from '../seat/same-votes.tsx';

type Props = {
  readonly votes: DebriefView['votes'];
  /** Asks the host what the ballots of a scene would have come to under other rules. */
  readonly sameVotes: RunActs['sameVotes'];
};

/** Every vote of the line with its ballots by name; seats that no source names are counted, not filled in. */
export function Ballots({ votes, sameVotes }: Props) {
  const say = useWords();
  const formats = useFormats();
  if (votes.length === 0) return null;
  return (
    <section className="section ballots">
      <h2>{say('debrief.ballots')}</h2>
      {votes.map(({ scene, date, vote, simulated }) => {
        const { outcome, inHistory } = vote;
        return (
          <article key={scene}>
            <h3>
              {vote.on} {simulated && <Tag>{say('tag.simulatedVote')}</Tag>}
            </h3>
            <p className="quiet">
              {[vote.bodyName, date === undefined ? '' : formats.day(date, 'day'), vote.rule]
                .filter((part) => part !== '')
                .join(say('list.between'))}
            </p>
            {outcome !== undefined && (
              <p className="reading">
                {outcomeWords(say, outcome, formats.list(vetoNames(outcome, vote.seats)))}
                {simulated && inHistory !== undefined && (
                  <>
                    {' '}
                    <span className="quiet">
                      {say('debrief.inHistory', {
                        outcome: outcomeWords(
                          say,
                          inHistory.outcome,
                          formats.list(vetoNames(inHistory.outcome, vote.seats)),
                        ),
                      })}
                    </span>
                  </>
                )}
              </p>
            )}
            <dl>
              {seatsByMark(vote).map(({ mark, seats }) => (
                <div key={mark}>
                  <dt>
                    <BallotMark ballot={mark} /> <b>{seats.length}</b> {say(`ballot.${mark}`)}
                  </dt>
                  {mark !== 'unnamed' && mark !== 'not-called' && (
                    <dd>{formats.list(seats.map(({ name }) => name))}</dd>
                  )}
                </div>
              ))}
            </dl>
            {outcome !== undefined && <SameVotes scene={scene} read={sameVotes} level={4} />}
          </article>
        );
      })}
    </section>
  );
}
