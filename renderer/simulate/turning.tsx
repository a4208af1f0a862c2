import type { TurningView, TurnView } from '../../engine/contract/analysis.ts';
import type { StepView } from '../../engine/contract/view/run.ts';
import { useFormats } from '../messages/formats.ts';
import { stepWords } from '../messages/move-words.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { type Say, useWords } from '../messages/words.ts';
import { apart } from './apart.ts';
import { CourseOfChances } from './course-of-chances.tsx';
import { DifferenceBar, DifferenceWords, shareOrNone } from './share.tsx';

type Props = { readonly found: TurningView; readonly onGoTo: (node: number) => void };

/** How the chances of the endings went along a line, and the scenes in which they turned. */
export function Turning({ found, onGoTo }: Props) {
  const say = useWords();
  const { turns, noReturn, moments } = found;
  const known = moments.some(({ runs }) => runs > 0);
  if (!known) return null;
  return (
    <>
      <CourseOfChances found={found} />
      <p className="aside-note">{say('chances.courseAbout')}</p>
      <h3>{say('chances.turns')}</h3>
      {turns.length === 0 && <p>{say('chances.noTurns')}</p>}
      <ol className="turns">
        {turns.map((turn, index) => (
          <Turn key={`${turn.from}/${turn.to}`} turn={turn} number={index + 1} onGoTo={onGoTo} />
        ))}
      </ol>
      {noReturn !== 'unknown' && (
        <p className="no-return">
          <b>{say('chances.noReturn')}</b>{' '}
          {noReturn === 'never'
            ? say('chances.noReturnNever')
            : say('chances.noReturnAt', { step: stepOf(say, noReturn.step) })}
        </p>
      )}
    </>
  );
}

function stepOf(say: Say, step: StepView | null): string {
  return step === null ? say('chances.unseen') : `${step.sceneTitle} – ${stepWords(say, step)}`;
}

type TurnProps = {
  readonly turn: TurnView;
  readonly number: number;
  readonly onGoTo: Props['onGoTo'];
};

function Turn({ turn, number, onGoTo }: TurnProps) {
  const say = useWords();
  const formats = useFormats();
  const lang = useTextLanguage();
  const { ending, before, after, choice, luck, parts } = turn;
  const step = parts.find((part) => part.step !== null)?.step ?? null;
  const points = (value: number): string => formats.signed(Math.round(value * 100));
  return (
    <li>
      <p className="scene-when">
        <span className="course-number" aria-hidden="true">
          {number}
        </span>
        <b lang={lang}>{step === null ? say('chances.unseen') : step.sceneTitle}</b>
        {step?.date !== undefined && <span className="quiet">{formats.day(step.date, 'day')}</span>}
      </p>
      <p>
        {say('chances.went', {
          ending: ending.title,
          before: shareOrNone(say, formats, before),
          after: shareOrNone(say, formats, after),
        })}
      </p>
      <DifferenceBar {...turn} />
      <p className="aside-note">
        <DifferenceWords {...turn} /> {say('chances.split', { choice: points(choice), luck: points(luck) })}
      </p>
      <details>
        <summary>{say('chances.parts', { count: parts.length })}</summary>
        <ul>
          {apart(parts, ({ step: made, why }) => `${made?.node}/${why}`).map(({ key, one: part }) => (
            <li key={key} className="part">
              <span>
                {part.step === null ? (
                  say('chances.unseen')
                ) : (
                  <GoTo step={part.step} onGoTo={onGoTo} words={stepWords(say, part.step)} />
                )}
              </span>
              <span className="quiet">{say(`chances.why.${part.why}`)}</span>
              <b>{points(part.change)}</b>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

type GoToProps = { readonly step: StepView; readonly words: string; readonly onGoTo: Props['onGoTo'] };

function GoTo({ step, words, onGoTo }: GoToProps) {
  return (
    <button type="button" className="link" onClick={() => onGoTo(step.node)}>
      {words}
    </button>
  );
}
