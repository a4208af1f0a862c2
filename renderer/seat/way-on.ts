import type { ArgsOf } from '../../engine/contract/requests.ts';
import type { RunView } from '../../engine/contract/view/run.ts';
import type { MessageId } from '../messages/words.ts';

/**
 * How far to go; `counted` is up to where a vote can be closed, so that nobody misses how it stands; `unread` is to the
 * next decision, or the first scene that has not been read.
 */
export type Until = ArgsOf<'advance'>['until'] | 'counted' | 'unread';
export type WayOn = { readonly words: MessageId; readonly until: Until };

/**
 * The ways on where no person is asked: the first is the filled button (Enter), the second, where there is one,
 * goes a single move (Space).
 */
export function waysOn(view: RunView): WayOn[] {
  if (isVoteOfOthers(view)) {
    return [
      { words: view.next === 'settle' ? 'next.settle' : 'next.outcome', until: 'decision' },
      { words: 'next.oneMove', until: 'one-move' },
    ];
  }
  switch (view.next) {
    case null:
      return [];
    case 'continue':
      return [{ words: 'next.continue', until: 'one-move' }];
    case 'openVote':
      return [{ words: 'next.openVote', until: 'one-move' }];
    case 'draw':
      return [{ words: 'next.draw', until: 'one-move' }];
    case 'settle':
      return [{ words: 'next.settle', until: 'one-move' }];
    case 'closeVote':
      return [{ words: 'next.closeVote', until: 'one-move' }];
    case 'chance':
      return [{ words: 'next.chance', until: 'one-move' }];
    case 'others':
      return [
        { words: 'next.others', until: view.scene?.vote === undefined ? 'decision' : 'counted' },
        { words: 'next.oneMove', until: 'one-move' },
      ];
    case 'ballots':
      return [{ words: 'next.ballots', until: 'one-move' }];
    case 'openElection':
      return [{ words: 'next.openElection', until: 'one-move' }];
    case 'papers':
      return [{ words: 'next.papers', until: 'one-move' }];
    case 'closeBallot':
      return [{ words: 'next.closeBallot', until: 'one-move' }];
    case 'lot':
      return [{ words: 'next.lot', until: 'one-move' }];
    case 'seats':
      return [
        { words: 'next.seats', until: 'counted' },
        { words: 'next.oneSeat', until: 'one-move' },
      ];
  }
}

/** Who plays a party that has no seat in a vote is not walked through its steps: what they want to see is its outcome. */
function isVoteOfOthers({ you, next, scene }: RunView): boolean {
  return (
    you !== null &&
    next !== null &&
    next !== 'continue' &&
    scene?.vote?.seats.every((seat) => !seat.you) === true
  );
}
