import { type CoverView, FACILITATOR, type SeatId, type TableView } from '../../contract/table.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Scene } from '../../scenario/scenes.ts';
import { dueSeats, isTable, type Seat, seatsAt } from '../seats.ts';
import type { Session } from '../session.ts';
import { EVERYBODY, known } from './privacy.ts';

/** The table as one of its seats sees it; null where there is none. */
export function tableView(session: Session, { id }: Seat): TableView | null {
  if (!isTable(session.run)) return null;
  const due = session.hasEnded ? [] : dueSeats(session);
  const turn = id !== null && due.includes(id) ? 'yours' : due.length > 0 ? 'another' : 'nobody';
  return { seats: seatsNamed(session), you: id, turn };
}

/**
 * What is shown while nobody has taken a seat.
 * @param called who is to sit down next, where that is not whose turn it is.
 */
export function coverView(session: Session, called: SeatId | undefined): CoverView {
  const { run, game } = session;
  const { title, language } = game.story.scenario;
  const due = dueSeats(session);
  const seats = seatsNamed(session);
  const next = called ?? due[0] ?? seats[0]?.seat ?? '';
  return {
    run: run.run,
    title,
    language,
    seats,
    next,
    asked: due.includes(next) ? askedOf(session, next) : 'nothing',
  };
}

function seatsNamed({ run, game }: Session): TableView['seats'] {
  const { parties } = game.story.scenario;
  return seatsAt(run).map((seat) => ({
    seat,
    name: seat === FACILITATOR ? null : (parties[seat]?.name ?? seat),
  }));
}

const KINDS: Partial<Record<Scene['kind'], CoverView['asked']>> = {
  statement: 'speak',
  call: 'call',
  draft: 'text',
  amendments: 'text',
  withdrawal: 'text',
  vote: 'vote',
  election: 'vote',
  alliance: 'ally',
};

/** What kind of thing a seat is asked; of a call that not everybody knows of, no more than that it decides. */
function askedOf({ game, point }: Session, seat: SeatId): CoverView['asked'] {
  if (seat === FACILITATOR) return 'chair';
  const { story } = game;
  const at: At = { story, world: point.world };
  for (const place of game.places(point)) {
    if (place.at !== 'scene') continue;
    const scene = story.scene(place.scene);
    const isAsked = game.legalMoves(point, seat).some(({ move }) => move.scene === place.scene);
    if (!isAsked && scene.kind !== 'vote' && scene.kind !== 'election') continue;
    return known(EVERYBODY, place.scene, at) === 'all' ? (KINDS[scene.kind] ?? 'decide') : 'decide';
  }
  return 'decide';
}
