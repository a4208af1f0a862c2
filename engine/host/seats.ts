import type { Move } from '../contract/move.ts';
import { FACILITATOR, type SeatId } from '../contract/table.ts';
import { hasPaperToCast, isBoxOpen } from '../parties/automatic.ts';
import { cutsIn } from '../procedures/call/line.ts';
import { isAfterthought, isForTheChair } from '../procedures/vote/review.ts';
import type { Session } from './session.ts';
import type { StoredRun } from './storage.ts';
import type { Sight } from './view/privacy.ts';

/** From where a client looks at a run and acts in it. Every view is built for one of these. */
export type Seat = Sight & {
  /** Which seat of a table; null where one plays alone or watches, and where a table’s story has ended. */
  readonly id: SeatId | null;
  /** The party spoken for from here; null for who watches or facilitates. */
  readonly party: string | null;
  readonly isYours: (party: string) => boolean;
  readonly mayMake: (move: Move) => boolean;
};

type Held = Pick<StoredRun, 'parties' | 'facilitator'>;

/** Whether several people hold a run, each in a seat of their own. */
export function isTable({ parties }: Held): boolean {
  return parties.length > 1;
}

/** The seats of a table, the facilitator’s last. */
export function seatsAt({ parties, facilitator }: Held): SeatId[] {
  return facilitator ? [...parties, FACILITATOR] : [...parties];
}

/**
 * The seat a client asks from, given the one it has taken; undefined while it must see nothing but the cover. After
 * the ending a table has no secrets but those of the ballot box: everybody looks on together.
 */
export function seatOf({ run, hasEnded }: Session, taken: SeatId | undefined): Seat | undefined {
  const speaking = (party: string | null, chairs: boolean) => ({
    party,
    isYours: (one: string) => one === party,
    mayMake: (move: Move) => move.party === party || (chairs && isForTheChair(move)),
  });
  if (!isTable(run)) {
    const [party = null] = run.parties;
    return { id: null, viewer: party, amongOthers: false, ...speaking(party, party !== null) };
  }
  if (hasEnded) {
    const party = taken !== undefined && run.parties.includes(taken) ? taken : null;
    return { id: null, viewer: null, amongOthers: true, ...speaking(party, false) };
  }
  if (taken === undefined) return undefined;
  if (taken === FACILITATOR) {
    const isReleased = (move: Move) => move.type === 'inject.release';
    const { mayMake, ...seat } = speaking(null, true);
    return {
      id: taken,
      viewer: null,
      amongOthers: true,
      ...seat,
      mayMake: (move) => mayMake(move) || isReleased(move),
    };
  }
  return { id: taken, viewer: taken, amongOthers: true, ...speaking(taken, false) };
}

/**
 * The seats of a table in which a decision is due, in the order they are asked; a move that only cuts in or mends
 * something is none. The chair decides before anybody else goes on.
 */
export function dueSeats(session: Session): SeatId[] {
  const { game, point, run } = session;
  const { story } = game;
  const legal = game.legalMoves(point);
  const at = { story, world: point.world };
  const toVote = (party: string) =>
    game.places(point).some((place) => {
      if (place.at !== 'scene') return false;
      const scene = story.scene(place.scene);
      const here = legal.filter(({ move }) => move.scene === place.scene);
      return (
        isBoxOpen(scene, here) && hasPaperToCast(place.scene, scene, party, at, session.boxOf(place.scene))
      );
    });
  const toDecide = legal.map(({ move }) => move).filter((move) => !cutsIn(move) && !isAfterthought(move));
  const asked = toDecide.map(({ party }) => party);
  const parties = run.parties.filter((party) => asked.includes(party) || toVote(party));
  // Stable: those in the ballot box’s queue keep the order of the table.
  parties.sort((one, other) => asked.indexOf(one) - asked.indexOf(other));
  return run.facilitator && toDecide.some(isForTheChair) ? [FACILITATOR, ...parties] : parties;
}

/** What follows by itself, as far as this seat may let it: where the chair has to decide, only the chair goes on. */
export function nextFor(session: Session, { id }: Seat): Move | undefined {
  const waits = isTable(session.run) && id !== FACILITATOR && dueSeats(session).includes(FACILITATOR);
  return waits ? undefined : session.next();
}
