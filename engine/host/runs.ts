import type { NamedPolicy, Policy } from '../contract/policy.ts';
import type { ArgsOf } from '../contract/requests.ts';
import { type Game, gameOf } from '../machine/game.ts';
import { entryOf } from '../procedures/procedure.ts';
import { storyOf } from '../procedures/story-of.ts';
import { inLanguage } from '../scenario/in-language.ts';
import type { WrittenScenario } from '../scenario/scenario.ts';
import { historicalVotes } from './history.ts';
import { LessonClocks } from './lesson-clocks.ts';
import { notSaved, type Refused, refused } from './refusals.ts';
import { Session } from './session.ts';
import { ShelfReader } from './shelf.ts';
import type { StoredMark, StoredMove, StoredRun, Surroundings } from './storage.ts';
import { type NotTakenIn, takeIn } from './take-in.ts';
import type { HistoricalVotes } from './view/run-view.ts';

/** The version of the rules that a run was played by: a run of another version is replayed as far as it is legal. */
export const ENGINE_VERSION = 1;

/** A run that is open, with what history did and the language that its texts are said in. */
export type Open = {
  readonly session: Session;
  readonly history: Promise<HistoricalVotes>;
  readonly language: string;
};

type Compiled = { readonly game: Game; readonly history: Promise<HistoricalVotes> };

/** What a run is begun with besides its scenario. */
type Held = Pick<StoredRun, 'parties' | 'facilitator' | 'as'>;

/** The runs of a host: found where they are kept, begun from what lies on the shelf, asked one request at a time. */
export class Runs {
  readonly around: Surroundings;
  readonly reader: ShelfReader;
  readonly clocks: LessonClocks | undefined;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
  readonly #open = new Map<string, Open>();
  readonly #games = new Map<string, Promise<Compiled>>();
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(around: Surroundings) {
    this.around = around;
    this.clocks = around.now && new LessonClocks(around.now);
    this.pause = around.pause ?? (() => Promise.resolve());
    this.reader = new ShelfReader(around);
  }

  /** Takes requests for one run in the order they came. */
  inTurn<T>(run: string, task: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(run) ?? Promise.resolve();
    const turn = before.then(task, task);
    this.#queues.set(
      run,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** One compiled game serves every run of the same scenario in the same language. */
  gameOf(hashed: string, written: () => WrittenScenario): Promise<Compiled> {
    const language = this.around.language();
    const key = `${hashed}/${language}`;
    const before = this.#games.get(key);
    if (before) return before;
    const made = this.#compiled(written, language);
    this.#games.set(key, made);
    made.catch(() => this.#games.delete(key));
    return made;
  }

  /**
   * A game can be made only where it is played, since it is full of functions. Others have their turn between its parts, and
   * while what history did is played, for which nobody waits who does not want to see it.
   */
  async #compiled(written: () => WrittenScenario, language: string): Promise<Compiled> {
    const story = storyOf(inLanguage(written(), language));
    await this.pause();
    const game = gameOf(story);
    await this.pause();
    const history = historicalVotes(game, this.pause);
    // Whoever asks for it hears of a failure.
    history.catch(() => undefined);
    return { game, history };
  }

  /** A run where it was left. */
  async find(run: string): Promise<Open | Refused> {
    const known = this.#open.get(run);
    if (known?.language === this.around.language()) return known;
    const stored = await this.around.storage.read(run);
    if (!stored) return refused('no-such-run', `There is no run ${run}.`);
    if (this.around.hash(stored.run.resolved) !== stored.run.hash) {
      return refused('changed-scenario', `What run ${run} kept of its scenario is damaged.`);
    }
    const { game, history } = await this.gameOf(
      stored.run.hash,
      () => JSON.parse(stored.run.resolved) as WrittenScenario,
    );
    const session = new Session({ ...stored, head: { ...stored.head, node: 0 } }, game);
    await session.comeTo(stored.head.node, this.pause);
    if (known?.session.asksForReasons) session.showReasons();
    return this.opened(session, history);
  }

  /** A run that is open already. */
  known(run: string): Open | undefined {
    return this.#open.get(run);
  }

  /** Notes that a run is open, in the language of now. */
  opened(session: Session, history: Promise<HistoricalVotes>): Open {
    const opened = { session, history, language: this.around.language() };
    this.#open.set(session.run.run, opened);
    return opened;
  }

  /** What is kept of a new run of a scenario. */
  newRun(
    scenario: WrittenScenario,
    held: Held & Pick<StoredRun, 'file' | 'policies'> & { readonly seed?: number | undefined },
  ): StoredRun {
    const resolved = JSON.stringify(scenario);
    const { newRunId, newSeed, hash } = this.around;
    const { file, seed = newSeed(), parties, facilitator, as, policies } = held;
    const { id } = scenario;
    const text = { scenario: id, file, hash: hash(resolved), resolved, engine: ENGINE_VERSION };
    return { run: newRunId(), ...text, seed, parties, facilitator, as, policies };
  }

  /** Begins a run and keeps it. */
  async begin(
    { file, seed, others, policies }: Pick<ArgsOf<'startRun'>, 'file' | 'seed' | 'others' | 'policies'>,
    held: Held,
  ): Promise<Open | Refused> {
    const read = await this.reader.read(file);
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
    const everybodys = { ...everybody(scenario, others), ...policies };
    return this.keepNew(this.newRun(scenario, { ...held, file, seed, policies: everybodys }), scenario);
  }

  /** Keeps a new run, with moves that lie ahead of it and what is written on it. */
  async keepNew(
    run: StoredRun,
    scenario: WrittenScenario,
    ahead: readonly StoredMove[] = [],
    mark?: StoredMark,
  ): Promise<Open | Refused> {
    const { game, history } = await this.gameOf(run.hash, () => scenario);
    const marks = mark ? [mark] : [];
    const session = new Session({ run, moves: ahead, head: { node: 0, endings: [] }, marks }, game);
    const head = session.headAfter(0, session.point);
    const { storage } = this.around;
    try {
      await storage.begin(run, head);
      if (ahead.length > 0) await storage.append(run.run, ahead, head);
      if (mark) await storage.mark(run.run, mark);
    } catch (error) {
      return notSaved(error);
    }
    return this.opened(session, history);
  }

  /** Makes a new run of a file that one was written to. Nothing is kept where it cannot be read. */
  async takeIn(text: string): Promise<{ readonly run: string } | NotTakenIn | 'not-saved'> {
    const taken = await takeIn(text, this.around);
    if (typeof taken === 'string') return taken;
    const { run, moves, marks, head, written } = taken;
    const { game, history } = await this.gameOf(run.hash, () => written);
    const session = new Session({ run, moves, marks, head: { ...head, node: 0 } }, game);
    await session.comeTo(head.node, this.pause);
    try {
      await this.around.storage.take({
        run,
        moves,
        marks,
        head: session.headAfter(session.at, session.point),
      });
    } catch {
      return 'not-saved';
    }
    this.opened(session, history);
    return { run: run.run };
  }

  /** Lets go of all runs, once what was kept of them is gone. */
  letGo(): void {
    this.#open.clear();
    this.clocks?.letGo();
    this.#queues.clear();
  }
}

/** The same policy for every party. */
function everybody({ parties }: WrittenScenario, policy: NamedPolicy | undefined): Record<string, Policy> {
  if (policy === undefined) return {};
  return Object.fromEntries(Object.keys(parties).map((party) => [party, policy]));
}
