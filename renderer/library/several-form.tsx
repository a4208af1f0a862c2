import type { CardView } from '../../engine/contract/view/card.ts';
import { useWords } from '../messages/words.ts';

/** The parties that people at one machine speak for, and whether one of them facilitates. */
export type Several = { readonly parties: string[]; readonly facilitator: boolean };

type Props = {
  readonly parties: CardView['parties'];
  readonly several: Several;
  readonly onChange: (several: Several) => void;
};

/** Who sits around the machine. */
export function SeveralForm({ parties, several, onChange }: Props) {
  const say = useWords();
  const held = (party: string): boolean => several.parties.includes(party);
  const toggle = (party: string): void =>
    onChange({
      ...several,
      // In the order of the scenario, whatever was ticked first.
      parties: parties.map(({ id }) => id).filter((id) => held(id) !== (id === party)),
    });
  return (
    <fieldset className="several">
      <legend className="hidden-words">{say('party.severalWho')}</legend>
      {parties.map(({ id, name }) => (
        <label key={id}>
          <input type="checkbox" checked={held(id)} onChange={() => toggle(id)} />
          {name}
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          checked={several.facilitator}
          onChange={() => onChange({ ...several, facilitator: !several.facilitator })}
        />
        <span>
          {say('party.facilitator')}
          <span className="party-brief">{say('party.facilitatorAbout')}</span>
        </span>
      </label>
    </fieldset>
  );
}
