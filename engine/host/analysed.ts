import type { AnalysisTask, Found } from '../analysis/analyst.ts';
import type { Table } from '../analysis/simulate/jobs.ts';
import type { AnalysisAsked, FoundView } from '../contract/analysis.ts';
import type { NamedPolicy, Policy } from '../contract/policy.ts';
import type { Refusal } from '../contract/requests.ts';
import { storyOf } from '../procedures/story-of.ts';
import type { Scenario, WrittenScenario } from '../scenario/scenario.ts';
import type { Story } from '../world/story.ts';
import type { Seat } from './seats.ts';
import type { Session } from './session.ts';
import { asksOf } from './view/asks.ts';
import { expectationView } from './view/expectation-view.ts';
import { lookerOf } from './view/lines.ts';
import { simulationView } from './view/simulation-view.ts';
import { toldSteps } from './view/told.ts';
import { turningView } from './view/turning-view.ts';
import { explorationView } from './view/verified-view.ts';

/** What is to be analysed, and what a client sees of what is found. */
export type Planned = {
  readonly task: AnalysisTask;
  readonly shown: (found: Found) => FoundView | null;
  /** What ways that are shown are ways through. */
  readonly subject?: Subject;
};

/** A file, and the scenario that was read from it. */
export type Subject = { readonly file: string; readonly scenario: WrittenScenario };

type Asked<K extends AnalysisAsked['kind']> = Extract<AnalysisAsked, { kind: K }>;

/** Many runs of a scenario, from its beginning. */
export function planOfScenario(
  scenario: Scenario,
  { runs, weighed, seed, parties }: Asked<'simulate'>,
): Planned {
  const table: Table = { scenario, seed, policies: {}, others: parties, options: [], line: [] };
  return simulated(
    once(() => storyOf(scenario)),
    table,
    runs,
    weighed,
  );
}

/** All ways through a scenario. */
export function planOfWays(scenario: Scenario, subject: Subject, { states }: Asked<'verify'>): Planned {
  return {
    task: { kind: 'verify', scenario, states },
    shown: (found) => (found.kind === 'verify' ? explorationView(scenario, found) : null),
    subject,
  };
}

/** An analysis of a run; or why it is not made. */
export function planOfRun(
  session: Session,
  seat: Seat,
  asked: Asked<'simulate-on' | 'turning' | 'expect'>,
): Planned | Refusal {
  if (!asked.facilitating && !session.showsReasons(seat)) {
    return {
      code: 'not-shown-yet',
      because: 'What may come of a run is shown after the ending, or when it is asked for.',
    };
  }
  const { game, steps } = session;
  const { story } = game;
  switch (asked.kind) {
    case 'simulate-on': {
      const { runs, weighed, seed, parties } = asked;
      return simulated(() => story, { ...tableOf(session, parties), seed }, runs, weighed);
    }
    case 'turning': {
      const now = { story, world: session.point.world };
      const told = toldSteps(lookerOf(session, seat), steps, now, session.tree.line(session.at));
      return {
        task: { kind: 'turning', table: tableOf(session), runs: asked.runs },
        shown: (found) => (found.kind === 'turning' ? turningView(story.scenario, told, found) : null),
      };
    }
    case 'expect': {
      const { at, point } = session;
      if (asked.at !== at)
        return { code: 'stale', because: `The run stands at node ${at}, not at ${asked.at}.` };
      // A paper that goes into the box of a secret vote is no move of the machine.
      const options = asksOf(session, seat)
        .flatMap(({ options: all }) => all)
        .filter(({ open, move }) => open && game.apply(point, move).ok)
        .map(({ move }) => move);
      if (options.length === 0)
        return {
          code: 'nothing-to-do',
          because: 'Nothing is asked here whose consequences could be played.',
        };
      return {
        task: { kind: 'expect', table: tableOf(session), options, runs: asked.runs },
        shown: (found) => (found.kind === 'expect' ? expectationView({ game, at, point }, found) : null),
      };
    }
  }
}

/** @param story is there only once something is shown: whoever plays makes a game of their own */
function simulated(story: () => Story, table: Table, runs: number, weighed: number): Planned {
  return {
    task: { kind: 'simulate', table, runs, weighed },
    shown: (found) => (found.kind === 'simulate' ? simulationView(story(), found) : null),
  };
}

/**
 * How a run is played on from where it stands when nobody is there: parties that nobody holds as in the run, those that a
 * person holds by interest. What lies in the box of a secret vote is not looked at.
 */
function tableOf({ game, run, made, players }: Session, all: NamedPolicy | null = null): Table {
  const { scenario } = game.story;
  const policyOf = (party: string): Policy =>
    all ?? (players.isPerson(party) ? 'interest' : players.policyOf(party));
  return {
    scenario,
    seed: run.seed,
    policies: Object.fromEntries(Object.keys(scenario.parties).map((party) => [party, policyOf(party)])),
    others: 'interest',
    options: [],
    line: made,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
