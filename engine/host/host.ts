import type { AnalysisView } from '../contract/analysis.ts';
import type { Move, MoveOf } from '../contract/move.ts';
import type { NamedPolicy, Policy } from '../contract/policy.ts';
import type { ArgsOf, Refusal, RequestName, ResultOf } from '../contract/requests.ts';
import type { SeatId } from '../contract/table.ts';
import { compile, type Game } from '../machine/game.ts';
import { isBoxOpen, nextAutomatic } from '../parties/automatic.ts';
import { entryOf } from '../procedures/procedure.ts';
import { bodyOf } from '../procedures/vote/floor.ts';
import { EMPTY_BOX, whyNotSealed } from '../procedures/vote/secret.ts';
import type { Step } from '../run/line.ts';
import type { Node } from '../run/tree.ts';
import { inLanguage, type WrittenScenario } from '../scenario/scenario.ts';
import { type Planned as PlannedAnalysis, planOfRun, planOfScenario, planOfWays } from './analysed.ts';
import { Analyses } from './analyses.ts';
import { historicalVotes } from './history.ts';
import { writeRunFile } from './run-file.ts';
import { isTable, nextFor, type Seat, seatOf, seatsAt } from './seats.ts';
import { Session } from './session.ts';
import { ShelfReader } from './shelf.ts';
import type { StoredMark, StoredMove, StoredRun, Surroundings } from './storage.ts';
import { type NotTakenIn, takeIn } from './take-in.ts';
import { briefingView } from './view/briefing-view.ts';
import { comparisonView } from './view/comparison-view.ts';
import { debriefView } from './view/debrief-view.ts';
import { explanationView } from './view/explanation.ts';
import { comparedLine, courseOf, lookerOf } from './view/lines.ts';
import { known, NOT_NOW } from './view/privacy.ts';
import { type HistoricalVotes, runView } from './view/run-view.ts';
import { sameVotesView } from './view/same-votes-view.ts';
import { movesAhead } from './view/shows.ts';
import { statechartView } from './view/statechart-view.ts';
import { coverView } from './view/table-view.ts';
import { treeView } from './view/tree-view.ts';
import { waysShown } from './view/verified-view.ts';

/** The requests a host answers; settings and the like belong to the shell around it. */
export type HostRequests = Exclude<RequestName, ShellRequests>;
type ShellRequests =
  | 'readSettings'
  | 'writeSettings'
  | 'readAbout'
  | 'saveExport'
  | 'chooseFiles'
  | 'takeOpened'
  | 'createScenario'
  | 'editScenario'
  | 'removeScenario'
  | 'showInFolder'
  | 'exportRun'
  | 'importRun'
  | 'openDataFolder'
  | 'copyDiagnostics'
  | 'deleteEverything'
  | 'offerCommands';
/** What one client may ask. */
export type HostClient = { readonly [N in HostRequests]: (args: ArgsOf<N>) => Promise<ResultOf<N>> };
export type Host = {
  /** One more client: a window, a terminal, a student’s page. At a table it sits where it has taken a seat. */
  readonly newClient: () => OwnClient;
};

/** A client together with what only the shell around it may ask. */
export type OwnClient = HostClient & {
  /**
   * A run as one file with all that is kept of it; undefined where there is no such run. Kept back from a seat at a table
   * that may not see all of it.
   */
  readonly writeOut: (
    run: string,
  ) => Promise<{ readonly title: string; readonly text: string } | 'kept-back' | undefined>;
};

/** A host together with what only who started it may do. */
export type OwnHost = Host & {
  /** Lets go of all runs, once what was kept of them is gone. */
  readonly letGo: () => void;
  /** Makes a new run of such a file. Nothing is kept where it cannot be read. */
  readonly takeIn: (text: string) => Promise<{ readonly run: string } | NotTakenIn | 'not-saved'>;
};

/** The version of the rules that a run was played by: a run of another version is replayed as far as it is legal. */
export const ENGINE_VERSION = 1;

/** One request may make at most this many automatic moves; a scenario that would make more has a loop. */
const MOST_MOVES_AT_ONCE = 2000;

type Answer = ResultOf<'openRun'>;
type Open = { readonly session: Session; readonly history: HistoricalVotes; readonly language: string };

/** Where a client sits, by run; and who is called to the machine, where somebody was. */
type Bindings = { readonly taken: Map<string, SeatId>; readonly called: Map<string, SeatId> };

