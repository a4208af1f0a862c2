import type { Formats } from '../messages/formats.ts';
import { moveWords, stepWords } from '../messages/move-words.ts';
import type { Say } from '../messages/words.ts';
import type { Lane, Stop } from './tree-shape.ts';

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

/** What a branch is called: the move that it begins with. */
export function laneName(say: Say, lane: Lane): string {
  if (lane.from === null) return say(lane.record ? 'tree.history' : 'tree.firstRoad');
  const first = lane.stops[0]?.made;
  return first === undefined || first === null ? say('tree.start') : moveWords(say, first.move, first.title);
}
