import { useRef, useState } from 'react';
import type { BranchMark, TreeView } from '../../engine/contract/view/tree.ts';
import { Tag } from '../look/tag.tsx';
import { useFormats } from '../messages/formats.ts';
import { useWords } from '../messages/words.ts';
import { BranchDialog } from './branch-dialog.tsx';
import { BranchMenu, type Deed } from './branch-menu.tsx';
import { comparisonHead } from './compare-roads.tsx';
import { branchOf, laneName, stopWords } from './stop-words.ts';
import type { Lane, TreeShape } from './tree-shape.ts';
import { useAsNeeded } from './use-as-needed.ts';

type Props = {
  readonly shape: TreeShape;
  readonly marks: TreeView['marks'];
  readonly onGoTo: (node: number) => void;
  readonly onMark: (node: number, mark: BranchMark) => void;
  /** Told where the branch ends that is to be laid beside another. */
  readonly onCompare: (end: number) => void;
};

const unmarked: BranchMark = { name: '', note: '', deleted: false };

/** The same branches as a table: where each parts, where it got to, what was written on it. */
export function Branches({ shape, marks, onGoTo, onMark, onCompare }: Props) {
  const say = useWords();
  const formats = useFormats();
  const end = useRef<HTMLDivElement>(null);
  const count = useAsNeeded(end, shape.lanes.length);
  const [naming, setNaming] = useState<Lane | null>(null);
  const markOn = (lane: Lane): BranchMark => {
    const found = marks.find(({ node }) => node === branchOf(lane));
    return found === undefined ? unmarked : { name: found.name, note: found.note, deleted: found.deleted };
  };
  const deedsWith = (lane: Lane, end: number, mark: BranchMark): Deed[] => {
    const set = (deleted: boolean) => () => onMark(branchOf(lane), { ...mark, deleted });
    const canGo = lane.from !== null && !lane.deleted && !lane.leadsHere;
    return [
      { does: 'tree.name', act: () => setNaming(lane) },
      ...(lane.deleted
        ? []
        : [
            {
              does: lane.here ? 'tree.compareHistory' : 'tree.compareHere',
              act: () => onCompare(end),
              leadsTo: comparisonHead,
            } as const,
          ]),
      ...(mark.deleted ? [{ does: 'tree.restore', act: set(false) } as const] : []),
      ...(!mark.deleted && canGo ? [{ does: 'tree.delete', act: set(true) } as const] : []),
    ];
  };
  return (
    <section className="section">
      <h2 id="branches">{say('tree.branches')}</h2>
      <table aria-labelledby="branches" className="branches" aria-rowcount={shape.lanes.length + 1}>
        <thead>
          <tr>
            <th scope="col">{say('tree.branch')}</th>
            <th scope="col">{say('tree.partsAt')}</th>
            <th scope="col">{say('tree.gotTo')}</th>
            <th scope="col" className="number">
              {say('tree.moves')}
            </th>
            <th scope="col">
              <span className="hidden-words">{say('tree.goColumn')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shape.lanes.slice(0, count).map((lane) => {
            const last = lane.stops.at(-1);
            if (last === undefined) return null;
            const mark = markOn(lane);
            const name = laneName(say, lane, marks);
            return (
              <tr key={lane.row} data-here={lane.here} data-deleted={lane.deleted}>
                <th scope="row">
                  {name} {mark.deleted && <Tag>{say('tree.deleted')}</Tag>}
                  {mark.note !== '' && <p className="branch-note">{mark.note}</p>}
                </th>
                <td>
                  {lane.from === null ? say('tree.fromStart') : stopWords(say, formats, lane.from.stop)}
                </td>
                <td>
                  {last.made?.ending === undefined
                    ? (last.made?.sceneTitle ?? say('tree.start'))
                    : say('tree.ending', { title: last.made.ending })}
                </td>
                <td className="number">{lane.moves}</td>
                <td>
                  <span className="buttons">
                    <button type="button" className="link" onClick={() => onGoTo(last.node)}>
                      {say('tree.goToEnd')}
                      <span className="hidden-words">{say('tree.goToEndOf', { name })}</span>
                    </button>
                    <BranchMenu name={name} deeds={deedsWith(lane, last.node, mark)} />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div ref={end} />
      {naming !== null && (
        <BranchDialog
          name={laneName(say, naming, marks)}
          mark={markOn(naming)}
          onKeep={(mark) => {
            onMark(branchOf(naming), mark);
            setNaming(null);
          }}
          onClose={() => setNaming(null)}
        />
      )}
    </section>
  );
}
