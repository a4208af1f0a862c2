import type { RunView } from '../../engine/contract/view/run.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { dayAfter, timeRule } from './time-rule.ts';

/** Days as ticks, scenes as dots: filled where one has been, large where one is. */
export function TimeRuleBar({ view }: { readonly view: RunView }) {
  const say = useWords();
  const formats = useFormats();
  const rule = timeRule(view);
  if (rule === null) return null;
  const here = rule.marks.at(-1);
  const at = (share: number) => ({ insetInlineStart: `${share * 100}%` });
  // Words end with the line: the mark they belong to lies over them, at the same share of both.
  const under = (share: number) => ({ ...at(share), translate: `${-100 * share}% 0` });
  const labelled = Math.max(1, Math.ceil(rule.days / 7));
  return (
    <div
      className="time-rule"
      data-record={view.onRecord}
      role="img"
      aria-label={say('time.here', { date: formats.day(view.date, 'full') })}
    >
      <div className="time-line">
        {here !== undefined && <span className="passed" style={{ inlineSize: `${here.at * 100}%` }} />}
        {Array.from({ length: rule.days }, (_, day) => dayAfter(rule.from, day)).map((iso, day) => (
          <span key={iso} className="tick" style={at(day / rule.days)} />
        ))}
        {rule.marks.map((mark) => (
          <span
            key={`${mark.scene}@${mark.at}`}
            className="dot"
            data-here={mark === here}
            data-many={mark.count > 1}
            title={
              mark.count > 1 && mark.date !== undefined
                ? say('time.many', { count: mark.count, date: formats.day(mark.date, 'short') })
                : mark.title
            }
            style={at(mark.at)}
          >
            {mark.count > 1 && mark.count}
          </span>
        ))}
      </div>
      <div className="time-words">
        {Array.from({ length: rule.days }, (_, day) => day)
          .filter(
            (day) =>
              day % labelled === 0 &&
              (here === undefined || Math.abs((day + 0.5) / rule.days - here.at) > 0.11),
          )
          .map((day) => (
            <span key={day} style={under((day + 0.5) / rule.days)}>
              {formats.day(dayAfter(rule.from, day), 'short')}
            </span>
          ))}
        {here !== undefined && (
          <b style={under(here.at)}>
            {here.dated
              ? say('time.youAreHereOn', { date: formats.day(view.date, 'short') })
              : say('time.youAreHere')}
          </b>
        )}
      </div>
    </div>
  );
}
