import type { ElectionView, RoundView } from '../../engine/contract/view/election.ts';
import { WideTable } from '../look/wide-table.tsx';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { roundWords } from './election-words.ts';

/** Every ballot beside the others: candidates down, ballots across. A dash where somebody could not be voted for. */
export function ElectionRounds({ election }: { readonly election: ElectionView }) {
  const say = useWords();
  const lang = useTextLanguage();
  const { rounds, candidates } = election;
  const numbered = rounds.map((round, index) => ({
    round,
    key: `${index + 1}`,
    head: roundWords(say, round, index),
  }));
  const others: readonly (readonly [string, (round: RoundView) => number | string])[] = [
    [say('election.row.blank'), ({ abstain }) => abstain],
    [say('election.row.invalid'), ({ invalid }) => invalid],
    [say('election.row.absent'), ({ absent, notParticipating }) => absent + notParticipating],
    [say('election.row.named'), ({ named }) => named],
    [say('election.row.needed'), ({ kind, needed }) => (kind === 'special' ? say('election.none') : needed)],
  ];
  return (
    <WideTable className="election-rounds" label={say('election.rounds')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('election.ballotHead')}</th>
            {numbered.map(({ key, head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row" lang={lang}>
                {name}
              </th>
              {numbered.map(({ key, round }) => {
                const found = round.votes.find((one) => one.id === id);
                return (
                  <td key={key} data-elected={found?.elected === true}>
                    {found === undefined ? say('election.none') : found.votes}
                    {found?.elected === true && (
                      <>
                        {' '}
                        <span className="quiet">
                          {say(round.byLot ? 'election.mark.lot' : 'election.mark.elected')}
                        </span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {others.map(([head, of]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {numbered.map(({ key, round }) => (
                <td key={key}>{of(round)}</td>
              ))}
            </tr>
          ))}
        </tfoot>
      </table>
    </WideTable>
  );
}
