import type { CardView } from '../../engine/contract/view/card.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import { CheckPanel } from '../authoring/check-panel.tsx';
import { FileActions } from '../authoring/file-actions.tsx';
import { useCheck } from '../authoring/use-check.ts';
import { Key } from '../look/key.tsx';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { addressOf } from '../router.ts';
import { EndingsFound } from './endings-found.tsx';

type Props = {
  readonly client: DemarcheWindow;
  readonly card: CardView;
  readonly pending: boolean;
  readonly onContinue: () => void;
  readonly onReplay: () => void;
  /** Told which file is edited: a copy of one that ships is another. */
  readonly onEdit: (file: string) => void;
};

/** The scenario in front: what is at stake, the facts about it, and where one stopped. */
export function Lead({ client, card, pending, onContinue, onReplay, onEdit }: Props) {
  const say = useWords();
  const formats = useFormats();
  const { last } = card;
  const { check } = useCheck(client, card.own ? { file: card.file } : null);
  const values = last === undefined ? null : { date: formats.day(last.date, 'day'), scene: last.sceneTitle };
  const period = card.from === undefined || card.to === undefined ? null : formats.period(card.from, card.to);
  return (
    <section className="section lead" aria-labelledby="headline">
      {last !== undefined && values !== null && (
        <p className="lead-where">
          <b>
            {last.ended
              ? say('lead.ended', values)
              : last.parties.length === 0
                ? say('lead.stoppedWatching', values)
                : say('lead.stopped', { ...values, party: formats.list(last.parties) })}
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
      <div className="lead-file" data-own={card.own}>
        {card.own && (
          <p>
            <b>{card.name}</b> <Tag>{say('entry.own')}</Tag>
          </p>
        )}
        {check !== null && <CheckPanel check={check} />}
        <p className="lead-more">
          <a href={addressOf({ screen: 'simulate', file: card.file })}>{say('lead.simulate')}</a>
          <a href={addressOf({ screen: 'verify', file: card.file })}>{say('lead.verify')}</a>
        </p>
        <FileActions client={client} file={card.file} own={card.own} onEdit={onEdit} />
      </div>
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
