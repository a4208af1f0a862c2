import type { ComparisonView } from '../../engine/contract/debrief.ts';
import { useFormats } from '../messages/formats.ts';
import { stepWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { outcomeWords } from '../seat/outcome-words.ts';
import { Amount } from '../stage/amount.tsx';
import { MoveByMove } from './move-by-move.tsx';

type Props = {
  readonly comparison: ComparisonView;
  /** What the two lines are called. */
  readonly names: readonly [string, string];
};

const sides = [0, 1] as const;

/** Two lines side by side: where they part, what that led to, the votes, the end. */
export function Comparison({ comparison, names }: Props) {
  const say = useWords();
  const formats = useFormats();
  const { parting, votes, indicators, alliances, ends } = comparison;
  return (
    <div className="comparison">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-words">{say('compare.aspect')}</span>
            </th>
            {sides.map((side) => (
              <th scope="col" key={side}>
                {names[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parting === null ? (
            <tr className="parting">
              <th scope="row">{say('compare.parts')}</th>
              <td colSpan={2}>{say('compare.same')}</td>
            </tr>
          ) : (
            <>
              <tr className="parting">
                <th scope="row">
                  {say('compare.parts')} <span className="ring" aria-hidden="true" />
                  <span className="quiet">
                    {[parting.date === undefined ? '' : formats.day(parting.date, 'day'), parting.sceneTitle]
                      .filter((part) => part !== '')
                      .join(say('list.between'))}
                  </span>
                </th>
                {sides.map((side) => {
                  const step = parting.moves[side];
                  return (
                    <td key={side} className="reading">
                      {step === null ? say('compare.nothingHere') : stepWords(say, step)}
                    </td>
                  );
                })}
              </tr>
              <tr>
                <th scope="row">{say('compare.ledTo')}</th>
                {sides.map((side) => (
                  <td key={side}>
                    {parting.ledTo[side].length === 0 && (
                      <p className="quiet">{say('compare.nothingChanged')}</p>
                    )}
                    <ul>
                      {parting.ledTo[side].map((change) => (
                        <li key={change.key}>
                          {change.name}{' '}
                          {change.from !== undefined && change.to !== undefined && (
                            <Amount from={change.from} to={change.to} />
                          )}
                          {change.because !== undefined && (
                            <span className="aside-note">
                              {' '}
                              {say('changes.because', { what: change.because })}
                            </span>
                          )}
                        </li>
                      ))}
                    </ul>
                    {parting.next[side] !== '' && <p>{say('compare.next', { title: parting.next[side] })}</p>}
                  </td>
                ))}
              </tr>
            </>
          )}
          {votes.map((vote) => (
            <tr key={vote.scene}>
              <th scope="row">{say('compare.vote', { body: vote.body, title: vote.title })}</th>
              {sides.map((side) => {
                const outcome = vote.outcomes[side];
                return (
                  <td key={side}>
                    {outcome === null ? (
                      <span className="quiet">{say('compare.noVote')}</span>
                    ) : (
                      outcomeWords(say, outcome, formats.list(vote.vetoes[side]))
                    )}
                    {side === 1 && vote.changed.length > 0 && (
                      <p className="changed-seats">
                        {say('compare.changed', { names: formats.list(vote.changed) })}
                      </p>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{say('compare.atEnd')}</th>
            {sides.map((side) => (
              <td key={side} className="reading">
                {ends[side].ended ? ends[side].title : say('compare.unfinished', { title: ends[side].title })}
              </td>
            ))}
          </tr>
          {indicators.map(({ id, name, values }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <b>{values[0]}</b>
              </td>
              <td>
                <b>{values[1]}</b> <Amount from={values[0]} to={values[1]} />
              </td>
            </tr>
          ))}
          {alliances.map(({ id, name, states }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {sides.map((side) => (
                <td key={side}>{say(`alliance.${states[side]}`)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="aside-note">{say('compare.simulated')}</p>
      <MoveByMove comparison={comparison} names={names} />
    </div>
  );
}
