import type { DebriefView } from '../../engine/contract/debrief.ts';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { stepWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { ChangeList } from '../stage/changes.tsx';

type Props = {
  readonly points: DebriefView['turningPoints'];
  readonly onGoTo: (node: number) => void;
};

/** The few moves on which a line turned, and what each changed. Each leads back to it. */
export function TurningPoints({ points, onGoTo }: Props) {
  const say = useWords();
  const formats = useFormats();
  return (
    <section className="section turning-points">
      <h2>{say('debrief.turning')}</h2>
      <p className="quiet">{say(points.length === 0 ? 'debrief.noTurning' : 'debrief.turningAbout')}</p>
      <ol>
        {points.map(({ kind, step, changes }) => (
          <li key={step.node}>
            <p className="scene-when">
              <b>{step.sceneTitle}</b>
              {step.date !== undefined && <span className="quiet">{formats.day(step.date, 'day')}</span>}
            </p>
            <p>
              <button type="button" className="link" onClick={() => onGoTo(step.node)}>
                {stepWords(say, step)}
              </button>{' '}
              <Tag>{say(`debrief.turning.${kind}`)}</Tag>
            </p>
            <ChangeList changes={changes} />
          </li>
        ))}
      </ol>
    </section>
  );
}
