import type { CardView } from '../../engine/contract/view.ts';
import { Key } from '../look/key.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { addressOf } from '../router.ts';
import { EndingsFound } from './endings-found.tsx';

type Props = {
  readonly card: CardView;
  readonly pending: boolean;
  readonly onContinue: () => void;
  readonly onReplay: () => void;
};

/** The scenario in front: what is at stake, the facts about it, and where one stopped. */
export function Lead({ card, pending, onContinue, onReplay }: Props) {
  const say = useWords();
  const formats = useFormats();
  const { last } = card;
  const values = last === undefined ? null : { date: formats.day(last.date, 'day'), scene: last.sceneTitle };
  const period = card.from === undefined || card.to === undefined ? null : formats.period(card.from, card.to);
  return (
    <section className="section lead" aria-labelledby="headline">
      {last !== undefined && values !== null && (
        <p className="lead-where">
          <b>
            {last.ended
              ? say('lead.ended', values)
              : last.partyName === null
                ? say('lead.stoppedWatching', values)
                : say('lead.stopped', { ...values, party: last.partyName })}
          </b>
        </p>
      )}
      <h1 id="headline" tabIndex={-1}>
        {card.title}
      </h1>
      {card.summary !== undefined && <p className="dek">{card.summary}</p>}
      <p className="buttons">
        {last !== undefined && (
          <button type="button" className="button filled" aria-disabled={pending} onClick={onContinue}>
            {say('act.continue')} <Key name="key.enter" />
          </button>
        )}
        <a className="button" href={addressOf({ screen: 'scenario', file: card.file })}>
          {say('lead.briefing')}
        </a>
        {card.hasRecord && (
          <button type="button" className="button" aria-disabled={pending} onClick={onReplay}>
            {say('lead.replay')}
          </button>
        )}
      </p>
      <dl className="facts">
        {period !== null && <Fact name={say('fact.period')} value={period} />}
        <Fact name={say('fact.parties')} value={say('fact.partiesToPlay', { count: card.parties.length })} />
        {card.minutes !== undefined && (
          <Fact name={say('fact.time')} value={say('fact.minutes', { minutes: card.minutes })} />
        )}
        <div>
          <dt>{say('fact.endings')}</dt>
          <dd>
            <EndingsFound found={last?.found ?? 0} of={card.endings} />
          </dd>
        </div>
      </dl>
      {card.contentNote !== undefined && (
        <p className="content-note">
          <b>{say('lead.contentNote')}</b> {card.contentNote}
        </p>
      )}
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
