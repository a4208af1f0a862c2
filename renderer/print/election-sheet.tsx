import type { ElectionView } from '../../engine/contract/view/election.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';

/** A ballot paper for an election: who may be named, and how many. It carries no delegation’s name. */
export function ElectionSheet({ election }: { readonly election: ElectionView }) {
  const say = useWords();
  const lang = useTextLanguage();
  const on = election.candidates.filter((one) => one.on);
  const named = on.length > 0 ? on : election.candidates;
  return (
    <>
      <p className="quiet">
        {election.bodyName}
        {say('list.between')}
        {election.rule}
      </p>
      <h1>{say('print.ballotTitle')}</h1>
      <p>{say('print.electionMark', { most: election.paper?.most ?? election.left })}</p>
      <ul className="ballot-boxes" lang={lang}>
        {named.map(({ id, name }) => (
          <li key={id}>
            <span className="ballot-box" /> {name}
          </li>
        ))}
      </ul>
      <p>{say('print.electionSecret')}</p>
    </>
  );
}
