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
  /** Where it stands below a heading of its own: the level of this part’s. */
  readonly level?: 2 | 4;
};

/** The headings inside, one level below this part’s. */
const BELOW = { 2: 'h3', 4: 'h5' } as const;

type Ruled = SameVotesView['others'][number]['rules'][number];

/** What came of a vote, and beside it what the same ballots would have come to under a rule of one’s choice. */
export function SameVotes({ scene, read, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  const say = useWords();
  const [found, setFound] = useState<SameVotesView | 'asked' | 'failed' | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const ask = (): void => {
    if (found !== null && found !== 'failed') return;
    setFound('asked');
    void read(scene).then((view) => setFound(view ?? 'failed'));
  };
  return (
    <details
      className="section same-votes not-printed"
      onToggle={(event) => event.currentTarget.open && ask()}
    >
      <summary>
        <Heading>{say('sameVotes.title')}</Heading>
      </summary>
      {found === 'asked' && <p className="quiet">{say('sameVotes.asked')}</p>}
      {found === 'failed' && <p role="status">{say('sameVotes.failed')}</p>}
      {found !== null && typeof found === 'object' && (
        <Compared view={found} chosen={chosen} onChoose={setChosen} Heading={BELOW[level]} />
      )}
    </details>
  );
}

/** The actual outcome, the rule sets to choose from, and what each rule of the chosen one gives. */
function Compared({
  view,
  chosen,
  onChoose,
  Heading,
}: {
  readonly view: SameVotesView;
  readonly chosen: string | null;
  readonly onChoose: (set: string) => void;
  readonly Heading: (typeof BELOW)[2 | 4];
}) {
  const say = useWords();
  const legend = useId();
  const { actual, others } = view;
  const other = others.find(({ set }) => set === chosen);
  if (others.length === 0) return <p>{say('sameVotes.none')}</p>;
  return (
    <>
      <p className="quiet">{say('sameVotes.about')}</p>
      <Heading>{say('sameVotes.actual', { body: actual.body })}</Heading>
      <ul className="ruled">
        <UnderRule ruled={actual} actual={actual} />
      </ul>
      <Heading id={legend}>{say('sameVotes.choose')}</Heading>
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
            <Heading>{say('sameVotes.under', { set: other.name })}</Heading>
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
