import { scaleLinear } from 'd3-scale';
import { area, curveLinear, line } from 'd3-shape';
import type { TurningView } from '../../engine/contract/analysis.ts';
import { useFormats } from '../messages/formats.ts';
import { useTextLanguage } from '../messages/text-language.ts';
import { useWords } from '../messages/words.ts';
import { shareOrNone } from './share.tsx';

type Props = { readonly found: TurningView };

/** Of more endings than these the others never came near. */
const MOST_SHOWN = 5;

/** The endings whose chances are drawn: those that were likeliest at some moment, and where the line ended. */
export function endingsDrawn({ endings, moments, ended }: TurningView): number[] {
  const known = moments.filter(({ runs }) => runs > 0);
  const most = (index: number): number =>
    endings[index]?.id === ended?.id
      ? 2
      : Math.max(0, ...known.map(({ shares }) => shares[index]?.share ?? 0));
  return endings
    .map((_, index) => index)
    .sort((one, other) => most(other) - most(one))
    .slice(0, MOST_SHOWN);
}

/**
 * A line for each ending, one under another, with the band of its interval. Words and numbers are text beside it and keep
 * their size.
 */
export function CourseOfChances({ found }: Props) {
  const say = useWords();
  const formats = useFormats();
  const lang = useTextLanguage();
  const { moments } = found;
  const x = scaleLinear([0, Math.max(1, moments.length - 1)], [0, 100]);
  const y = scaleLinear([0, 1], [96, 4]);
  return (
    <div className="course-chart chances-chart">
      {endingsDrawn(found).map((index) => {
        const shares = moments.map((moment) => moment.shares[index] ?? { share: 0, low: 0, high: 1 });
        const [first, last] = [shares[0], shares.at(-1)];
        const title = found.endings[index]?.title ?? '';
        const drawn = line<(typeof shares)[number]>(
          (_, at) => x(at),
          ({ share }) => y(share),
        ).curve(curveLinear);
        const band = area<(typeof shares)[number]>()
          .x((_, at) => x(at))
          .y0(({ low }) => y(low))
          .y1(({ high }) => y(high));
        return (
          <div className="course-row" key={title}>
            <p className="course-name" lang={lang}>
              {title}
            </p>
            <div
              className="course-plot"
              role="img"
              aria-label={say('chances.line', {
                ending: title,
                from: shareOrNone(say, formats, first?.share ?? 0),
                to: shareOrNone(say, formats, last?.share ?? 0),
              })}
            >
              <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                <path className="edge" d={`M0 ${y(0)}H100M0 ${y(0.5)}H100M0 ${y(1)}H100`} />
                <path className="spread" d={band(shares) ?? ''} />
                <path className="course" d={drawn(shares) ?? ''} />
              </svg>
              {found.turns.map(
                (turn, number) =>
                  turn.ending.id === found.endings[index]?.id && (
                    <span
                      key={`${turn.from}/${turn.to}`}
                      className="course-mark"
                      data-low={turn.after < 0.5}
                      aria-hidden="true"
                      style={{
                        insetInlineStart: `${x(turn.to)}%`,
                        insetBlockStart: `${y(turn.after)}%`,
                      }}
                    >
                      {say('number.plain', { value: number + 1 })}
                    </span>
                  ),
              )}
            </div>
            <b className="course-now">{shareOrNone(say, formats, last?.share ?? 0)}</b>
          </div>
        );
      })}
    </div>
  );
}
