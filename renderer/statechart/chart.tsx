import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { ChartBox, ChartLayout } from '../../engine/contract/view/chart-layout.ts';
import type { StatechartView } from '../../engine/contract/view/statechart.ts';
import { stateWords } from '../../engine/machine/state-words.ts';
import { useWords } from '../messages/words.ts';
import { beside, type Direction } from './beside.ts';
import { Lines } from './lines.tsx';
import { useDragToScroll } from './use-drag-to-scroll.ts';

type Props = {
  readonly view: StatechartView;
  readonly layout: ChartLayout;
  /** The scene or ending that is looked at. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

const directions: Readonly<Record<string, Direction>> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** How near one looks; the words of steps are hidden where they would be too small. */
const SCALES = [0.12, 0.18, 0.25, 0.4, 0.6, 0.8, 1, 1.3];
const FIRST_SCALE = 5;
const READABLE = 0.5;

/** The chart as a drawing that scrolls, with scenes as boxes around their steps. */
export function Chart({ view, layout, chosen, onChoose }: Props) {
  const say = useWords();
  const [zoom, setZoom] = useState(FIRST_SCALE);
  const scroll = useRef<HTMLDivElement>(null);
  useDragToScroll(scroll);
  const scale = SCALES[zoom] ?? 1;
  const sceneOf = useMemo(() => new Map(view.scenes.map((scene) => [scene.id, scene])), [view]);
  const closer = (by: number): void => setZoom((now) => Math.min(SCALES.length - 1, Math.max(0, now + by)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the box moves when the scale does
  useEffect(() => {
    const sheet = scroll.current;
    const box = sheet?.querySelector<HTMLElement>('[data-chosen="true"]');
    if (!sheet || !box) return;
    const [frame, inside] = [sheet.getBoundingClientRect(), box.getBoundingClientRect()];
    // Not `scrollIntoView`: that would scroll the page too.
    sheet.scrollBy(
      inside.left + inside.width / 2 - frame.left - frame.width / 2,
      inside.top + inside.height / 2 - frame.top - frame.height / 2,
    );
  }, [chosen, scale]);

  const listen = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=') closer(1);
    else if (event.key === '-') closer(-1);
    else {
      const direction = directions[event.key];
      if (direction === undefined) return;
      event.preventDefault();
      const next = beside([...layout.scenes, ...layout.endings], chosen, direction);
      onChoose(next);
      scroll.current?.querySelector<HTMLElement>(`[data-box="${next}"]`)?.focus({ preventScroll: true });
    }
  };

  return (
    <div className="chart">
      <p className="buttons chart-zoom">
        <button type="button" className="button" onClick={() => closer(-1)} aria-disabled={zoom === 0}>
          {say('statechart.farther')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => closer(1)}
          aria-disabled={zoom === SCALES.length - 1}
        >
          {say('statechart.closer')}
        </button>
        <span className="quiet">{say('statechart.scale', { value: Math.round(scale * 100) })}</span>
      </p>
      <section
        ref={scroll}
        className="chart-scroll"
        aria-label={say('statechart.drawing')}
        onKeyDown={listen}
        data-words={scale >= READABLE}
      >
        <div
          className="chart-size"
          style={{ inlineSize: `${layout.width * scale}rem`, blockSize: `${layout.height * scale}rem` }}
        >
          <div
            className="chart-sheet"
            style={{
              inlineSize: `${layout.width}rem`,
              blockSize: `${layout.height}rem`,
              transform: `scale(${scale})`,
            }}
          >
            <Lines lines={layout.ways} width={layout.width} height={layout.height} way={view.way} />
            {layout.scenes.map((box) => (
              <Scene
                key={box.id}
                box={box}
                scene={sceneOf.get(box.id)}
                onWay={view.way?.includes(box.id) === true}
                chosen={box.id === chosen}
                onChoose={onChoose}
              />
            ))}
            {layout.endings.map((box) => {
              const ending = view.endings.find(({ id }) => id === box.id);
              return (
                <button
                  key={box.id}
                  type="button"
                  className="chart-box chart-ending"
                  style={place(box)}
                  data-box={box.id}
                  data-chosen={box.id === chosen}
                  data-lit={ending?.lit}
                  data-way={view.way?.includes(box.id) === true}
                  aria-pressed={box.id === chosen}
                  tabIndex={box.id === chosen ? 0 : -1}
                  onClick={() => onChoose(box.id)}
                >
                  <span className="chart-title">{ending?.title}</span>
                </button>
              );
            })}
          </div>
        </div>
      </section>
    </div>
  );
}

type SceneProps = {
  readonly box: ChartLayout['scenes'][number];
  readonly scene: StatechartView['scenes'][number] | undefined;
  readonly onWay: boolean;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
};

/** Drawn anew only where something of it has changed: there may be hundreds. */
const Scene = memo(({ box, scene, onWay, chosen, onChoose }: SceneProps) => {
  return (
    <button
      type="button"
      className="chart-box"
      style={place(box)}
      data-box={box.id}
      data-chosen={chosen}
      data-lit={scene?.lit}
      data-passed={scene?.node !== undefined}
      data-way={onWay}
      aria-pressed={chosen}
      tabIndex={chosen ? 0 : -1}
      onClick={() => onChoose(box.id)}
    >
      <span className="chart-title">{scene?.title}</span>
      <span className="chart-steps" aria-hidden="true">
        <Lines lines={box.moves} width={box.width} height={box.height} way={null} />
        {box.steps.map((step) => {
          const state = scene?.steps.find(({ id }) => id === step.id);
          return (
            <span
              key={step.id}
              className="chart-step"
              style={place(step)}
              data-lit={state?.lit}
              data-passed={state?.node !== undefined}
              data-final={state?.final}
            >
              {stateWords(step.id)}
            </span>
          );
        })}
      </span>
    </button>
  );
});

function place({ x, y, width, height }: Omit<ChartBox, 'id'>) {
  return {
    insetInlineStart: `${x}rem`,
    insetBlockStart: `${y}rem`,
    inlineSize: `${width}rem`,
    blockSize: `${height}rem`,
  };
}
