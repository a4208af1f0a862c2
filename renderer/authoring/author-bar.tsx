import type { RunView } from '../../engine/contract/view/run.ts';
import type { DemarcheWindow } from '../../engine/contract/window.ts';
import { stepWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { CheckPanel } from './check-panel.tsx';
import { EditButton } from './file-actions.tsx';
import type { AuthorsLoop } from './use-carry-over.ts';

type Props = { readonly client: DemarcheWindow; readonly view: RunView; readonly loop: AuthorsLoop };

/** Over the stage, for a run of a file of one's own: what the check says, and by which text the run is played. */
export function AuthorBar({ client, view, loop }: Props) {
  const say = useWords();
  const { check, carried, carryOver } = loop;
  return (
    <section className="author-bar" aria-label={say('author.about', { file: check.name })}>
      <div role="status">
        <p>
          <b>{check.name}</b>{' '}
          {!check.opens
            ? say('author.broken')
            : check.changed
              ? say('author.changed')
              : carried && view.differs === undefined && say('author.carried')}
        </p>
        <CheckPanel check={check} />
      </div>
      <div className="buttons">
        {check.opens && check.changed && (
          <button type="button" className="button" onClick={carryOver}>
            {say('author.carryOver')}
          </button>
        )}
        <EditButton client={client} file={check.file} />
      </div>
    </section>
  );
}

/** Where a run stops, since a move of it is no longer legal. */
export function Differs({ differs }: { readonly differs: NonNullable<RunView['differs']> }) {
  const say = useWords();
  const { step, because } = differs;
  return (
    <div className="notice" role="status">
      <p>
        {step === undefined
          ? say('run.differs', { because })
          : say('run.stopsAt', {
              step: stepWords(say, step),
              scene: step.sceneTitle === '' ? step.move.scene : step.sceneTitle,
            })}{' '}
        {step !== undefined && (
          <span className="quiet" lang="en">
            {because}
          </span>
        )}
      </p>
    </div>
  );
}
