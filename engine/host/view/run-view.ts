import type { Move } from '../../contract/move.ts';
import type { RunView, StepView } from '../../contract/view/run.ts';
import type { Place } from '../../machine/place.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Step } from '../../run/line.ts';
import { dayAfter } from '../../world/calendar.ts';
import { membersOf } from '../../world/membership.ts';
import { ALLIANCE_STATES } from '../../world/names.ts';
import type { LessonClocks } from '../lesson-clocks.ts';
import { isTable, nextFor, type Seat } from '../seats.ts';
import type { Session, Stopped } from '../session.ts';
import { asksOf } from './asks.ts';
import { changesOf, recent, relationName } from './changes.ts';
import { deadlineView } from './deadline-view.ts';
import { pastElections } from './election-view.ts';
import { issueViews } from './explanation.ts';
import { goalsReached } from './goals-view.ts';
import { lookerOf } from './lines.ts';
import { nameOf } from './names.ts';
import { pastVotes } from './past-votes.ts';
import { picturesOf } from './pictures.ts';
import { known, NOT_NOW, sees, titleFor, type Viewer } from './privacy.ts';
import { sceneView, sourcesOf } from './scene-view.ts';
import { showsOf } from './shows.ts';
import { tableView } from './table-view.ts';
import { leftAsSeen, toldSteps } from './told.ts';
import { type History, isDecided } from './vote-view.ts';

/** How history voted, by scene: what the record’s replay gives. */
export type HistoricalVotes = ReadonlyMap<string, History>;

/** Whether a view of where a run stands shows how history voted: only beside what has been decided. */
export function showsHistory({ game, point }: Session): boolean {
  const at = { story: game.story, world: point.world };
  const isVote = (scene: string) => game.story.scene(scene).kind === 'vote';
  return game
    .places(point)
    .some((place) => place.at === 'scene' && isVote(place.scene) && isDecided(place.scene, at));
}

/** What a seat may see of where a run stands. */
export function runView(
  session: Session,
  seat: Seat,
  history: HistoricalVotes,
  clocks?: LessonClocks,
): RunView {
  const { game, run, steps, point, tree } = session;
  const { viewer } = seat;
  const { story } = game;
  const { scenario } = story;
  const at: At = { story, world: point.world };
  const onRecord = scenario.record !== undefined && leftAsSeen(story, seat, steps, at) !== undefined;
  const shows = showsOf(session);
  const asks = asksOf(session, seat);
  const next = nextFor(session, seat);
  const place = placeShown(game.places(point), asks, next);
  const mine = ({ move }: Step) => seat.isYours(move.party);
  const justNow = recent(steps, mine);
  const seen = ({ move }: Step) => sees(seat, move, at);
  const before = justNow[0]?.before.world ?? point.world;
  const party = seat.party === null ? undefined : scenario.parties[seat.party];
  const change = (name: string) => ({
    value: story.read(point.world, name),
    before: story.read(before, name),
  });
  const deadline = deadlineView(session, seat, clocks);
  const ending = place.at === 'ending' ? scenario.endings[place.ending] : undefined;
  return {
    run: run.run,
    at: session.at,
    scenario: {
      id: scenario.id,
      title: scenario.title,
      language: scenario.language,
      ...scenario.period,
      ...(scenario.content_note ? { contentNote: scenario.content_note } : {}),
      ...(scenario.credits ? { credits: scenario.credits } : {}),
    },
    you:
      seat.party !== null && party
        ? {
            party: seat.party,
            name: party.name,
            short: nameOf(scenario, seat.party),
            brief: party.brief,
            pictures: picturesOf(party.pictures, scenario, run),
            ...(party.confidential ? { confidential: party.confidential } : {}),
            confidentialPictures: picturesOf(party.confidential_pictures, scenario, run),
            goals: (party.goals ?? []).map(({ title }) => title),
          }
        : null,
    table: tableView(session, seat),
    date: dayAfter(scenario.period.from, story.read(point.world, 'day')),
    onRecord,
    scene:
      place.at === 'scene'
        ? sceneView(
            place,
            scenesAlong(steps, place.scene),
            run,
            at,
            seat,
            history.get(place.scene),
            session.boxOf(place.scene),
            steps,
          )
        : null,
    threads: threadsUnderWay(game.places(point), place, at, viewer),
    ...(deadline ? { deadline } : {}),
    asks,
    ...whatIsNext(next, viewer, at),
    changes: changesOf(justNow.filter(seen), scenario),
    indicators: Object.entries(scenario.indicators).map(([id, { name, means }]) => ({
      id,
      name,
      means,
      ...change(`indicators.${id}`),
    })),
    relations: Object.entries(scenario.relations ?? {}).map(([id, { between }]) => ({
      id,
      name: relationName(id, scenario),
      between: between.map((party) => nameOf(scenario, party)),
      ...change(`relations.${id}`),
    })),
    issues: issueViews(at),
    reasons: session.showsReasons(seat) ? 'shown' : isTable(run) ? 'after-ending' : 'on-request',
    alliances: Object.entries(scenario.alliances ?? {}).map(([id, { name }]) => {
      const { value: cohesion, before: earlier } = change(`alliances.${id}.cohesion`);
      return {
        id,
        name,
        members: membersOf(story, point.world, id).map((member) => nameOf(scenario, member)),
        state: ALLIANCE_STATES[story.read(point.world, `alliances.${id}.state`)] ?? 'notFormed',
        cohesion,
        before: earlier,
      };
    }),
    votes: pastVotes(steps, story, seat),
    elections: pastElections(steps, story, seat),
    path: pathOf(session, seat),
    ...(session.differs ? { differs: stoppedView(session.differs, seat, at) } : {}),
    ...(shows === undefined ? {} : { shows }),
    ...(place.at === 'scene' && session.hasSeen(place.scene) ? { seen: true as const } : {}),
    can: { back: steps.length > 0, forward: session.forward !== undefined },
    // What was tried elsewhere is in the tree, which a seat at a table has only after the ending.
    branches:
      seat.amongOthers && viewer !== null
        ? 0
        : tree.line(session.at).filter(({ parent }) => tree.children(parent).length > 1).length,
    ending:
      place.at === 'ending' && ending
        ? {
            id: place.ending,
            title: ending.title,
            text: story.tell(ending.text, point.world),
            pictures: picturesOf(ending.pictures, scenario, run),
            historical: (ending.historical ?? false) && onRecord,
            sources: sourcesOf(ending.sources, scenario),
            goals: goalsReached(session),
            questions: scenario.questions ?? [],
            found: session.endings.length,
            of: Object.keys(scenario.endings).length,
          }
        : null,
  };
}

