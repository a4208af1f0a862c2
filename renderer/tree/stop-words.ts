import type { TreeView } from '../../engine/contract/view/tree.ts';
import type { Formats } from '../messages/formats.ts';
import { moveWords, stepWords } from '../messages/move-words.ts';
import type { Say } from '../messages/words.ts';
import { BEGINNING, type Lane, type Stop } from './tree-shape.ts';

/** What a mark of the drawing stands for, in a line: the day, the move, the scene or the ending. */
export function stopWords(say: Say, formats: Formats, { made, here }: Stop): string {
  const parts =
    made === null
      ? [say('tree.start')]
      : [
          made.date === undefined ? '' : formats.day(made.date, 'day'),
          made.move.party === 'facilitator' ? '' : stepWords(say, made),
          made.ending === undefined ? made.sceneTitle : say('tree.ending', { title: made.ending }),
        ];
  const place = parts.filter((part) => part !== '').join(say('list.between'));
  return here ? say('tree.hereWords', { place }) : place;
}

/** The node that a branch is known by: where it begins. */
export function branchOf(lane: Lane): number {
  return lane.from === null ? BEGINNING : (lane.stops[0]?.node ?? BEGINNING);
}

/** What a branch is called: by the name somebody gave it, else by the move that it begins with. */
export function laneName(say: Say, lane: Lane, marks: TreeView['marks']): string {
  const given = marks.find(({ node }) => node === branchOf(lane))?.name ?? '';
  if (given !== '') return given;
  if (lane.from === null) return say(lane.record ? 'tree.history' : 'tree.firstRoad');
  const first = lane.stops[0]?.made;
  return first === undefined || first === null ? say('tree.start') : moveWords(say, first.move, first.title);
}
