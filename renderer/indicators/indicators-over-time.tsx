import { lazy, Suspense, useMemo } from 'react';
import type { CourseView } from '../../engine/contract/debrief.ts';
import { useFormats } from '../messages/formats.ts';
import { stepWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { Amount } from '../stage/amount.tsx';
import { courseMarks } from './course-marks.ts';
import { CourseTable } from './course-table.tsx';

/** The drawing comes with libraries that the first page does not need. */
const Chart = lazy(async () => ({ default: (await import('./chart.tsx')).Chart }));

type Props = { readonly course: CourseView; readonly onGoTo?: (node: number) => void };

/** How the indicators went: as lines, as the moves that moved them, and as a table. */
export function IndicatorsOverTime({ course, onGoTo }: Props) {
  const say = useWords();
  const formats = useFormats();
  const marks = useMemo(() => courseMarks(course), [course]);
  if (marks.length === 0) return <p className="quiet">{say('course.none')}</p>;
  return (
    <div className="course-of">
      <p className="aside-note">{say('course.about')}</p>
      <Suspense fallback={<p className="quiet">{say('progress.working')}</p>}>
        <Chart course={course} marks={marks} />
      </Suspense>
      <h3>{say('course.moves')}</h3>
      <ol className="course-moves">
        {marks.map(({ at, number }) => {
          const moment = course.moments[at];
          if (moment === undefined) return null;
          const { step, date, sceneTitle, changes } = moment;
          const words =
            step === null ? (sceneTitle === '' ? say('course.somebody') : sceneTitle) : stepWords(say, step);
          return (
            <li key={number}>
              <span className="course-number" aria-hidden="true">
                {number}
              </span>
              <div>
                <p>
                  {onGoTo !== undefined && step !== null ? (
                    <button type="button" className="link" onClick={() => onGoTo(step.node)}>
                      {words}
                    </button>
                  ) : (
                    <b>{words}</b>
                  )}{' '}
                  {date !== undefined && <span className="quiet">{formats.day(date, 'day')}</span>}
                </p>
                <p className="course-changes">
                  {changes.map((change) => (
                    <span key={change.key}>
                      {change.name} <Amount from={change.from ?? 0} to={change.to ?? 0} />
                    </span>
                  ))}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      <details className="course-table">
        <summary>{say('course.table')}</summary>
        <CourseTable course={course} />
      </details>
    </div>
  );
}
