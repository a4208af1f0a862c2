import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { CourseView } from '../../engine/contract/debrief.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { type CourseMark, courseDays } from './course-marks.ts';

type Props = { readonly course: CourseView; readonly marks: readonly CourseMark[] };

/**
 * A line for each indicator, one under another, so that none has to be told from another by its colour. Drawn in
 * percent of its box; words and numbers are text beside and over it, and keep their size.
 */
export function Chart({ course, marks }: Props) {
  const say = useWords();
  const formats = useFormats();
  const x = scaleLinear([0, course.moments.length], [0, 100]);
  const y = scaleLinear([0, 100], [96, 4]);
  const path = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  ).curve(curveStepAfter);
  return (
    <div className="course-chart">
      {course.indicators.map(({ id, name, start, values }) => {
        const all = [start, ...values];
        const now = all.at(-1) ?? start;
        const ends = { name, from: start, to: now, least: Math.min(...all), most: Math.max(...all) };
        return (
          <div className="course-row" key={id}>
            <p className="course-name">{name}</p>
            <div className="course-plot" role="img" aria-label={say('course.line', ends)}>
              <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                <path className="edge" d={`M0 ${y(0)}H100M0 ${y(50)}H100M0 ${y(100)}H100`} />
                <path className="course" d={path(all) ?? ''} />
              </svg>
              {marks
                .filter(({ moved }) => moved.includes(id))
                .map(({ at, number }) => (
                  <span
                    key={number}
                    className="course-mark"
                    data-low={(values[at] ?? 0) < 50}
                    aria-hidden="true"
                    style={{
                      insetInlineStart: `${x(at + 1)}%`,
                      insetBlockStart: `${y(values[at] ?? 0)}%`,
                    }}
                  >
                    {number}
                  </span>
                ))}
            </div>
            <b className="course-now">{now}</b>
          </div>
        );
      })}
      <div className="course-row course-days" aria-hidden="true">
        <span />
        <div>
          {courseDays(course).map(({ at, date }) => (
            <span key={date} style={{ insetInlineStart: `${at * 100}%` }}>
              {formats.day(date, 'short')}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
