import { useMemo } from 'react';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { type Place, placesOf } from './layout.ts';
import type { Network, Tie } from './network-shape.ts';

const strengths = [75, 50, 25, 0] as const;

/** From 1 (weak) to 4: how thick the line of a relation is. */
function strength(value: number): number {
  return 4 - strengths.findIndex((least) => Math.abs(value) >= least);
}

/** Parties as rings, alliances as squares with their state; solid lines friendly, dotted ones hostile. */
export function Drawing({ network, you }: { readonly network: Network; readonly you: string | null }) {
  const say = useWords();
  const formats = useFormats();
  const names = network.nodes.map(({ name }) => name).join('|');
  const tied = network.ties.map(({ key }) => key).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: who is tied to whom gives the places, not the values
  const places = useMemo(() => placesOf(network), [names, tied]);
  const at = (name: string): Place => places.get(name) ?? { x: 50, y: 50 };
  const middle = ({ from, to }: Tie): Place => {
    const [one, other] = [at(from), at(to)];
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  };
  const style = ({ x, y }: Place) => ({ insetInlineStart: `${x}%`, insetBlockStart: `${y}%` });
  return (
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
              data-changed={tie.kind === 'relation' && tie.before !== tie.value}
            />
          );
        })}
      </svg>
      {network.ties.map((tie) => {
        if (tie.kind === 'member')
          return tie.state === 'ruptured' ? (
            <span key={tie.key} className="tie broken" aria-hidden="true" style={style(middle(tie))}>
              {say('agenda.mark.refused')}
            </span>
          ) : null;
        const by = tie.value - tie.before;
        return (
          <span
            key={tie.key}
            className="tie"
            data-changed={by !== 0}
            aria-hidden="true"
            style={style(middle(tie))}
          >
            {formats.signed(tie.value)}
            {by !== 0 && ` ${say(by > 0 ? 'amount.up' : 'amount.down')}${Math.abs(by)}`}
          </span>
        );
      })}
      {network.nodes.map(({ name, alliance }) => (
        <span
          key={name}
          className="network-node"
          data-kind={alliance === null ? 'party' : alliance.state}
          data-you={name === you}
          data-low={at(name).y > 50}
          aria-hidden="true"
          style={style(at(name))}
        >
          <i />
          <b>
            {name}
            {alliance !== null && <small>{say(`alliance.${alliance.state}`)}</small>}
          </b>
        </span>
      ))}
    </div>
  );
}
