import { useState } from 'react';
import type { BriefingView } from '../../engine/contract/view/briefing.ts';
import { Legend } from '../map/legend.tsx';
import type { Fill } from '../map/patterns.tsx';
import { type Shown, WorldMap } from '../map/world-map.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { BORDERS_SINCE } from '../stage/map-of-vote.tsx';

type Props = { readonly briefing: BriefingView; readonly you: string | null };
type Party = BriefingView['parties'][number];

/** From here on two parties are friends, or on the other side foes; between them they are neither. */
const FRIENDS = 20;

/** Where the parties are, and how one of them stands with the others. Invented states are on no map. */
export function PartiesMap({ briefing, you }: Props) {
  const say = useWords();
  const formats = useFormats();
  const onMap = briefing.parties.filter(({ seat }) => seat !== undefined && !seat.startsWith('X'));
  const [centre, setCentre] = useState(you ?? '');
  if (onMap.length === 0 || briefing.from < BORDERS_SINCE) return null;

  const relationWith = (party: Party): number | undefined =>
    briefing.relations.find(
      ({ between: [one, other] }) =>
        (one.id === centre && other.id === party.id) || (other.id === centre && one.id === party.id),
    )?.value;
  const shown = (party: Party): Shown => {
    if (centre === '') return { fill: 'party', words: party.name };
    if (party.id === centre) return { fill: 'you', words: say('briefing.itself') };
    const value = relationWith(party);
    if (value === undefined) return { fill: 'unrelated', words: say('briefing.unrelated') };
    return { fill: fillOf(value), words: say('briefing.relation', { value: formats.signed(value) }) };
  };
  const states = new Map(onMap.map((party) => [party.seat ?? '', shown(party)]));
  const legend: { fill: Fill; words: string }[] =
    centre === ''
      ? [{ fill: 'party', words: say('briefing.aParty') }]
      : [
          { fill: 'you', words: onMap.find(({ id }) => id === centre)?.name ?? '' },
          { fill: 'friend', words: say('briefing.friendly', { from: formats.signed(FRIENDS) }) },
          { fill: 'neither', words: say('briefing.neither') },
          { fill: 'foe', words: say('briefing.hostile', { to: formats.signed(-FRIENDS) }) },
          { fill: 'unrelated', words: say('briefing.unrelated') },
        ];
  return (
    <section className="section">
      <h2>{say('briefing.map')}</h2>
      <label className="map-choice">
        {say('briefing.relationsOf')}
        <select value={centre} onChange={({ target }) => setCentre(target.value)}>
          <option value="">{say('briefing.nobody')}</option>
          {onMap.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Legend rows={legend} />
      <WorldMap label={say('briefing.mapAbout')} states={states} />
    </section>
  );
}

function fillOf(relation: number): Fill {
  if (relation >= FRIENDS) return 'friend';
  return relation <= -FRIENDS ? 'foe' : 'neither';
}
