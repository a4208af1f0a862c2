import type { ChangeView } from '../../engine/contract/view/happened.ts';
import { useWords } from '../messages/words.ts';
import { Amount } from './amount.tsx';

/** More changes than this fold away. */
const SHOWN = 5;

/** What just changed: every effect, by how much, because of what. */
export function Changes({ changes }: { readonly changes: readonly ChangeView[] }) {
  const say = useWords();
  const rest = changes.slice(SHOWN);
  return (
    <section className="section" id="changes">
      <h2>{say('changes.title')}</h2>
      {changes.length === 0 && <p className="quiet">{say('changes.none')}</p>}
      <ChangeList changes={changes.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{say('changes.more', { count: rest.length })}</summary>
          <ChangeList changes={rest} />
        </details>
      )}
    </section>
  );
}

/** Changes, each with how far and because of what. */
export function ChangeList({ changes }: { readonly changes: readonly ChangeView[] }) {
  return (
    <ul className="changes">
      {changes.map((change) => (
        <Change key={change.key} change={change} />
      ))}
    </ul>
  );
}

function Change({ change }: { readonly change: ChangeView }) {
  const say = useWords();
  const { from, to } = change;
  return (
    <li>
      {from !== undefined && to !== undefined ? <Amount from={from} to={to} /> : <span className="amount" />}
      <div>
        <StateReached change={change} />
        {change.because !== undefined && (
          <p className="aside-note">{say('changes.because', { what: change.because })}</p>
        )}
      </div>
    </li>
  );
}

const commitmentStates = ['made', 'broken', 'lifted'] as const;
const allianceStates = ['notFormed', 'cohesive', 'strained', 'ruptured'] as const;

/** What changed, and for what is no number the state it has reached. */
function StateReached({ change }: { readonly change: ChangeView }) {
  const say = useWords();
  const { kind, name, state } = change;
  if (state === undefined) return <p>{name}</p>;
  if (kind === 'alliance') {
    const known = allianceStates.find((one) => one === state);
    return (
      <p>{say('changes.reached', { name, state: known === undefined ? state : say(`alliance.${known}`) })}</p>
    );
  }
  if (kind === 'member') {
    const words = state === 'joins' ? 'changes.member.joins' : 'changes.member.leaves';
    return <p>{say(words, { name, of: change.of ?? '' })}</p>;
  }
  if (kind === 'commitment') {
    const known = commitmentStates.find((one) => one === state) ?? 'made';
    return <p>{say(`changes.commitment.${known}`, { name })}</p>;
  }
  if (kind === 'flag')
    return <p>{say(state === 'true' ? 'changes.flag.true' : 'changes.flag.false', { name })}</p>;
  return (
    <>
      <p>{name}</p>
      <q className="new-wording">{state}</q>
    </>
  );
}
