import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { hasChanged, isBelow, numberPlaces, type Place, placesOf } from './layout.ts';
import type { Network } from './network-shape.ts';

const strengths = [75, 50, 25, 0] as const;

/** From 1 (weak) to 4: how thick the line of a relation is. */
function strength(value: number): number {
  return 4 - strengths.findIndex((least) => Math.abs(value) >= least);
}

/** Parties as rings, alliances as squares; solid lines friendly, dotted ones hostile; what just changed by its number. */
export function Drawing({ network, you }: { readonly network: Network; readonly you: string | null }) {
  const say = useWords();
  const formats = useFormats();
  const places = placesOf(network);
  const numbers = numberPlaces(network, places);
  const at = (name: string): Place => places.get(name) ?? { x: 50, y: 50 };
  const style = ({ x, y }: Place) => ({ insetInlineStart: `${x}%`, insetBlockStart: `${y}%` });
  const alliances = network.nodes.filter(({ alliance }) => alliance !== null);
  return (
    <>
      <div className="network" role="img" aria-label={say('network.label')}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {network.ties.map((tie) => {
            const [one, other] = [at(tie.from), at(tie.to)];
            return (
              <line
                key={tie.key}
                x1={one.x}
                y1={one.y}
                x2={other.x}
                y2={other.y}
                data-tie={tie.kind === 'member' ? tie.state : tie.value < 0 ? 'hostile' : 'friendly'}
                data-strength={tie.kind === 'member' ? undefined : strength(tie.value)}
                data-changed={hasChanged(tie)}
              />
            );
          })}
        </svg>
        {network.ties.map((tie) => {
          const place = numbers.get(tie.key);
          if (place === undefined || tie.kind !== 'relation') return null;
          const way = tie.value > tie.before ? 'up' : 'down';
          return (
            <span key={tie.key} className="tie" aria-hidden="true" style={style(place)}>
              {formats.signed(tie.value)} {say(`amount.${way}`)}
              {Math.abs(tie.value - tie.before)}
            </span>
          );
        })}
        {network.nodes.map(({ name, alliance }) => (
          <span
            key={name}
            className="network-node"
            data-kind={alliance === null ? 'party' : alliance.state}
            data-you={name === you}
            data-low={isBelow(at(name))}
            aria-hidden="true"
            style={style(at(name))}
          >
            {alliance === null ? (
              <>
                <i />
                <b>{name}</b>
              </>
            ) : (
              <i>{alliances.findIndex((one) => one.name === name) + 1}</i>
            )}
          </span>
        ))}
      </div>
      <ol className="network-alliances" aria-hidden="true">
        {alliances.map(({ name, alliance }, index) => (
          <li key={name} className="network-node" data-kind={alliance?.state}>
            <i>{index + 1}</i>
            <span>
              {name} {alliance !== null && <b>{say(`alliance.${alliance.state}`)}</b>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
