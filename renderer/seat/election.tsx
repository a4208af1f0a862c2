import type { ReactNode } from 'react';
import type { ElectionView } from '../../engine/contract/view/election.ts';
import { Glossed } from '../look/glossed.tsx';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { ElectionNotes } from './election-notes.tsx';
import { ElectionRounds } from './election-rounds.tsx';
import { lastOf, standingWords } from './election-words.ts';

type Props = {
  readonly election: ElectionView;
  readonly simulated: boolean /** What can be done with it. */;
  readonly children?: ReactNode;
};

/** An election: under which rule, what is to be done or has come of it, every ballot as it was read out. */
export function Election({ election, simulated, children }: Props) {
  const say = useWords();
  const formats = useFormats();
  const lang = useTextLanguage();
  const { papers, rounds, step, candidates } = election;
  return (
    <section className="section chamber election" aria-labelledby="election-of">
      <h2 id="election-of">
        {say('election.title', { body: election.bodyName, places: election.places })}{' '}
        {simulated && <Tag>{say('tag.simulatedElection')}</Tag>}
      </h2>
      <details className="rule">
        <summary>{say('vote.underRule', { body: election.bodyName, rule: election.rule })}</summary>
        <p lang={lang}>
          <Glossed text={election.ruleSource} />
        </p>
        <p>{say('election.most', { most: election.most })}</p>
      </details>
      <p className="outcome" role="status">
        <b>
          <Glossed text={standingWords(say, formats, election)} />
        </b>
      </p>
      {papers !== undefined && (
        <p className="quiet">
          {say(election.sealed ? 'election.papersWithYours' : 'election.papers', { ...papers })}
        </p>
      )}
      {step === 'announced' && (
        <>
          <h3>{say('election.candidates')}</h3>
          <ul className="ruled" lang={lang}>
            {candidates.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {rounds.length > 0 && <LastBallot election={election} />}
      {rounds.length > 0 && <ElectionRounds election={election} />}
      <ElectionNotes election={election} />
      {children}
    </section>
  );
}

/** The ballot that was counted last: a line for each candidate, with an upright where the majority is. */
function LastBallot({ election: { rounds } }: { readonly election: ElectionView }) {
  const say = useWords();
  const lang = useTextLanguage();
  const last = lastOf(rounds);
  if (last === undefined) return null;
  const most = Math.max(last.base, last.needed, 1);
  const isSpecial = last.kind === 'special';
  const at = isSpecial ? null : { insetInlineStart: `${(last.needed / most) * 100}%` };
  return (
    <div className="threshold election-last">
      <p>
        {say('election.ballotNumber', { ballot: rounds.length })}
        {say('list.between')}
        {isSpecial
          ? say('election.noMajorityNeeded')
          : say('election.needed', { needed: last.needed, base: last.base })}
      </p>
      <ul>
        {last.votes.map(({ id, name, votes, elected }) => (
          <li key={id} data-elected={elected}>
            <span lang={lang}>{name}</span>
            <b>{votes}</b>
            <span className="long-scale" aria-hidden="true">
              <span className="filled" style={{ inlineSize: `${(votes / most) * 100}%` }} />
              {at !== null && <span className="upright" style={at} />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
