import { type FormEvent, useState } from 'react';
import { policyNames } from '../../engine/contract/choices.ts';
import type { NamedPolicy } from '../../engine/contract/policy.ts';
import type { CardView } from '../../engine/contract/view/card.ts';
import { useWords } from '../messages/words.ts';
import { type Several, SeveralForm } from './several-form.tsx';

type Props = {
  readonly card: CardView;
  readonly pending: boolean;
  readonly onStart: (held: Held, others: NamedPolicy) => void;
};

/** Who holds a run: one person for a party, nobody, or several people, each in a seat of their own. */
export type Held = { readonly party: string | null } | Several;

/** The value of the choice that speaks for nobody; no party can have it as its id. */
const WATCH = '';
/** The value of the choice that speaks for several. */
const SEVERAL = '+';

/** Up to so many parties each stand with what they want; of more, that is read of the one that is picked. */
const SHOWN_IN_FULL = 3;

/** Whom to speak for. Nothing is preselected. */
export function PartyForm({ card, pending, onStart }: Props) {
  const say = useWords();
  const [party, setParty] = useState<string | null>(null);
  const policies = policyNames.filter((one) => one !== 'history' || card.hasRecord);
  const [others, setOthers] = useState<NamedPolicy>(card.hasRecord ? 'history' : 'interest');
  const [several, setSeveral] = useState<Several>({ parties: [], facilitator: false });
  const lacking =
    party === null
      ? 'party.chooseFirst'
      : party === SEVERAL && several.parties.length < 2
        ? 'party.chooseTwo'
        : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (pending || lacking !== null) return;
    onStart(party === SEVERAL ? several : { party: party === WATCH ? null : party }, others);
  };
  const choices = [
    ...card.parties.map(({ id, name, brief }) => ({ id, name, brief })),
    ...(card.parties.length > 1
      ? [{ id: SEVERAL, name: say('party.several'), brief: say('party.severalAbout') }]
      : []),
    { id: WATCH, name: say('party.watch'), brief: say('party.watchAbout') },
  ];
  const inFull = card.parties.length <= SHOWN_IN_FULL;
  const picked = choices.find(({ id }) => id === party);
  const whoSits = party === SEVERAL && (
    <SeveralForm parties={card.parties} several={several} onChange={setSeveral} />
  );
  return (
    <form className="section party-form" onSubmit={submit}>
      <fieldset>
        <legend>
          <h2>{say(card.last === undefined ? 'party.question' : 'party.questionAgain')}</h2>
        </legend>
        <ul data-in-full={inFull}>
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
                  {inFull && <span className="party-brief">{brief}</span>}
                </span>
              </label>
              {inFull && id === SEVERAL && whoSits}
            </li>
          ))}
        </ul>
        {!inFull && (
          <div className="picked">
            <p role="status" className="party-brief">
              {picked === undefined ? say('party.pickToRead') : picked.brief}
            </p>
            {whoSits}
          </div>
        )}
      </fieldset>
      <fieldset className="others-play">
        <legend className="hidden-words">{say('policy.question')}</legend>
        <label>
          <b>{say('policy.question')}</b>
          <select
            value={others}
            onChange={({ target }) => setOthers(policyNames.find((one) => one === target.value) ?? others)}
          >
            {policies.map((one) => (
              <option key={one} value={one}>
                {say(`policy.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <p className="aside-note">{say(`policy.${others}.about`)}</p>
      </fieldset>
      <p className="buttons">
        <button
          type="submit"
          className={lacking === null && card.last === undefined ? 'button filled' : 'button'}
          aria-disabled={lacking !== null || pending}
        >
          {say('party.start')}
        </button>
        {lacking !== null && <span className="quiet start-hint">{say(lacking)}</span>}
      </p>
    </form>
  );
}