/** Where the line of a run stops; nothing of a move that this seat does not see. */
function stoppedView({ move, because, title }: Stopped, seat: Seat, at: At): NonNullable<RunView['differs']> {
  const { scenario } = at.story;
  const isThere = Object.hasOwn(scenario.scenes, move.scene);
  const mustNotKnow = seat.amongOthers && seat.viewer !== null;
  if (isThere ? !sees(seat, move, at) : mustNotKnow) return { because: NOT_NOW };
  return {
    because,
    step: {
      move,
      partyName: nameOf(scenario, move.party),
      title,
      sceneTitle: isThere ? titleFor(seat.viewer, move.scene, at) : '',
    },
  };
}

/** Of several threads the one where a person is asked, else where something is about to happen, else the first. */
function placeShown(
  places: readonly [Place, ...Place[]],
  asks: RunView['asks'],
  next: Move | undefined,
): Place {
  const scene = asks[0]?.options[0]?.move.scene ?? next?.scene;
  return places.find((place) => place.at === 'scene' && place.scene === scene) ?? places[0];
}

/** What follows by itself; of what happens elsewhere only that something does. */
function whatIsNext(move: Move | undefined, viewer: Viewer, at: At): Pick<RunView, 'next' | 'nextParty'> {
  if (!move) return { next: null };
  if (known(viewer, move.scene, at) !== 'all') return { next: 'others' };
  const scene = at.story.scene(move.scene);
  const next = kindOf(move, scene.kind === 'vote' && scene.secret === true);
  return next === 'others' ? { next, nextParty: nameOf(at.story.scenario, move.party) } : { next };
}

function threadsUnderWay(places: readonly Place[], shown: Place, at: At, viewer: Viewer): RunView['threads'] {
  if (places.length < 2) return [];
  return places.flatMap((place) =>
    place.at === 'ending' || known(viewer, place.scene, at) !== 'all'
      ? []
      : [
          {
            scene: place.scene,
            title: titleFor(viewer, place.scene, at),
            shown: place === shown,
          },
        ],
  );
}

/** Which scene this is, counted along the line from 1. */
function scenesAlong(steps: readonly Step[], now: string): number {
  let count = 0;
  let last: string | undefined;
  for (const { move } of steps) {
    if (move.scene !== last) count++;
    last = move.scene;
  }
  return last === now ? count : count + 1;
}

function kindOf(move: Move, isSecret: boolean): NonNullable<RunView['next']> {
  switch (move.type) {
    case 'story.continue':
      return 'continue';
    case 'vote.open':
      return 'openVote';
    case 'vote.close':
      return 'closeVote';
    case 'vote.draw':
      return 'draw';
    case 'vote.settle':
      return 'settle';
    case 'chance.draw':
      return 'chance';
    case 'election.open':
      return 'openElection';
    case 'election.count':
      return 'papers';
    case 'election.close':
      return 'closeBallot';
    case 'election.draw':
      return 'lot';
    case 'vote.countUnnamed':
      return isSecret ? 'ballots' : 'seats';
    case 'vote.castMany':
    case 'vote.declare':
      return 'seats';
    default:
      return 'others';
  }
}

/** The moves of a line that somebody made; what follows by itself is left out. */
function pathOf(session: Session, seat: Seat): StepView[] {
  const { game, steps, point, tree } = session;
  const now: At = { story: game.story, world: point.world };
  return toldSteps(lookerOf(session, seat), steps, now, tree.line(session.at)).filter(
    (step) => step !== undefined,
  );
}