/** A run that a client asked for. */
type Asked = Open & { readonly bindings: Bindings };

/**
 * Owns runs: knows where each stands, makes moves only when they are legal, acknowledges them only when they are
 * kept, and gives each client its view. Requests for one run are taken one after another.
 */
export function createHost({
  storage,
  shelf,
  desk,
  analyst,
  language,
  newRunId,
  newSeed,
  hash,
}: Surroundings): OwnHost {
  const open = new Map<string, Open>();
  const games = new Map<string, { readonly game: Game; readonly history: HistoricalVotes }>();
  const queues = new Map<string, Promise<unknown>>();
  const reader = new ShelfReader(shelf, desk);
  const analyses = new Analyses(analyst, newRunId);

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

  /** One compiled game serves every run of the same scenario in the same language. */
  function gameOf(hashed: string, written: () => WrittenScenario): { game: Game; history: HistoricalVotes } {
    const key = `${hashed}/${language()}`;
    const before = games.get(key);
    if (before) return before;
    const game = compile(inLanguage(written(), language()));
    const made = { game, history: historicalVotes(game) };
    games.set(key, made);
    return made;
  }

  async function find(run: string): Promise<Open | Refused> {
    const known = open.get(run);
    if (known?.language === language()) return known;
    const stored = await storage.read(run);
    if (!stored) return refused('no-such-run', `There is no run ${run}.`);
    if (hash(stored.run.resolved) !== stored.run.hash) {
      return refused('changed-scenario', `What run ${run} kept of its scenario is damaged.`);
    }
    const { game, history } = gameOf(
      stored.run.hash,
      () => JSON.parse(stored.run.resolved) as WrittenScenario,
    );
    const session = new Session(stored, game);
    if (known?.session.asksForReasons) session.showReasons();
    const opened = { session, history, language: language() };
    open.set(run, opened);
    return opened;
  }

  const show = ({ session, history, bindings }: Asked): Answer => {
    const seat = seatOf(session, bindings.taken.get(session.run.run));
    return seat ? { ok: true, value: runView(session, seat, history) } : covered();
  };

  /** Keeps moves and only then makes them: what is shown is on the disk. */
  async function keep(opened: Asked, id: string, planned: readonly Planned[]): Promise<Answer> {
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
    const counted = session.boxesCountedBy(moves.map(({ move }) => move));
    try {
      const head = session.headAfter(first + planned.length - 1, last.step.after);
      await storage.append(session.run.run, moves, head, counted);
    } catch (error) {
      return notSaved(error);
    }
    session.grow(
      moves,
      planned.map(({ step }) => step),
    );
    session.empty(counted);
    return show(opened);
  }

  /** Makes moves: along the nodes where they have been made before, and as new nodes from there on. */
  async function goOn(opened: Asked, id: string, planned: readonly Planned[]): Promise<Answer> {
    const { session } = opened;
    const { at: before, tree } = session;
    const moves = planned.map(({ step }) => step.move);
    const known = tree.along(before, moves);
    const last = known.at(-1);
    if (last === undefined) return keep(opened, id, planned);
    const kept = await bringBack(opened, last);
    if (kept) return kept;
    if (known.length < moves.length) {
      session.standAt(last);
      const answer = await keep(opened, id, planned.slice(known.length));
      if (!answer.ok) session.standAt(before);
      return answer;
    }
    const answer = await stand(opened, last, session.boxesCountedBy(moves));
    if (answer.ok) tree.alsoMadeBy(id, last);
    return answer;
  }

  /** Puts the paper of a secret ballot into its box: it is kept, and is no move. */
  async function seal(opened: Asked, id: string, move: MoveOf<'vote.cast'>): Promise<Answer> {
    const { session } = opened;
    const { game, point } = session;
    const scene = game.story.sceneOf('vote', move.scene);
    const box = session.boxNode(move.scene);
    const legal = game.legalMoves(point).filter((one) => one.move.scene === move.scene);
    if (box === undefined || !isBoxOpen(scene, legal))
      return refused('not-legal', 'No papers are being put into the box now.');
    const because = whyNotSealed(
      scene,
      move,
      { story: game.story, world: point.world },
      session.boxOf(move.scene),
    );
    if (because !== null) return refused('not-legal', because);
    const paper = { box, seat: move.seat, id, ballot: move.ballot };
    try {
      await storage.seal(session.run.run, paper);
    } catch (error) {
      return notSaved(error);
    }
    session.seal(paper);
    return show(opened);
  }

  /** Whoever comes to a branch that was deleted has it back. Answers only where that could not be kept. */
  async function bringBack({ session }: Open, node: number): Promise<Refused | undefined> {
    for (const mark of session.deletedOn(node)) {
      const unkept = await note(session, { ...mark, deleted: false });
      if (unkept) return unkept;
    }
    return undefined;
  }

  async function note(session: Session, mark: StoredMark): Promise<Refused | undefined> {
    try {
      await storage.mark(session.run.run, mark);
    } catch (error) {
      return notSaved(error);
    }
    session.mark(mark);
    return undefined;
  }

  async function stand(opened: Asked, node: number, counted: readonly number[] = []): Promise<Answer> {
    const { session } = opened;
    const unkept = await bringBack(opened, node);
    if (unkept) return unkept;
    const { at: before, hasEnded } = session;
    session.standAt(node);
    try {
      await storage.stand(session.run.run, session.headAfter(node, session.point), counted);
    } catch (error) {
      session.standAt(before);
      return notSaved(error);
    }
    session.empty(counted);
    // Everybody looked at the ending together: whose turn it is now has yet to sit down.
    if (hasEnded && !session.hasEnded) opened.bindings.taken.delete(session.run.run);
    return show(opened);
  }

  /** Begins a run and keeps it. */
  async function begin(
    { file, seed, others, policies }: Pick<ArgsOf<'startRun'>, 'file' | 'seed' | 'others' | 'policies'>,
    held: Pick<StoredRun, 'parties' | 'facilitator' | 'as'>,
  ): Promise<Open | Refused> {
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
    const unplayable = held.parties.find((party) => !entryOf(scenario.parties, party)?.playable);
    if (unplayable !== undefined) return refused('bad-request', `${unplayable} cannot be played in ${file}.`);
    if (held.as === 'history' && !scenario.record)
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
      ...held,
      policies: { ...everybody(scenario, others), ...policies },
    };
    const { game, history } = gameOf(run.hash, () => scenario);
    const session = new Session({ run, moves: [], head: { node: 0, endings: [] } }, game);
    try {
      await storage.begin(run, session.headAfter(0, session.point));
    } catch (error) {
      return notSaved(error);
    }
    const opened = { session, history, language: language() };
    open.set(run.run, opened);
    return opened;
  }

  return {
    letGo: () => {
      open.clear();
      queues.clear();
    },
    newClient: () => clientOf({ taken: new Map(), called: new Map() }),

    takeIn: async (text) => {
      const taken = await takeIn(text, { desk, hash, newRunId });
      if (typeof taken === 'string') return taken;
      const { run, moves, marks, head, written } = taken;
      const { game, history } = gameOf(run.hash, () => written);
      const session = new Session({ run, moves, marks, head }, game);
      try {
        await storage.take({ run, moves, marks, head: session.headAfter(session.at, session.point) });
      } catch {
        return 'not-saved';
      }
      open.set(run.run, { session, history, language: language() });
      return { run: run.run };
    },
  };

  function clientOf(bindings: Bindings): OwnClient {
    const { taken, called } = bindings;

    async function withOpened<T>(
      run: string,
      task: (opened: Asked) => Promise<T | Refused>,
    ): Promise<T | Refused> {
      return inTurn(run, async () => {
        const opened = await find(run);
        return 'session' in opened ? task({ ...opened, bindings }) : opened;
      });
    }

    /** For what is asked from a seat: refused as long as the client has none. */
    async function withSeat<T>(
      run: string,
      task: (opened: Asked, seat: Seat) => Promise<T | Refused>,
    ): Promise<T | Refused> {
      return withOpened<T>(run, async (opened) => {
        const seat = seatOf(opened.session, taken.get(run));
        return seat ? task(opened, seat) : covered();
      });
    }

    const withRun = (run: string, task: (opened: Asked, seat: Seat) => Promise<Answer>): Promise<Answer> =>
      withSeat(run, task);

    return {
      writeOut: (run) =>
        inTurn(run, async () => {
          const kept = await storage.read(run);
          const opened = await find(run);
          if (kept === undefined || !('session' in opened)) return undefined;
          const seat = seatOf(opened.session, taken.get(run));
          if (!seat || !isOpenTo(seat)) return 'kept-back';
          return { title: opened.session.game.story.scenario.title, text: writeRunFile(kept) };
        }),

      listScenarios: async () => reader.cards(await storage.list(), language()),

      readBriefing: async (asked) => {
        if ('run' in asked) {
          return inTurn(asked.run, async () => {
            const opened = await find(asked.run);
            if (!('session' in opened)) return opened;
            return { ok: true, value: briefingView(opened.session.game.story.scenario) };
          });
        }
        const read = await reader.read(asked.file);
        if (!read) return refused('no-such-scenario', `There is no file ${asked.file} on the shelf.`);
        if (!read.ok) return refused('broken-scenario', `${asked.file} cannot be read.`);
        return { ok: true, value: briefingView(inLanguage(read.value, language())) };
      },

      startRun: async ({ party, as, ...args }) => {
        const parties = party === null || as === 'history' ? [] : [party];
        const opened = await begin(args, { parties, facilitator: false, as });
        return 'session' in opened ? show({ ...opened, bindings }) : opened;
      },

      startTable: async ({ parties, facilitator, ...args }) => {
        const seated = [...new Set(parties)];
        if (seated.length < 2) return refused('bad-request', 'At a table at least two parties are held.');
        const opened = await begin(args, { parties: seated, facilitator, as: 'play' });
        return 'session' in opened ? { ok: true, value: coverView(opened.session, undefined) } : opened;
      },

      readCover: ({ run }) =>
        withOpened(run, async ({ session }) => {
          if (!isTable(session.run))
            return refused('no-such-seat', 'This run is not held by several people.');
          if (seatOf(session, taken.get(run)))
            return refused('nothing-to-do', 'Somebody sits at the machine.');
          return { ok: true, value: coverView(session, called.get(run)) };
        }),

      takeSeat: ({ run, seat }) =>
        withOpened(run, async ({ session }) => {
          if (!isTable(session.run) || !seatsAt(session.run).includes(seat))
            return refused('no-such-seat', `There is no seat ${seat} at this table.`);
          if (taken.has(run) && taken.get(run) !== seat)
            return refused('not-yours', 'Another seat is taken: it has to be left first.');
          taken.set(run, seat);
          called.delete(run);
          return { ok: true, value: null };
        }),

      leaveSeat: ({ run, next }) =>
        withOpened(run, async ({ session }) => {
          if (next !== undefined && !(isTable(session.run) && seatsAt(session.run).includes(next)))
            return refused('no-such-seat', `There is no seat ${next} at this table.`);
          taken.delete(run);
          called.delete(run);
          if (next !== undefined) called.set(run, next);
          return { ok: true, value: null };
        }),

      openRun: ({ run }) => withRun(run, async (opened) => show(opened)),

      makeMove: ({ run, at, id, move }) =>
        withRun(run, async (opened, seat) => {
          const { session } = opened;
          if (session.tree.madeBy(id) || session.hasSealed(id)) return show(opened);
          if (at !== session.at) return stale(session);
          if (session.hasEnded) return refused('ended', 'The story has ended.');
          const mayWait = move.type === 'clock.tick' && seat.party !== null;
          if (!mayWait && !seat.mayMake(move)) {
            return refused('not-yours', `It is not for this seat to decide for ${move.party}.`);
          }
          if (move.type === 'vote.cast' && isSecret(session.game, move.scene)) return seal(opened, id, move);
          const step = plan(session.game, session, move);
          if (!step.ok) {
            return refused('not-legal', whereIsNotSeen(session, seat) ? NOT_NOW : step.because);
          }
          return goOn(opened, id, [{ step: step.step, by: 'person' }]);
        }),

      advance: ({ run, at, id, until }) =>
        withRun(run, async (opened, seat) => {
          const { session } = opened;
          if (session.tree.madeBy(id)) return show(opened);
          if (at !== session.at) return stale(session);
          if (session.hasEnded) return refused('ended', 'The story has ended.');
          if (!nextFor(session, seat)) return refused('nothing-to-do', 'It is for a person to act.');
          const planned = planAutomatic(session, until === 'one-move' ? 1 : MOST_MOVES_AT_ONCE);
          if (planned.length === 0) return refused('nothing-to-do', 'It is for a person to act.');
          return goOn(opened, id, planned);
        }),

      goBack: ({ run }) =>
        withRun(run, async (opened) => {
          const { session } = opened;
          const { tree } = session;
          const decided = tree.line(session.at).findLast((node) => isDecision(session, node));
          const last = tree.get(session.at);
          const isWatched = session.run.parties.length === 0;
          const to = decided?.parent ?? (isWatched ? last?.parent : 0);
          if (session.at === 0 || to === undefined) return refused('nothing-to-do', 'This is the beginning.');
          return stand(opened, to);
        }),

      goForward: ({ run }) =>
        withRun(run, async (opened) => {
          const to = opened.session.forward;
          return to === undefined
            ? refused('nothing-to-do', 'Nothing was done from here yet.')
            : stand(opened, to);
        }),

      goTo: ({ run, node }) =>
        withRun(run, async (opened, seat) => {
          const { at, tree } = opened.session;
          const isOnTheWay = node === 0 || tree.line(at).some((one) => one.node === node);
          if (!isOpenTo(seat) && !isOnTheWay) return notYet('Other branches are');
          if (!tree.has(node)) return refused('no-such-node', `There is no node ${node}.`);
          return stand(opened, node);
        }),

      readTree: ({ run }) =>
        withSeat(run, async ({ session }, seat) =>
          isOpenTo(seat) ? { ok: true, value: treeView(session, seat) } : notYet('The tree is'),
        ),

      markBranch: ({ run, node, mark }) =>
        withSeat(run, async ({ session }, seat) => {
          const { tree } = session;
          if (!isOpenTo(seat)) return notYet('The tree is');
          if (!tree.has(node)) return refused('no-such-node', `There is no node ${node}.`);
          const standsThere = node === 0 || tree.line(session.at).some((on) => on.node === node);
          if (mark.deleted && standsThere)
            return refused('stands-there', `The run stands in branch ${node}.`);
          const unkept = await note(session, { node, ...mark });
          return unkept ?? { ok: true, value: treeView(session, seat) };
        }),

      readCourse: ({ run }) =>
        withSeat(run, async ({ session }, seat) => ({ ok: true, value: courseOf(session, seat) })),

      readComparison: ({ run, lines }) =>
        withSeat(run, async ({ session }, seat) => {
          if (!isOpenTo(seat)) return notYet('Other branches are');
          const [one, other] = lines.map((line) => comparedLine(session, line));
          if (!one?.ok) return one ?? refused('bad-request', 'Two lines are compared.');
          if (!other?.ok) return other ?? refused('bad-request', 'Two lines are compared.');
          return { ok: true, value: comparisonView(lookerOf(session, seat), run, one.value, other.value) };
        }),

      readDebrief: ({ run }) =>
        withSeat(run, async ({ session, history }, seat) => {
          const value = debriefView(session, seat, history);
          return value ? { ok: true, value } : refused('not-ended', `Run ${run} has not ended.`);
        }),

      readCheck: async (asked) => {
        if ('file' in asked) {
          const checked = await reader.check(asked.file);
          return checked
            ? { ok: true, value: { ...checked, changed: false } }
            : refused('no-such-scenario', `There is no file ${asked.file} of one’s own.`);
        }
        const opened = await inTurn(asked.run, () => find(asked.run));
        if (!('session' in opened)) return opened;
        const seat = seatOf(opened.session, taken.get(asked.run));
        if (!seat) return covered();
        // What is wrong with a file may quote what it keeps secret.
        if (!isOpenTo(seat)) return notYet('What is wrong with the file is');
        const { file } = opened.session.run;
        // Not in the run's turn: moves are made while its file is checked.
        const checked = await reader.check(file);
        const read = checked && (await reader.read(file));
        if (!checked || !read) return refused('no-such-scenario', `There is no file ${file} of one’s own.`);
        const { session } = open.get(asked.run) ?? opened;
        const changed = !read.ok || hash(JSON.stringify(read.value)) !== session.run.hash;
        return { ok: true, value: { ...checked, changed } };
      },

      carryOver: ({ run }) =>
        withRun(run, async (opened) => {
          const { file, parties } = opened.session.run;
          const read = (await reader.isOwn(file)) ? await reader.read(file) : undefined;
          if (!read) return refused('no-such-scenario', `There is no file ${file} of one’s own.`);
          if (!read.ok) return refused('broken-scenario', `${file} cannot be read.`);
          const { parties: now } = read.value;
          const unplayable = parties.find((party) => !entryOf(now, party)?.playable);
          if (unplayable !== undefined)
            return refused('bad-request', `${unplayable} can no longer be played in ${file}.`);
          const resolved = JSON.stringify(read.value);
          const text = { scenario: read.value.id, hash: hash(resolved), resolved, engine: ENGINE_VERSION };
          if (text.hash === opened.session.run.hash) return show(opened);
          const { game, history } = gameOf(text.hash, () => read.value);
          const session = opened.session.carriedOver(text, game);
          try {
            await storage.rewrite(run, text, session.headAfter(session.at, session.point));
          } catch (error) {
            return notSaved(error);
          }
          const carried = { session, history, language: language() };
          open.set(run, carried);
          return show({ ...carried, bindings });
        }),

      showReasons: ({ run }) =>
        withRun(run, async (opened, seat) => {
          if (!isOpenTo(seat)) return notYet('Why the others act is');
          opened.session.showReasons();
          return show(opened);
        }),

      explain: ({ run, node }) =>
        withSeat(run, async ({ session }, seat) => {
          if (!session.showsReasons(seat)) {
            return refused(
              'not-yours',
              'Why the others act is shown after the ending, or when it is asked for.',
            );
          }
          const value = explanationView(session, seat, node);
          return value
            ? { ok: true, value }
            : refused('no-such-node', `Nobody else decided at node ${node}.`);
        }),

      readStatechart: ({ run, facilitating, toward }) =>
        withSeat(run, async ({ session }, seat) => {
          const mayAsk = facilitating && isOpenTo(seat);
          if (!mayAsk && seat.viewer !== null && !session.hasEnded)
            return notYet('The statechart, which shows what may come, is');
          return { ok: true, value: statechartView(session, toward) };
        }),

      startAnalysis: async ({ of }) => {
        const begin = (planned: PlannedAnalysis) => ({
          ok: true as const,
          value: { id: analyses.start(planned) },
        });
        if (of.kind === 'simulate' || of.kind === 'verify') {
          const { file } = of;
          const read = await reader.read(file);
          if (!read) return refused('no-such-scenario', `There is no file ${file} on the shelf.`);
          if (!read.ok) return refused('broken-scenario', `${file} cannot be read.`);
          const scenario = read.value;
          const { game } = gameOf(hash(JSON.stringify(scenario)), () => scenario);
          if (of.kind === 'verify') return begin(planOfWays(game, { file, scenario }, of));
          return begin(planOfScenario(game, of));
        }
        const { run } = of;
        return withSeat<{ ok: true; value: { id: string } }>(run, async ({ session }, seat) => {
          const planned = planOfRun(session, seat, {
            ...of,
            facilitating: of.facilitating && isOpenTo(seat),
          });
          return 'task' in planned ? begin(planned) : { ok: false, refusal: planned };
        });
      },

      readAnalysis: async ({ id, seen }) => analysed(id, await analyses.read(id, seen)),

      stopAnalysis: async ({ id }) => analysed(id, await analyses.stop(id)),

      goOnWithAnalysis: async ({ id }) => analysed(id, analyses.goOn(id)),

      endAnalysis: async ({ id }) => analysed(id, analyses.end(id)),

      openWay: async ({ id, way }) => {
        const about = analyses.about(id);
        if (!about?.subject) return refused('no-such-analysis', `There is no analysis ${id}.`);
        const { file, scenario } = about.subject;
        const report = about.found?.kind === 'verify' ? about.found.report : null;
        const shown = report ? waysShown(inLanguage(scenario, language()), report)[way] : undefined;
        if (!shown) return refused('bad-request', `The analysis ${id} shows no way ${way}.`);
        const resolved = JSON.stringify(scenario);
        const run: StoredRun = {
          run: newRunId(),
          scenario: scenario.id,
          file,
          hash: hash(resolved),
          resolved,
          engine: ENGINE_VERSION,
          seed: newSeed(),
          parties: [],
          facilitator: false,
          as: shown.kind,
          policies: {},
        };
        const moves = movesAhead(shown.moves);
        const mark = { node: 0, name: shown.name.slice(0, 80), note: '', deleted: false };
        const { game, history } = gameOf(run.hash, () => scenario);
        const session = new Session({ run, moves, head: { node: 0, endings: [] }, marks: [mark] }, game);
        const head = session.headAfter(0, session.point);
        try {
          await storage.begin(run, head);
          if (moves.length > 0) await storage.append(run.run, moves, head);
          await storage.mark(run.run, mark);
        } catch (error) {
          return notSaved(error);
        }
        const opened = { session, history, language: language() };
        open.set(run.run, opened);
        return show({ ...opened, bindings });
      },

      readSameVotes: ({ run, scene }) =>
        withSeat(run, async ({ session }) => {
          const { story } = session.game;
          const closed = session.steps.findLast(
            ({ move }) => move.type === 'vote.close' && move.scene === scene,
          );
          if (!closed) return refused('nothing-to-do', `No vote has been decided in ${scene}.`);
          const at = { story, world: closed.after.world };
          return {
            ok: true,
            value: sameVotesView(
              scene,
              story.sceneOf('vote', scene),
              at,
              await reader.ruleSets(session.run.file),
            ),
          };
        }),
    };
  }
}

