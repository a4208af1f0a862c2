import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { TreeView } from '../../engine/contract/view/tree.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { LaneLine } from './lane-line.tsx';
import { LaneMarks } from './lane-marks.tsx';
import { stopWords } from './stop-words.ts';
import { COLUMN, type Direction, LANE, nodeBeside, type TreeShape } from './tree-shape.ts';

type Props = {
  readonly shape: TreeShape;
  readonly marks: TreeView['marks'];
  readonly at: number;
  readonly onGoTo: (node: number) => void;
  readonly onReconsider: (node: number) => void;
};

const directions: Readonly<Record<string, Direction>> = {
  ArrowRight: 'along',
  ArrowLeft: 'against',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Time runs to the right. History is a double ink line; what a run made is violet; the large dot is here. */
export function Drawing({ shape, marks, at, onGoTo, onReconsider }: Props) {
  const say = useWords();
  const formats = useFormats();
  const [shown, setShown] = useState(at);
  const about = useId();
  const box = useRef<HTMLDivElement>(null);
  const stop = shape.lanes.flatMap(({ stops }) => stops).find(({ node }) => node === shown);
  const x = (column: number): number => (column / shape.columns) * 100;

  useEffect(() => {
    box.current?.querySelector('[data-here="true"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);

  const listen = (event: KeyboardEvent): void => {
    const direction = directions[event.key];
    if (direction === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = nodeBeside(shape, shown, direction);
    setShown(next);
    box.current?.querySelector<HTMLElement>(`[data-node="${next}"]`)?.focus();
  };

  return (
    <section className="section" aria-label={say('tree.drawing')}>
      <div className="tree-scroll">
        <div
          ref={box}
          className="lanes"
          style={{
            blockSize: `${shape.lanes.length * LANE}rem`,
            minInlineSize: `${shape.columns * COLUMN}rem`,
          }}
        >
          <svg viewBox={`0 0 100 ${shape.lanes.length}`} preserveAspectRatio="none" aria-hidden="true">
            {[...shape.lanes].reverse().map((lane) => (
              <LaneLine key={lane.row} lane={lane} x={x} />
            ))}
          </svg>
          {shape.lanes.map((lane) => (
            <LaneMarks
              key={lane.row}
              lane={lane}
              marks={marks}
              x={x}
              shown={shown}
              onShow={setShown}
              onGoTo={onGoTo}
              onKeyDown={listen}
            />
          ))}
        </div>
      </div>
      <p className="stop-words">
        {stop === undefined ? say('tree.hint') : stopWords(say, formats, stop)}
        {stop !== undefined && stop.skipped > 0 && (
          <span className="quiet"> {say('tree.skipped', { count: stop.skipped })}</span>
        )}
      </p>
      {stop !== undefined && (
        <p className="buttons">
          <button type="button" className="button" onClick={() => onGoTo(stop.node)}>
            {say('tree.goHere')}
          </button>
          {stop.made?.yours && (
            <button
              type="button"
              className="button"
              aria-describedby={about}
              onClick={() => onReconsider(stop.node)}
            >
              {say('tree.forkHere')}
            </button>
          )}
        </p>
      )}
      {stop?.made?.yours && (
        <p id={about} className="aside-note">
          {say('tree.forkAbout')}
        </p>
      )}
    </section>
  );
}
