import { useCallback } from 'react';
import type { Client, LineRef } from '../../engine/contract/requests.ts';
import type { TreeView } from '../../engine/contract/view/tree.ts';
import { Comparison } from '../compare/comparison.tsx';
import { TroubleNotice } from '../look/trouble-notice.tsx';
import { useWords } from '../messages/words.ts';
import { useAnswer } from '../run/use-answer.ts';
import { laneName } from './stop-words.ts';
import type { TreeShape } from './tree-shape.ts';

/** Two roads by where they end. */
export type Lines = readonly [LineRef, LineRef];

/** Where the comparison begins, for the focus. */
export const comparisonHead = (): HTMLElement | null => document.getElementById('compare');

/** Where the road ends that one is on. */
export const endOfHere = (shape: TreeShape, at: number): number =>
  shape.lanes.find((lane) => lane.here)?.stops.at(-1)?.node ?? at;

type Props = {
  readonly client: Client;
  readonly run: string;
  readonly at: number;
  readonly shape: TreeShape;
  readonly marks: TreeView['marks'];
  /** What was asked to be laid side by side; null: where one is, and another road. */
  readonly chosen: Lines | null;
  readonly onChoose: (lines: Lines) => void;
};

/** Any two branches side by side, or one of them and history. Nothing is shown of history until it is asked for. */
export function CompareRoads({ client, run, at, shape, marks, chosen, onChoose }: Props) {
  const say = useWords();
  const roads: { readonly line: LineRef; readonly name: string }[] = [
    ...shape.lanes
      .filter(({ deleted }) => !deleted)
      .map((lane) => ({ line: lane.stops.at(-1)?.node ?? 0, name: laneName(say, lane, marks) })),
    { line: 'history', name: say('compare.history') },
  ];
  const here = endOfHere(shape, at);
  const lines = chosen ?? ([here, roads.find(({ line }) => line !== here)?.line ?? 'history'] as const);
  const name = (line: LineRef): string =>
    roads.find((road) => road.line === line)?.name ?? say('tree.present');
  const [one, other] = lines;
  const { value, trouble } = useAnswer(
    useCallback(() => client.readComparison({ run, lines: [one, other] }), [client, run, one, other]),
  );
  const pick = (side: 0 | 1, text: string): void => {
    const line = roads.find((road) => String(road.line) === text)?.line;
    if (line !== undefined) onChoose(side === 0 ? [line, other] : [one, line]);
  };
  return (
    <section className="section" aria-labelledby="compare">
      <h2 id="compare" tabIndex={-1}>
        {say('compare.title')}
      </h2>
      <div className="compare-choice">
        {([0, 1] as const).map((side) => (
          <label key={side}>
            {say(side === 0 ? 'compare.one' : 'compare.other')}
            <select value={String(lines[side])} onChange={({ target }) => pick(side, target.value)}>
              {roads.map((road) => (
                <option key={road.line} value={String(road.line)}>
                  {road.name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {trouble !== null && <TroubleNotice trouble={trouble} />}
      {value !== null && <Comparison comparison={value} names={[name(one), name(other)]} />}
    </section>
  );
}