/**
 * Whether a seat has what else was tried and what may come: who plays alone or watches, the facilitator of a table,
 * and everybody at it after the ending.
 */
function isOpenTo({ viewer, amongOthers }: Seat): boolean {
  return !amongOthers || viewer === null;
}

function analysed(id: string, view: AnalysisView | undefined): ResultOf<'readAnalysis'> {
  return view ? { ok: true, value: view } : refused('no-such-analysis', `There is no analysis ${id}.`);
}

function isSecret({ story }: Game, id: string): boolean {
  const scene = story.scenario.scenes[id];
  return scene?.kind === 'vote' && scene.secret === true;
}

/** The same policy for every party. */
function everybody({ parties }: WrittenScenario, policy: NamedPolicy | undefined): Record<string, Policy> {
  if (policy === undefined) return {};
  return Object.fromEntries(Object.keys(parties).map((party) => [party, policy]));
}

/** Whether something goes on that this seat is not in: a refusal must not say what. */
function whereIsNotSeen({ game, point }: Session, { viewer }: Seat): boolean {
  const at = { story: game.story, world: point.world };
  return game.places(point).some((place) => place.at === 'scene' && known(viewer, place.scene, at) !== 'all');
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
 * What nobody decides: one move, or all up to where a person must act, a vote has been closed, or the next scene
 * has been reached. A new scene and the outcome of a vote are where a reader stops.
 */
function planAutomatic(session: Session, most: number): Planned[] {
  const { game } = session;
  const planned: Planned[] = [];
  let players = session.players;
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
    if (next.step.move.type === 'vote.close') break;
    // A vote that opens only now has a box of its own, with nothing in it yet.
    const { type, scene: opened } = next.step.move;
    if (type === 'vote.open') {
      const before = players;
      players = { ...before, boxOf: (id) => (id === opened ? EMPTY_BOX : (before.boxOf?.(id) ?? EMPTY_BOX)) };
    }
  }
  return planned;
}

