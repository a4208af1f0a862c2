import type { AssertionView, ExplorationView, VerifiedView } from '../../engine/contract/analysis.ts';
import { useWords } from '../messages/words.ts';

type Props = {
  readonly found: ExplorationView;
  readonly report: VerifiedView;
  readonly onOpen: (way: number) => void;
};

/** What fails first: that is what its author must look at. */
const order: Readonly<Record<AssertionView['status'], number>> = { fails: 0, unknown: 1, holds: 2 };

/** What the author claims, and whether it is so. */
export function Claims({ found, report, onOpen }: Props) {
  const say = useWords();
  const claims = [...report.assertions].sort((one, other) => order[one.status] - order[other.status]);
  return (
    <section className="section" aria-labelledby="claims">
      <h2 id="claims">{say('verify.claims')}</h2>
      {claims.length === 0 && <p className="reading">{say('verify.noClaims')}</p>}
      {claims.some(({ status, share }) => status === 'unknown' && share === null) && (
        <p className="reading">
          {say('verify.unknownAbout', {
            states: found.states,
            depth: found.depth,
            frontier: found.frontier,
            scenes: found.scenes,
            scenesOf: found.scenesOf,
            options: found.options,
            optionsOf: found.optionsOf,
          })}
        </p>
      )}
      <ul className="verify-claims">
        {claims.map((claim) => (
          <li key={claim.name} data-status={claim.status}>
            <h3>
              <b className="verify-status">{say(`verify.status.${claim.status}`)}</b> {claim.name}
            </h3>
            <p className="quiet">{say(`verify.kind.${claim.kind}`)}</p>
            <Shown claim={claim} complete={report.complete} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ShownProps = {
  readonly claim: AssertionView;
  readonly complete: boolean;
  readonly onOpen: (way: number) => void;
};

function Shown({ claim: { name, status, shown, byRule, share, withinReach }, complete, onOpen }: ShownProps) {
  const say = useWords();
  if (share !== null) {
    const { count, runs, low, high, seed } = share;
    return <p>{say('verify.share', { count, runs, low, high, seed })}</p>;
  }
  if (shown !== null) {
    return (
      <p className="buttons">
        <button
          type="button"
          className="button"
          aria-label={say(status === 'fails' ? 'verify.openCounterexampleOf' : 'verify.openWayTo', { name })}
          onClick={() => onOpen(shown.way)}
        >
          {say(status === 'fails' ? 'verify.openCounterexample' : 'verify.openWay', { count: shown.moves })}
        </button>
      </p>
    );
  }
  if (withinReach !== null) return <p>{say('verify.withinReach', withinReach)}</p>;
  if (byRule) return <p>{say('verify.byRule')}</p>;
  if (status === 'fails') return <p>{say('verify.atNoMoment')}</p>;
  return status === 'holds' && complete ? <p>{say('verify.proved')}</p> : null;
}
