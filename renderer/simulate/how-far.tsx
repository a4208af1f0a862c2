import type { AnalysisView } from '../../engine/contract/analysis.ts';
import { useWords } from '../messages/words.ts';

type Props = { readonly view: AnalysisView | null; readonly onStop: () => void };

/** How far an analysis has come, and what stops it. */
export function HowFar({ view, onStop }: Props) {
  const say = useWords();
  if (view === null) return null;
  const { state, done, of } = view;
  return (
    <div className="how-far" data-state={state}>
      {state === 'running' && (
        <>
          <progress aria-label={say('simulate.progress')} value={done} max={Math.max(1, of ?? 1)} />
          <span>{of === null || of === 0 ? say('simulate.begins') : say('simulate.done', { done, of })}</span>
          <button type="button" className="button" onClick={onStop}>
            {say('simulate.stop')}
          </button>
        </>
      )}
      <p role="status">
        {state === 'stopped' && say('simulate.stopped')}
        {state === 'failed' && say('simulate.failed')}
        {state === 'done' && say('simulate.finished')}
      </p>
    </div>
  );
}
