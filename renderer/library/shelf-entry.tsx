import type { CardView } from '../../engine/contract/view/card.ts';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { EndingsFound } from './endings-found.tsx';
import { ScenarioDrawing } from './scenario-drawing.tsx';

type Props = { readonly card: CardView; readonly onTake: () => void };

/** A scenario on the shelf: what it is about, how long it takes, how far one is. */
export function ShelfEntry({ card, onTake }: Props) {
  const say = useWords();
  const formats = useFormats();
  const { last } = card;
  const facts = [
    say('entry.parties', { count: card.parties.length }),
    ...(card.minutes === undefined ? [] : [say('fact.minutes', { minutes: card.minutes })]),
  ];
  return (
    <li>
      <button type="button" onClick={onTake}>
        <ScenarioDrawing scenes={card.scenes} />
        <span className="entry-words">
          <span className="option-title">
            {card.title} {card.own && <Tag>{say('entry.own')}</Tag>}
          </span>
          {card.summary !== undefined && <span className="entry-summary">{card.summary}</span>}
          {card.from !== undefined && card.to !== undefined && (
            <span className="aside-note">{formats.period(card.from, card.to)}</span>
          )}
          <span className="aside-note">{facts.join(say('list.dot'))}</span>
        </span>
      </button>
      <p className="entry-far aside-note">
        <span>
          {last === undefined
            ? say('entry.notStarted')
            : last.ended
              ? say('entry.ended')
              : say('entry.stopped', { date: formats.day(last.date, 'day') })}
        </span>
        <EndingsFound found={last?.found ?? 0} of={card.endings} said="aloud" />
      </p>
    </li>
  );
}
