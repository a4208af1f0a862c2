import type { AnalysisView, ExplorationView } from '../../engine/contract/analysis.ts';
import { useWords } from '../messages/words.ts';

type Props = { readonly found: ExplorationView | null; readonly view: AnalysisView };

/** How far exploring has come, in numbers; and once it stands still, in a sentence, why. */
export function HowFar({ found, view: { state, done, of } }: Props) {
  const say = useWords();
  const report = found?.report ?? null;
  const facts =
    found === null
      ? []
      : ([
          ['verify.found', say('verify.number', { count: found.states })],
          ['verify.open', say('verify.number', { count: found.frontier })],
          ['verify.depth', say('verify.moves', { count: found.depth })],
          ['verify.memory', say('verify.megabytes', { count: Math.ceil(found.bytes / 1_000_000) })],
          ['verify.scenesSeen', say('verify.ofAll', { count: found.scenes, of: found.scenesOf })],
          ['verify.optionsSeen', say('verify.ofAll', { count: found.options, of: found.optionsOf })],
          ['verify.endingsMet', say('verify.ofAll', { count: found.endings.length, of: found.endingsOf })],
        ] as const);
  return (
    <section className="section" aria-labelledby="how-far">
      <h2 id="how-far">{say('verify.howFar')}</h2>
      <p role="status" className="reading verify-state">
        {report === null
          ? say(state === 'running' ? 'verify.running' : 'verify.stopped.unsaid')
          : say(report.complete ? 'verify.complete' : `verify.stopped.${report.stopped}`)}
      </p>
      {state === 'running' && of !== null && (
        <p className="verify-progress">
          <progress aria-label={say('verify.progress')} value={done} max={of} />{' '}
          {say('verify.ofAtMost', { done, of })}
        </p>
      )}
      <dl className="facts verify-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
