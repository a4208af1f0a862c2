import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TreeView } from '../../engine/contract/view/tree.ts';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { LaneLine } from './lane-line.tsx';
import { LaneMarks } from './lane-marks.tsx';
import { stopWords } from './stop-words.ts';
import { COLUMN, type Direction, LANE, nodeBeside, type TreeShape } from './tree-shape.ts';
import { useRowsInView } from './use-rows-in-view.ts';

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
  const scroll = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const { from, to } = useRowsInView(scroll, box, shape.lanes.length);
  const laneOf = useMemo(
    () => new Map(shape.lanes.flatMap((lane) => lane.stops.map(({ node }) => [node, lane] as const))),
    [shape],
  );
  const lane = laneOf.get(shown);
  const stop = lane?.stops.find(({ node }) => node === shown);
  // Where the focus is stays, however far one scrolls.
  const there = shape.lanes.filter((one) => one === lane || (one.row >= from && one.row < to));
  const lines = shape.lanes.filter((one) => one.row >= from && (one.from?.row ?? one.row) < to);
  const x = (column: number): number => (column / shape.columns) * 100;

  useEffect(() => {
    box.current?.querySelector('[data-here="true"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);

  const listen = useCallback(
    (event: KeyboardEvent): void => {
      const direction = directions[event.key];
      if (direction === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const next = nodeBeside(shape, shown, direction);
      flushSync(() => setShown(next));
      box.current?.querySelector<HTMLElement>(`[data-node="${next}"]`)?.focus();
    },
    [shape, shown],
  );

  return (
    <section className="section" aria-label={say('tree.drawing')}>
      <div ref={scroll} className="tree-scroll">
        <div
          ref={box}
          className="lanes"
          style={{
            blockSize: `${shape.lanes.length * LANE}rem`,
            minInlineSize: `${shape.columns * COLUMN}rem`,
          }}
        >
          <svg viewBox={`0 0 100 ${shape.lanes.length}`} preserveAspectRatio="none" aria-hidden="true">
            {lines.reverse().map((one) => (
              <LaneLine key={one.row} lane={one} x={x} />
            ))}
          </svg>
          {there.map((one) => (
            <LaneMarks
              key={one.row}
              lane={one}
              marks={marks}
              columns={shape.columns}
              shown={one === lane ? shown : null}
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
            {say(stop.node === at ? 'tree.goOnHere' : 'tree.goHere')}
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
