import type { Move } from '../contract/move.ts';
import type { ArgsOf, Refusal, RequestName, ResultOf } from '../contract/requests.ts';
import { compile, type Game } from '../machine/game.ts';
import { nextAutomatic } from '../parties/automatic.ts';
import type { Step } from '../run/line.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { historicalVotes } from './history.ts';
import { Session } from './session.ts';
import { ShelfReader } from './shelf.ts';
import type { StoredMove, StoredRun, Surroundings } from './storage.ts';
import { type HistoricalVotes, runView } from './view/run-view.ts';
import { treeView } from './view/tree-view.ts';

/** The requests a host answers; settings and the like belong to the shell around it. */
export type HostRequests = Exclude<RequestName, 'readSettings' | 'writeSettings' | 'readAbout'>;
export type Host = { readonly [N in HostRequests]: (args: ArgsOf<N>) => Promise<ResultOf<N>> };

/** The version of the rules that a run was played by: a run of another version is replayed as far as it is legal. */
export const ENGINE_VERSION = 1;

/** One request may make at most this many automatic moves; a scenario that would make more has a loop. */
const MOST_MOVES_AT_ONCE = 2000;

type Answer = ResultOf<'openRun'>;
type Open = { readonly session: Session; readonly history: HistoricalVotes };

/**
 * Owns runs: knows where each stands, makes moves only when they are legal, acknowledges them only when they are
 * kept, and gives each client its view. Requests for one run are taken one after another.
 */
