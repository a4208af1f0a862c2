import type { CallView } from '../../engine/contract/view/call.ts';
import { Glossed } from '../look/glossed.tsx';
import { Key } from '../look/key.tsx';
import { useKeys } from '../look/keys.ts';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { AgendaItem } from './agenda-item.tsx';
import { useRing } from './use-ring.ts';

type Props = {
  readonly call: CallView;
  readonly you: string | null;
  readonly simulated: boolean;
  /** Whether a telephone rings aloud. */
  readonly sound: boolean;
  readonly onSound: (sound: boolean) => void;
};

/** Steps after which nobody is on the line. */
const closed: readonly CallView['step'][] = ['readOuts', 'over', 'declined', 'unanswered'];

/** A talk, on the telephone or face to face: a name at each end, the agenda between, the read-outs side by side. */
export function Call({ call, you, simulated, sound, onSound }: Props) {
  const say = useWords();
  const formats = useFormats();
  const end = (side: CallView['caller'], which: 'caller' | 'callee') => (
    <div className="call-end" data-which={which}>
      <p className="end-party">
        {side.name}
        {side.party === you && <b> · {say('seat.you')}</b>}
      </p>
      <p className="end-voice">{side.voice ?? side.name}</p>
    </div>
  );
  const ringing = call.step === 'ringing' && !call.meeting;
  const { meeting } = call;
  useRing(ringing && sound);
  useKeys({ m: () => ringing && onSound(!sound) });
  const begun = call.agenda.some((item) => item.status !== 'unopened') || call.step === 'onTheLine';
  return (
    <section className="section call" aria-label={say(meeting ? 'meeting.title' : 'call.title')}>
      <div className="call-ends">
        {end(call.caller, 'caller')}
        <div className="call-line" data-step={call.step}>
          <p className="call-step">
            {call.brokenOff
              ? say('call.brokenOff')
              : say(meeting ? `meeting.step.${call.step}` : `call.step.${call.step}`)}
          </p>
          {call.private && <Tag>{say('call.private')}</Tag>}
          <span className="line" aria-hidden="true" />
          {ringing && (
            <button type="button" className="link" aria-pressed={!sound} onClick={() => onSound(!sound)}>
              {say(sound ? 'call.mute' : 'call.unmute')} <Key name="key.m" />
            </button>
          )}
          {closed.includes(call.step) && (
            <p className="aside-note">{say(meeting ? 'meeting.hungUp' : 'call.hungUp')}</p>
          )}
          {call.historicalMinutes !== undefined && (
            <p className="aside-note">{say('call.minutes', { minutes: call.historicalMinutes })}</p>
          )}
        </div>
        {end(call.callee, 'callee')}
      </div>
      {!begun && call.agenda.length > 0 && (
        <p className="agenda-ahead">
          <b>{say('call.agenda')}</b> {call.agenda.map((item) => item.title).join(say('list.between'))}
        </p>
      )}
      {begun && (
        <>
          <div className="agenda-head" aria-hidden="true">
            <span>{say('call.says', { name: call.caller.name })}</span>
            <span>
              {say('call.agenda')} {simulated && <Tag>{say('tag.simulated')}</Tag>}
            </span>
            <span>{say('call.says', { name: call.callee.name })}</span>
          </div>
          <ol className="agenda" aria-label={say('call.agenda')}>
            {call.agenda.map((item) => (
              <AgendaItem key={item.id} item={item} caller={call.caller.name} callee={call.callee.name} />
            ))}
          </ol>
        </>
      )}
      {call.heldBy !== undefined && (
        <p className="call-silence" role="status">
          {say('call.silence', { name: call.heldBy })}
        </p>
      )}
      {call.listening.length > 0 && (
        <p className="aside-note">{say('call.listening', { names: formats.list(call.listening) })}</p>
      )}
      {call.readouts.length > 0 && (
        <div className="readouts">
          <h3>
            <Glossed text={say('call.readouts')} />
          </h3>
          <p className="aside-note">{say(meeting ? 'meeting.readoutsMean' : 'call.readoutsMean')}</p>
          <div className="readout-columns">
            {call.readouts.map((readout) => (
              <figure key={readout.party}>
                <figcaption>{say('call.readoutOf', { name: readout.name })}</figcaption>
                <blockquote className="reading">{readout.says}</blockquote>
              </figure>
            ))}
          </div>
          {call.disagreements.map(({ between, about }) => (
            <p key={about} className="disagreement">
              <b>{say('call.disagree', { names: formats.list(between) })}</b> {about}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
