import { type FormEvent, useState } from 'react';
import { type NamedPolicy, namedPolicy } from '../../engine/contract/policy.ts';
import type { CardView } from '../../engine/contract/view.ts';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly card: CardView;
  readonly pending: boolean;
  readonly onStart: (party: string | null, others: NamedPolicy) => void;
};

/** The value of the choice that speaks for nobody; no party can have it as its id. */
const WATCH = '';

/** Whom to speak for. Nothing is preselected. */
export function PartyForm({ card, pending, onStart }: Props) {
  const say = useWords();
  const [party, setParty] = useState<string | null>(null);
  const policies = namedPolicy.options.filter((one) => one !== 'history' || card.hasRecord);
  const [others, setOthers] = useState<NamedPolicy>(card.hasRecord ? 'history' : 'interest');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (party !== null && !pending) onStart(party === WATCH ? null : party, others);
  };
  const choices = [
    ...card.parties.map(({ id, name, brief }) => ({ id, name, brief })),
    { id: WATCH, name: say('party.watch'), brief: say('party.watchAbout') },
  ];
  return (
    <form className="section party-form" onSubmit={submit}>
      <fieldset>
        <legend>
          <h2>{say(card.last === undefined ? 'party.question' : 'party.questionAgain')}</h2>
        </legend>
        <ul>
          {choices.map(({ id, name, brief }) => (
            <li key={id} data-chosen={id === party}>
              <label>
                <input
                  type="radio"
                  name="party"
                  value={id}
                  checked={id === party}
                  onChange={() => setParty(id)}
                />
                <span>
                  <span className="option-title">{name}</span>
                  <span className="party-brief">{brief}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset className="others-play">
        <legend>
          <h3>{say('policy.question')}</h3>
        </legend>
        <select
          aria-label={say('policy.question')}
          value={others}
          onChange={({ target }) => setOthers(namedPolicy.parse(target.value))}
        >
          {policies.map((one) => (
            <option key={one} value={one}>
              {say(`policy.${one}`)}
            </option>
          ))}
        </select>
        <p className="aside-note">{say(`policy.${others}.about`)}</p>
      </fieldset>
      <p className="buttons">
        <button
          type="submit"
          className={party !== null && card.last === undefined ? 'button filled' : 'button'}
          aria-disabled={party === null || pending}
        >
          {say('party.start')}
        </button>
        {party === null && <span className="quiet start-hint">{say('party.chooseFirst')}</span>}
      </p>
    </form>
  );
}
