import type { DebriefView } from '../../contract/debrief.ts';
import { turningPoints } from '../../debrief/turning-points.ts';
import { leftOfRecord, recordedMoves } from '../../parties/record.ts';
import type { At } from '../../procedures/procedure.ts';
import type { Step } from '../../run/line.ts';
import { playRecord } from '../../run/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Seat } from '../seats.ts';
import type { Session } from '../session.ts';
import { changesOf } from './changes.ts';
import { comparisonView } from './comparison-view.ts';
import { courseView } from './course-view.ts';
import { electionView, pastElections } from './election-view.ts';
import { goalsReached } from './goals-view.ts';
import { lookerOf } from './lines.ts';
import { picturesOf } from './pictures.ts';
import { known, type Viewer } from './privacy.ts';
import type { HistoricalVotes } from './run-view.ts';
import { sourcesOf } from './scene-view.ts';
import { toldSteps } from './told.ts';
import { voteView } from './vote-view.ts';

/** What there is to say about a line that has ended; undefined while it has not. */
export function debriefView(session: Session, seat: Seat, history: HistoricalVotes): DebriefView | undefined {
  const { game, run, steps, point, tree } = session;
  const { story } = game;
  const { scenario } = story;
  const place = game.place(point);
  const ending = place.at === 'ending' ? scenario.endings[place.ending] : undefined;
  if (!ending) return undefined;
  const now: At = { story, world: point.world };
  const nodes = tree.line(session.at);
  const looker = lookerOf(session, seat);
  const party = seat.party === null ? undefined : scenario.parties[seat.party];
  const record = scenario.record ? recordedMoves(scenario) : undefined;
  const told = toldSteps(looker, steps, now, nodes);
  const onRecord = record !== undefined && leftOfRecord(record, session.made) !== undefined;
  const { id, title, period, credits } = scenario;
  return {
    run: run.run,
    scenario: { id, title, ...period, ...(credits ? { credits } : {}) },
    you: party?.name ?? null,
    ending: {
      title: ending.title,
      text: story.tell(ending.text, point.world),
      pictures: picturesOf(ending.pictures, scenario, run),
      historical: (ending.historical ?? false) && onRecord,
    },
    goals: goalsReached(session),
    turningPoints: turningPoints(steps, record).flatMap(({ at, kind }) => {
      const [step, words] = [steps[at], told[at]];
      return step && words ? [{ kind, step: words, changes: changesOf([step], scenario).reverse() }] : [];
    }),
    course: courseView(looker, run.run, steps, nodes),
    votes: votesTaken(session, seat, history),
    elections: electionsHeld(session, seat),
    history: record
      ? comparisonView(looker, run.run, { steps, nodes }, { steps: playRecord(game).steps })
      : null,
    questions: scenario.questions ?? [],
    sources: sourcesOf(sourcesAlong(scenario, steps, seat.viewer, now, ending.sources), scenario),
  };
}

/** The votes of a line with every ballot, and how history voted. */
function votesTaken(session: Session, seat: Seat, history: HistoricalVotes): DebriefView['votes'] {
  const { game, steps } = session;
  const { story } = game;
  const record = recordedMoves(story.scenario);
  return steps.flatMap(({ move, after }, index) => {
    if (move.type !== 'vote.close') return [];
    const scene = story.sceneOf('vote', move.scene);
    const made = steps.slice(0, index + 1).map((step) => step.move);
    const at: At = { story, world: after.world };
    return [
      {
        scene: move.scene,
        ...(scene.date ? { date: scene.date } : {}),
        vote: voteView(move.scene, scene, 'decided', at, seat, history.get(move.scene)),
        simulated: leftOfRecord(record, made) === undefined,
      },
    ];
  });
}

/** The elections of a line with every ballot. */
function electionsHeld({ game, steps }: Session, seat: Seat): DebriefView['elections'] {
  const { story } = game;
  return pastElections(steps, story, seat).map(({ scene: id, title, simulated, outcome }) => {
    const scene = story.sceneOf('election', id);
    const last = steps.findLast(({ move }) => move.scene === id);
    const at: At = { story, world: last?.after.world ?? [] };
    return {
      scene: id,
      title,
      ...(scene.date ? { date: scene.date } : {}),
      election: electionView(id, scene, outcome, at, seat.isYours, steps),
      simulated,
    };
  });
}

/** The sources of the scenes a seat has been through, of what was claimed there, and of the ending. */
function sourcesAlong(
  scenario: Scenario,
  steps: readonly Step[],
  viewer: Viewer,
  now: At,
  ofEnding: readonly string[] = [],
): string[] {
  const scenes = [...new Set(steps.map(({ move }) => move.scene))].filter(
    (id) => known(viewer, id, now) === 'all',
  );
  const cited = scenes.flatMap((id) => {
    const scene = scenario.scenes[id];
    return [...(scene?.sources ?? []), ...(scene?.claims ?? []).flatMap(({ sources }) => sources ?? [])];
  });
  return [...new Set([...cited, ...ofEnding])];
}
