import type { CourseView } from '../../engine/contract/debrief.ts';
import { WideTable } from '../look/wide-table.tsx';
import { useFormats } from '../messages/formats.ts';
import { stepWords } from '../messages/move-words.ts';
import { useWords } from '../messages/words.ts';
import { movedAt } from './course-marks.ts';

/** The same as the drawing: the value of every indicator after each move that moved one. */
export function CourseTable({ course }: { readonly course: CourseView }) {
  const say = useWords();
  const formats = useFormats();
  const rows = course.moments
    .map((moment, at) => ({ moment, at }))
    .filter(({ at }) => movedAt(course, at).length > 0);
  return (
    <WideTable className="wide-table" label={say('course.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('course.when')}</th>
            {course.indicators.map(({ id, name }) => (
              <th scope="col" className="number" key={id}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('course.atStart')}</th>
            {course.indicators.map(({ id, start }) => (
              <td className="number" key={id}>
                {start}
              </td>
            ))}
          </tr>
          {rows.map(({ moment: { step, date, sceneTitle }, at }) => (
            <tr key={at}>
              <th scope="row">
                {[
                  date === undefined ? '' : formats.day(date, 'short'),
                  step === null ? sceneTitle : stepWords(say, step),
                ]
                  .filter((part) => part !== '')
                  .join(say('list.between'))}
              </th>
              {course.indicators.map(({ id, values }) => (
                <td className="number" key={id} data-moved={values[at] !== (values[at - 1] ?? null)}>
                  {values[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
