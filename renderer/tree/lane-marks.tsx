import { type KeyboardEvent, memo } from 'react';
import type { TreeView } from '../../engine/contract/view/tree.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { laneName, stopWords } from './stop-words.ts';
import { LANE, type Lane } from './tree-shape.ts';

type Props = {
  readonly lane: Lane;
  readonly marks: TreeView['marks'];
  /** Of the whole drawing. */
  readonly columns: number;
  /** Which of its marks is looked at, if one of them is. */
  readonly shown: number | null;
  readonly onShow: (node: number) => void;
  readonly onGoTo: (node: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** The marks of one branch, its name where it begins and what became of it where it stops. */
export const LaneMarks = memo(({ lane, marks, columns, shown, onShow, onGoTo, onKeyDown }: Props) => {
  const say = useWords();
  const formats = useFormats();
  const x = (column: number): number => (column / columns) * 100;
  const [first] = lane.stops;
  const last = lane.stops.at(-1);
  if (first === undefined || last === undefined) return null;
  const end = lane.deleted
    ? say('tree.deleted')
    : (last.made?.ending ?? (last.here ? say('time.youAreHere') : say('tree.unfinished')));
  return (
    <div
      className="lane"
      data-record={lane.record}
      data-deleted={lane.deleted}
      style={{ insetBlockStart: `${(lane.row + 0.5) * LANE}rem` }}
    >
      <span className="lane-name" aria-hidden="true" style={{ insetInlineStart: `${x(first.column)}%` }}>
        {laneName(say, lane, marks)}
      </span>
      {lane.stops.map((stop) => (
        <button
          key={stop.node}
          type="button"
          className="stop"
          data-node={stop.node}
          data-kind={stop.kind}
          data-here={stop.here}
          tabIndex={stop.node === shown ? 0 : -1}
          aria-label={stopWords(say, formats, stop)}
          aria-current={stop.here ? 'step' : undefined}
          style={{ insetInlineStart: `${x(stop.column)}%` }}
          onKeyDown={onKeyDown}
          onFocus={() => onShow(stop.node)}
          onMouseEnter={() => onShow(stop.node)}
          onClick={() => onGoTo(stop.node)}
        />
      ))}
      <span className="lane-end" aria-hidden="true" style={{ insetInlineStart: `${x(last.column)}%` }}>
        {end}
      </span>
    </div>
  );
});