export function createHost({ storage, shelf, newRunId, newSeed, hash }: Surroundings): Host {
  const open = new Map<string, Open>();
  const games = new Map<string, { readonly game: Game; readonly history: HistoricalVotes }>();
  const queues = new Map<string, Promise<unknown>>();
  const reader = new ShelfReader(shelf);

  /** Takes requests for one run in the order they came. */
  function inTurn<T>(run: string, task: () => Promise<T>): Promise<T> {
    const before = queues.get(run) ?? Promise.resolve();
    const turn = before.then(task, task);
    queues.set(
      run,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** One compiled game serves every run of the same scenario. */
  function gameOf(key: string, scenario: () => Scenario): { game: Game; history: HistoricalVotes } {
    const known = games.get(key);
    if (known) return known;
    const game = compile(scenario());
    const made = { game, history: historicalVotes(game) };
    games.set(key, made);
    return made;
  }

  async function find(run: string): Promise<Open | undefined> {
    const known = open.get(run);
    if (known) return known;
    const stored = await storage.read(run);
    if (!stored) return undefined;
    const { game, history } = gameOf(stored.run.hash, () => JSON.parse(stored.run.resolved) as Scenario);
    const opened = { session: new Session(stored.run, game, stored.moves, stored.head), history };
    open.set(run, opened);
    return opened;
  }

  async function withRun(run: string, task: (opened: Open) => Promise<Answer>): Promise<Answer> {
    return inTurn(run, async () => {
      const opened = await find(run);
      return opened ? task(opened) : refused('no-such-run', `There is no run ${run}.`);
    });
  }

  const show = ({ session, history }: Open): Answer => ({ ok: true, value: runView(session, history) });

  /** Keeps moves and only then makes them: what is shown is on the disk. */
  async function keep(opened: Open, id: string, planned: readonly Planned[]): Promise<Answer> {
    const { session } = opened;
    const first = session.tree.next;
    const moves = planned.map(
      ({ step, by }, index): StoredMove => ({
        node: first + index,
        parent: index === 0 ? session.at : first + index - 1,
        id: index === 0 ? id : `${id}+${index}`,
        move: step.move,
        by,
      }),
    );
    const last = planned.at(-1);
    if (!last) return show(opened);
    try {
      const head = session.headAfter(first + planned.length - 1, last.step.after);
      await storage.append(session.run.run, moves, head);
    } catch (error) {
      return notSaved(error);
    }
    session.grow(
      moves,
      planned.map(({ step }) => step),
    );
    return show(opened);
  }

  async function stand(opened: Open, node: number): Promise<Answer> {
    const { session } = opened;
    const before = session.at;
    session.standAt(node);
    try {
      await storage.stand(session.run.run, session.headAfter(node, session.point));
    } catch (error) {
      session.standAt(before);
      return notSaved(error);
    }
    return show(opened);
  }

  return {
    listScenarios: async () => reader.cards(await storage.list()),

    startRun: async ({ file, party, as, seed, policies }) => {
      const read = await reader.read(file);
      if (!read) return refused('no-such-scenario', `There is no file ${file} on the shelf.`);
      if (!read.ok) {
        const [first] = read.diagnostics;
        const where = first
          ? `line ${first.line}, column ${first.column}: ${first.message}`
          : 'it cannot be read';
        return refused('broken-scenario', `${file}, ${where}`);
      }
      const scenario = read.value;
      if (party !== null && !scenario.parties[party]?.playable) {
        return refused('bad-request', `${party} cannot be played in ${file}.`);
      }
      if (as === 'history' && !scenario.record)
        return refused('bad-request', `${file} has no record of history.`);
      const resolved = JSON.stringify(scenario);
      const run: StoredRun = {
        run: newRunId(),
        scenario: scenario.id,
        file,
        hash: hash(resolved),
        resolved,
        engine: ENGINE_VERSION,
        seed: seed ?? newSeed(),
        party: as === 'history' ? null : party,
        as,
        policies: policies ?? {},
      };
      const { game, history } = gameOf(run.hash, () => scenario);
      const session = new Session(run, game, [], { node: 0, endings: [] });
      try {
        await storage.begin(run, session.headAfter(0, session.point));
      } catch (error) {
        return notSaved(error);
      }
      const opened = { session, history };
      open.set(run.run, opened);
      return show(opened);
    },

    openRun: ({ run }) => withRun(run, async (opened) => show(opened)),

    makeMove: ({ run, at, id, move }) =>
      withRun(run, async (opened) => {
        const { session } = opened;
        if (session.tree.madeBy(id)) return show(opened);
        if (at !== session.at) return stale(session);
        if (!session.players.isPerson(move.party)) {
          return refused('not-yours', `${move.party} is not played by a person in this run.`);
        }
        const again = session.tree.same(at, move);
        if (again) return stand(opened, again.node);
        const step = plan(session.game, session, move);
        if (!step.ok) return refused('not-legal', step.because);
        return keep(opened, id, [{ step: step.step, by: 'person' }]);
      }),

    advance: ({ run, at, id, until }) =>
      withRun(run, async (opened) => {
        const { session } = opened;
        if (session.tree.madeBy(id)) return show(opened);
        if (at !== session.at) return stale(session);
        const planned = planAutomatic(session, until === 'one-move' ? 1 : MOST_MOVES_AT_ONCE);
        const [first] = planned;
        if (!first) return refused('nothing-to-do', 'It is for a person to act.');
        const again = session.tree.same(at, first.step.move);
        if (again) return stand(opened, again.node);
        return keep(opened, id, planned);
      }),

    goBack: ({ run }) =>
      withRun(run, async (opened) => {
        const { session } = opened;
        const { tree, players } = session;
        const decided = tree.line(session.at).findLast(({ move }) => players.isPerson(move.party));
        const last = tree.get(session.at);
        const to = decided?.parent ?? (session.run.party === null ? last?.parent : 0);
        if (session.at === 0 || to === undefined) return refused('nothing-to-do', 'This is the beginning.');
        return stand(opened, to);
      }),

    goForward: ({ run }) =>
      withRun(run, async (opened) => {
        const to = opened.session.tree.forward(opened.session.at);
        return to === undefined
          ? refused('nothing-to-do', 'Nothing was done from here yet.')
          : stand(opened, to);
      }),

    goTo: ({ run, node }) =>
      withRun(run, async (opened) => {
        if (!opened.session.tree.has(node)) return refused('no-such-node', `There is no node ${node}.`);
        return stand(opened, node);
      }),

    readTree: async ({ run }) =>
      inTurn(run, async () => {
        const opened = await find(run);
        if (!opened) return refused('no-such-run', `There is no run ${run}.`);
        return { ok: true, value: treeView(opened.session) };
      }),
  };
}

type Planned = { readonly step: Step; readonly by: 'person' | 'host' };

function plan(
  game: Game,
  { point }: { readonly point: Step['before'] },
  move: Move,
): { ok: true; step: Step } | { ok: false; because: string } {
  const applied = game.apply(point, move);
  if (!applied.ok) return applied;
  return { ok: true, step: { move, before: point, after: applied.point, happened: applied.happened } };
}

/**
 * What nobody decides: one move, or all up to where a person must act, or the next scene has been reached. A
 * scene is where a reader stops.
 */
function planAutomatic(session: Session, most: number): Planned[] {
  const { game, players } = session;
  const planned: Planned[] = [];
  const made = [...session.made];
  let point = session.point;
  const scene = sceneAt(game, point);
  while (planned.length < most && (planned.length === 0 || sceneAt(game, point) === scene)) {
    const move = nextAutomatic(game, point, made, players);
    const next = move && plan(game, { point }, move);
    if (!next?.ok) break;
    planned.push({ step: next.step, by: 'host' });
    made.push(next.step.move);
    point = next.step.after;
  }
  return planned;
}

function sceneAt(game: Game, point: Step['before']): string | undefined {
  const place = game.place(point);
  return place.at === 'scene' ? place.scene : undefined;
}

function refused(code: Refusal['code'], because: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, because } };
}

function stale(session: Session): { ok: false; refusal: Refusal } {
  return refused('stale', `The run stands at node ${session.at} by now.`);
}

function notSaved(error: unknown): { ok: false; refusal: Refusal } {
  return refused('not-saved', error instanceof Error ? error.message : 'It could not be kept.');
}