function sceneAt(game: Game, point: Step['before']): string | undefined {
  const place = game.place(point);
  return place.at === 'scene' ? place.scene : undefined;
}

/** Whether a person decided at a node: for a party, from the chair of a table, or by a paper that was counted there. */
function isDecision(session: Session, { move, by }: Node): boolean {
  const isOfTheChair = isTable(session.run) && by === 'person';
  return session.players.isPerson(move.party) || isOfTheChair || isCountOf(session, move);
}

/** Whether a move counts a secret ballot in which a party of this run had a paper: it decided there, too. */
function isCountOf({ game, run }: Session, move: Move): boolean {
  if (move.type !== 'vote.countUnnamed' || !isSecret(game, move.scene)) return false;
  const { scenario } = game.story;
  const body = bodyOf(scenario, game.story.sceneOf('vote', move.scene));
  return run.parties.some((party) => {
    const seat = scenario.parties[party]?.seat;
    return seat !== undefined && Object.hasOwn(body.seats, seat);
  });
}

type Refused = { readonly ok: false; readonly refusal: Refusal };

function refused(code: Refusal['code'], because: string): Refused {
  return { ok: false, refusal: { code, because } };
}

function covered(): Refused {
  return refused('covered', 'Nobody has taken a seat at this table.');
}

/** For what a seat at a table has only after the ending. */
function notYet(what: string): Refused {
  return refused('not-shown-yet', `${what} shown after the ending.`);
}

function stale(session: Session): Refused {
  return refused('stale', `The run stands at node ${session.at} by now.`);
}

function notSaved(error: unknown): Refused {
  return refused('not-saved', error instanceof Error ? error.message : 'It could not be kept.');
}
