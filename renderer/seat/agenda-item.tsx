import type { CallView } from '../../engine/contract/view/call.ts';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly item: CallView['agenda'][number];
  readonly caller: string;
  readonly callee: string;
};

/** Left what one side says, right what the other says, the item between. Lines that meet are an agreement. */
export function AgendaItem({ item, caller, callee }: Props) {
  const say = useWords();
  const countered =
    item.status === 'onTheTable' && item.callerSays !== undefined && item.calleeSays !== undefined;
  const state = countered ? 'countered' : item.status;
  const offering = item.offeredBy === undefined ? null : item.offeredBy === 'caller' ? caller : callee;
  const word =
    offering !== null && item.status === 'onTheTable'
      ? say(`agenda.${countered ? 'countered' : 'onTheTable'}`, { name: offering })
      : say(`agenda.${item.status}`, { name: offering ?? '' });
  const side = (which: 'caller' | 'callee', name: string, says: string | undefined) => (
    <p className="agenda-side" data-which={which} data-says={says !== undefined}>
      {says !== undefined && (
        <>
          <span className="side-name">{say('call.nameSays', { name })}</span>
          <span className="side-words">{says}</span>
        </>
      )}
      <span className="wire" aria-hidden="true" />
    </p>
  );
  return (
    <li className="agenda-item" data-state={state}>
      {side('caller', caller, item.callerSays)}
      <div className="agenda-middle">
        <span className="agenda-mark" aria-hidden="true">
          {say(`agenda.mark.${state}`)}
        </span>
        <div>
          <p className="agenda-title">{item.title}</p>
          <p className="agenda-word">{word}</p>
        </div>
      </div>
      {side('callee', callee, item.calleeSays)}
    </li>
  );
}
