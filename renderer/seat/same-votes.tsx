import { useId, useState } from 'react';
import type { SameVotesView } from '../../engine/contract/same-votes-view.ts';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { outcomeWords } from './outcome-words.ts';

type Props = {
  /** The scene of a vote that has been decided on the line the run stands on. */
  readonly scene: string;
  /** Asks the host; null where it could not say. */
  readonly read: (scene: string) => Promise<SameVotesView | null>;
};

type Ruled = SameVotesView['others'][number]['rules'][number];

/** What came of a vote, and beside it what the same ballots would have come to under a rule of one’s choice. */
export function SameVotes({ scene, read }: Props) {
  const say = useWords();
  const [found, setFound] = useState<SameVotesView | 'asked' | 'failed' | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const ask = (): void => {
    if (found !== null && found !== 'failed') return;
    setFound('asked');
    void read(scene).then((view) => setFound(view ?? 'failed'));
  };
  return (
    <details className="section same-votes" onToggle={(event) => event.currentTarget.open && ask()}>
      <summary>
        <h2>{say('sameVotes.title')}</h2>
      </summary>
      {found === 'asked' && <p className="quiet">{say('sameVotes.asked')}</p>}
      {found === 'failed' && <p role="status">{say('sameVotes.failed')}</p>}
      {found !== null && typeof found === 'object' && (
        <Compared view={found} chosen={chosen} onChoose={setChosen} />
      )}
    </details>
  );
}

/** The actual outcome, the rule sets to choose from, and what each rule of the chosen one gives. */
function Compared({
  view,
  chosen,
  onChoose,
}: {
  readonly view: SameVotesView;
  readonly chosen: string | null;
  readonly onChoose: (set: string) => void;
}) {
  const say = useWords();
  const legend = useId();
  const { actual, others } = view;
  const other = others.find(({ set }) => set === chosen);
  if (others.length === 0) return <p>{say('sameVotes.none')}</p>;
  return (
    <>
      <p className="quiet">{say('sameVotes.about')}</p>
      <h3>{say('sameVotes.actual', { body: actual.body })}</h3>
      <ul className="ruled">
        <UnderRule ruled={actual} actual={actual} />
      </ul>
      <h3 id={legend}>{say('sameVotes.choose')}</h3>
      <ul className="buttons" aria-labelledby={legend}>
        {others.map(({ set, name }) => (
          <li key={set}>
            <button
              type="button"
              className="button"
              aria-pressed={set === chosen}
              onClick={() => onChoose(set)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {other !== undefined && (
          <>
            <h3>{say('sameVotes.under', { set: other.name })}</h3>
            {other.meantFor !== undefined && (
              <p className="quiet">{say('sameVotes.meantFor', { members: other.meantFor })}</p>
            )}
            <ul className="ruled">
              {other.rules.map((ruled) => (
                <UnderRule key={ruled.matters[0]} ruled={ruled} actual={actual} />
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

/** One rule and what the ballots come to under it; marked where that is not what came of them. */
function UnderRule({
  ruled,
  actual,
}: {
  readonly ruled: Pick<Ruled, 'rule' | 'outcome' | 'vetoers'>;
  readonly actual: SameVotesView['actual'];
}) {
  const say = useWords();
  const formats = useFormats();
  const { rule, outcome, vetoers } = ruled;
  return (
    <li>
      <span className="quiet">{rule}</span>
      <b>{outcomeWords(say, outcome, formats.list(vetoers))}</b>
      {outcome.outcome !== actual.outcome.outcome && <Tag>{say('sameVotes.otherwise')}</Tag>}
    </li>
  );
}
