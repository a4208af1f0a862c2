import { type Expectation, type ExpectationTask, expectation } from './simulate/expectation.ts';
import { type Answer, type Job, player, type Table } from './simulate/jobs.ts';
import { type Simulation, type SimulationTask, simulation } from './simulate/simulation.ts';
import { type Turning, type TurningTask, turning } from './simulate/turning.ts';
import { carryOut, type Study } from './study.ts';
import { type Explored, Verifier, type VerifyTask } from './verify/verifier.ts';

/** What is played many times. */
type PlayedTask = SimulationTask | TurningTask | ExpectationTask;

/** What is to be analysed. Plain data: it may be handed to threads. */
export type AnalysisTask = PlayedTask | VerifyTask;

/** What an analysis has found, by ids. */
export type Found = FoundByPlaying | Explored;

type FoundByPlaying =
  | ({ readonly kind: 'simulate' } & Simulation)
  | ({ readonly kind: 'turning' } & Turning)
  | ({ readonly kind: 'expect' } & Expectation);

/** How an analysis goes. */
export type News = {
  readonly state: 'running' | 'stopped' | 'done' | 'failed';
  readonly done: number;
  /** Of how many, as far as is known. */
  readonly of: number | null;
  readonly found: Found | null;
};

/** An analysis that was begun. */
export type Begun = {
  /** Has it stop; once it has, its last news is `stopped`. */
  readonly stop: () => void;
  /** Ends it at once and frees what it holds: nothing is told from then on. */
  readonly end: () => void;
  /** For one that can go on after it stood still. */
  readonly goOn?: () => void;
};

/** Who does analyses: threads in the program, whoever calls in a test or a page that has none. */
export interface Analyst {
  /** Begins one and tells how it goes; the last news is `done`, `stopped` or `failed`. */
  begin(task: AnalysisTask, tell: (news: News) => void): Begun;
}

/** Many runs at one table, and the study that they are played for. */
export function studyOf(task: PlayedTask): { table: Table; study: Study<Job, Answer, FoundByPlaying> } {
  const { kind, table } = task;
  switch (kind) {
    case 'simulate':
      return { table, study: named(kind, simulation(task)) };
    case 'turning':
      return { table, study: named(kind, turning(task)) };
    case 'expect':
      return { table, study: named(kind, expectation(task)) };
  }
}

function named<K extends FoundByPlaying['kind'], F>(
  kind: K,
  study: Study<Job, Answer, F>,
): Study<Job, Answer, F & { readonly kind: K }> {
  return { ...study, found: () => ({ ...study.found(), kind }) };
}

/** Does analyses where it stands, job by job. */
export const analystHere: Analyst = {
  begin: (task, tell) => (task.kind === 'verify' ? verifyHere(task, tell) : playHere(task, tell)),
};

function playHere(task: PlayedTask, tell: (news: News) => void): Begun {
  let isOver = false;
  let progress = { done: 0, of: 0 };
  const { table, study } = studyOf(task);
  const hand = player(table);
  const hear = (now: typeof progress) => {
    progress = now;
    tell({ state: 'running', ...progress, found: study.found() });
  };
  carryOut(study, [async (job) => hand(job)], () => isOver, hear)
    .then(() => !isOver && tell({ state: 'done', ...progress, found: study.found() }))
    .catch(() => tell({ state: 'failed', ...progress, found: null }));
  const end = () => {
    isOver = true;
  };
  return {
    stop: () => {
      end();
      tell({ state: 'stopped', ...progress, found: study.found() });
    },
    end,
  };
}

function verifyHere(task: VerifyTask, tell: (news: News) => void): Begun {
  const verifier = new Verifier(task);
  let isStopped = false;
  let isOver = false;
  const goOn = (): void => {
    isStopped = false;
    verifier
      .goOn(
        () => isStopped,
        (found) => !isOver && tell(newsOf('running', found)),
        () => Promise.resolve(),
      )
      .then((found) => !isOver && tell(newsOf(endOf(found), found)))
      .catch(() => tell({ state: 'failed', done: 0, of: null, found: null }));
  };
  goOn();
  return {
    stop: () => {
      isStopped = true;
    },
    end: () => {
      isStopped = true;
      isOver = true;
    },
    goOn,
  };
}

/** What exploring has found, as news: so many places of as many as it goes to; there may be fewer. */
export function newsOf(state: News['state'], found: Explored): News {
  return { state, done: Math.min(found.progress.states, found.most), of: found.most, found };
}

/** How exploring came to stand still. */
export function endOf({ report }: Explored): 'stopped' | 'done' {
  return report?.stopped === 'asked' ? 'stopped' : 'done';
}
