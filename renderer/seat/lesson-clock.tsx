import { useEffect, useRef, useState } from 'react';
import type { ClockTurn, DeadlineView } from '../../engine/contract/view/deadline.ts';
import { useWords } from '../messages/words.ts';
import { figureOf, markPassed, minutesAndSeconds, type Standing, standingOf } from './lesson-time.ts';
import { useTimeLeft } from './use-time-left.ts';

type Props = {
  readonly deadline: DeadlineView;
  readonly pending: boolean;
  readonly onTurn: (turn: ClockTurn) => void;
  readonly onPass: () => void;
};

const STANDINGS: readonly Standing[] = ['whole', 'runs', 'stands', 'up'];

/**
 * The minutes of the lesson that a scene gives. They end in words and nothing else: what then happens in the story is
 * offered, and a person does it. Everything that may come to stand here has its room from the beginning.
 */
export function LessonClock({ deadline, pending, onTurn, onPass }: Props) {
  const say = useWords();
  const left = useTimeLeft(deadline);
  const { days, minutes, yours } = deadline;
  const standing = standingOf(deadline, left);
  const time = minutesAndSeconds(left);
  const turn = standing === 'runs' || standing === 'up' ? 'stand' : 'run';
  return (
    <section className="lesson-clock" aria-labelledby="lesson-clock" data-standing={standing}>
      <h2 id="lesson-clock">{say('lessonClock.title')}</h2>
      <p
        className="lesson-figure"
        role="timer"
        aria-label={standing === 'up' ? say('lessonClock.over') : say('lessonClock.left', time)}
      >
        {figureOf(left)}
      </p>
      <p className="lesson-words">
        {STANDINGS.map((one) => (
          <span key={one} data-up={one === 'up'} data-shown={one === standing}>
            {say(one === 'up' && !yours ? 'lessonClock.upElsewhere' : `lessonClock.${one}`, { minutes })}
          </span>
        ))}
      </p>
      {yours && (
        <p className="buttons">
          <button
            type="button"
            className="button"
            aria-disabled={pending || standing === 'up'}
            onClick={() => !pending && standing !== 'up' && onTurn(turn)}
          >
            {say(turn === 'stand' ? 'lessonClock.stop' : 'lessonClock.run')}
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={pending || standing === 'whole'}
            onClick={() => !pending && standing !== 'whole' && onTurn('anew')}
          >
            {say('lessonClock.anew')}
          </button>
          <button
            type="button"
            className="button"
            data-shown={standing === 'up'}
            aria-disabled={pending}
            onClick={() => !pending && onPass()}
          >
            {say('lessonClock.pass', { days })}
          </button>
        </p>
      )}
      <TimeTold left={left} minutes={minutes} />
    </section>
  );
}

/** Tells a screen reader how much is left, at a few moments. */
function TimeTold({ left, minutes }: { readonly left: number; readonly minutes: number }) {
  const say = useWords();
  const before = useRef(left);
  const [words, setWords] = useState('');
  useEffect(() => {
    const mark = markPassed(before.current, left, minutes);
    if (mark !== null)
      setWords(mark === 0 ? say('lessonClock.over') : say('lessonClock.left', minutesAndSeconds(mark)));
    else if (left > before.current) setWords('');
    before.current = left;
  }, [say, left, minutes]);
  return (
    <span className="hidden-words" aria-live="polite">
      {words}
    </span>
  );
}
