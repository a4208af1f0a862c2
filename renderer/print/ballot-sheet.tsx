import { ballots } from '../../engine/contract/choices.ts';
import type { VoteView } from '../../engine/contract/view/vote.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';

/** To be absent is not written on a paper. */
const written = ballots.filter((ballot) => ballot !== 'absent');

/** A ballot paper for a vote: what on, before whom, and a box for each answer. */
export function BallotSheet({ vote }: { readonly vote: VoteView }) {
  const say = useWords();
  const lang = useTextLanguage();
  return (
    <>
      <p className="quiet">
        {vote.bodyName}
        {say('list.between')}
        {vote.rule}
      </p>
      <h1>{say('print.ballotTitle')}</h1>
      <p className="reading" lang={lang}>
        {vote.on}
      </p>
      <p className="ballot-line">{say('print.ballotFor')}</p>
      <p>{say('print.ballotMark')}</p>
      <ul className="ballot-boxes">
        {written.map((ballot) => (
          <li key={ballot}>
            <span className="ballot-box" /> {say(`ballot.cast.${ballot}`)}
          </li>
        ))}
      </ul>
      <p className="ballot-line">{say('print.ballotSign')}</p>
    </>
  );
}
