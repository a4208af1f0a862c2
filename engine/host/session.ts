import type { Move } from '../contract/move.ts';
import type { Game } from '../machine/game.ts';
import type { Point } from '../machine/place.ts';
import { nextAutomatic, type Players } from '../parties/automatic.ts';
import { type BallotBox, EMPTY_BOX, withPaper } from '../procedures/vote/secret.ts';
import { replay, type Step } from '../run/line.ts';
import { Tree } from '../run/tree.ts';
import { dayAfter } from '../world/calendar.ts';
import type {
  KeptRun,
  SealedPaper,
  StoredHead,
  StoredMark,
  StoredMove,
  StoredRun,
  StoredText,
} from './storage.ts';
import { wordsOf } from './view/names.ts';
import { EVERYBODY, mayKnowReasons, titleFor, type Viewer } from './view/privacy.ts';

/** What a session begins with: all that was kept of a run, or a run that has only just begun. */
type Opened = Pick<KeptRun, 'run' | 'moves'> &
  Partial<Pick<KeptRun, 'marks' | 'boxes'>> & { readonly head: Pick<StoredHead, 'node' | 'endings'> };

/** Where a line ends earlier than when it was played: the first move that is no longer legal, and why. */
export type Stopped = {
  readonly move: Move;
  readonly because: string;
  /** What the move was called by the text it was made by; empty where that is not known, or has no words. */
  readonly title: string;
};

/** So many moves are replayed in one go. */
const PIECE = 20;

/** Whether papers are put into a new box after a move: each ballot of an election has its own. */
export function opensABox({ type }: Move): boolean {
  return ['vote.open', 'election.open', 'election.close', 'election.draw'].includes(type);
}

/** Whether a move counts what lies in a box. */
export function countsABox({ type }: Move): boolean {
  return type === 'vote.countUnnamed' || type === 'election.count';
}

/** A run as the host holds it open: its game, its tree, and the line to where it stands. */
export class Session {
  readonly run: StoredRun;
  readonly game: Game;
  readonly tree: Tree;
  readonly #found: Set<string>;
  /** What lies in the boxes of secret votes, by the node that opened the vote. */
  readonly #boxes: Map<number, BallotBox>;
  readonly #marks: Map<number, StoredMark>;
  #at: number;
  #differs: Stopped | undefined;
  /** Where the run was left before a move on the way there was no longer legal. */
  #left: number | undefined;
  /** The game by which the whole line was legal, where it is another by now. */
  readonly #madeBy: Game | undefined;
  #asksForReasons = false;
  #steps: readonly Step[];

  constructor({ run, moves, head, marks = [], boxes = [] }: Opened, game: Game, madeBy?: Game) {
    this.run = run;
    this.game = game;
    this.#madeBy = madeBy;
    this.tree = new Tree(moves);
    this.#found = new Set(head.endings);
    this.#boxes = new Map(boxes.map(({ box, ...inside }) => [box, inside]));
    this.#marks = new Map(marks.map((mark) => [mark.node, mark]));
    this.#at = 0;
    this.#steps = [];
    this.standAt(this.#known(head.node));
  }

  /** The node where the run stands. */
  get at(): number {
    return this.#at;
  }

  /** The steps from the beginning to there. */
  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** What was written on branches, by the node each begins at. */
  get marks(): readonly StoredMark[] {
    return [...this.#marks.values()];
  }

  /** Notes what has been kept of a branch. */
  mark(mark: StoredMark): void {
    this.#marks.set(mark.node, mark);
  }

  /** The deleted branches on the way to a node. */
  deletedOn(node: number): StoredMark[] {
    return this.tree
      .line(node)
      .flatMap((on) => this.marks.filter((mark) => mark.deleted && mark.node === on.node));
  }

  /** Whether moves of a scene were made elsewhere than on the line to here. */
  hasSeen(scene: string): boolean {
    const line = new Set(this.tree.line(this.#at).map(({ node }) => node));
    return this.tree.all().some(({ node, move }) => move.scene === scene && !line.has(node));
  }

  /** Where *forward* leads; never into a branch that is out of sight. */
  get forward(): number | undefined {
    const next = this.tree.forward(this.#at);
    return next === undefined || this.deletedOn(next).length > 0 ? undefined : next;
  }

  get point(): Point {
    return this.#steps.at(-1)?.after ?? this.game.begin();
  }

  get hasEnded(): boolean {
    return this.game.place(this.point).at === 'ending';
  }

  /** Whether a seat may know why the others act: who watches, after the ending, or where it was asked for. */
  showsReasons({ viewer }: { readonly viewer: Viewer }): boolean {
    return mayKnowReasons(viewer, { hasEnded: this.hasEnded, askedFor: this.#asksForReasons });
  }

  showReasons(): void {
    this.#asksForReasons = true;
  }

  /** Whether the person who plays has asked for the reasons of the others. */
  get asksForReasons(): boolean {
    return this.#asksForReasons;
  }

  get made(): readonly Move[] {
    return this.#steps.map(({ move }) => move);
  }

  /** Who plays this run: nobody but the parties taken, and nobody at all where it is watched. */
  get players(): Players {
    const { parties, seed, policies } = this.run;
    return {
      isPerson: (one) => parties.includes(one),
      policyOf: (one) => policies[one] ?? 'history',
      seed,
      boxOf: (scene) => this.boxOf(scene),
    };
  }

  /** The node of the move that opened the vote of a scene, or the ballot of its election, on the line to here. */
  boxNode(scene: string): number | undefined {
    return this.tree.line(this.#at).findLast(({ move }) => opensABox(move) && move.scene === scene)?.node;
  }

  /** What lies in the box of a secret vote that is open on the line to here. */
  boxOf(scene: string): BallotBox {
    return this.#boxes.get(this.boxNode(scene) ?? 0) ?? EMPTY_BOX;
  }

  /** Whether a paper with this id lies in a box. */
  hasSealed(id: string): boolean {
    return [...this.#boxes.values()].some(({ cast }) => cast.some((one) => one.id === id));
  }

  /** Puts a paper that has been kept into its box. */
  seal({ box, seat, id, ballot }: SealedPaper): void {
    this.#boxes.set(box, withPaper(this.#boxes.get(box) ?? EMPTY_BOX, seat, id, ballot));
  }

  /** Notes that the papers of these boxes have been counted. */
  empty(boxes: readonly number[]): void {
    for (const box of boxes) this.#boxes.delete(box);
  }

  /** The boxes that some moves from here count. */
  boxesCountedBy(moves: readonly Move[]): number[] {
    return moves.flatMap((move) => {
      const box = countsABox(move) ? this.boxNode(move.scene) : undefined;
      return box !== undefined && this.#boxes.has(box) ? [box] : [];
    });
  }

  /**
   * Goes to a node of the tree and replays its line, from where it leaves the line it comes from. Where a move of it is no longer legal, since the rules have
   * changed, it stands where the last legal one led, and `differs` says why.
   */
  standAt(node: number): void {
    const line = this.tree.line(node);
    const before = this.tree.line(this.#at);
    const parted = line.findIndex((one, index) => one.node !== before[index]?.node);
    const shared = this.#steps.slice(0, parted === -1 ? line.length : parted);
    const moves = line.slice(shared.length).map(({ move }) => move);
    const { steps, stopped } = replay(this.game, moves, shared.at(-1)?.after);
    this.#differs = stopped && { ...stopped, title: this.#titleOf(stopped.move) };
    this.#left = stopped ? node : undefined;
    this.#at = stopped ? (line[shared.length + stopped.at]?.parent ?? 0) : node;
    this.#steps = [...shared, ...steps];
    this.tree.visit(this.#at);
    this.#noteEnding();
  }

  /** The same in small pieces, between which others have their turn. */
  async comeTo(node: number, pause: () => Promise<void>): Promise<void> {
    const line = this.tree.line(this.#known(node));
    for (let piece = PIECE; piece < line.length && !this.#differs; piece += PIECE) {
      this.standAt(line[piece - 1]?.node ?? 0);
      await pause();
    }
    this.standAt(this.#known(node));
  }

  #known(node: number): number {
    return this.tree.has(node) ? node : 0;
  }

  /** Why the line ends earlier than when it was played; undefined where it does not. */
  get differs(): Stopped | undefined {
    return this.#differs;
  }

  /** Where the run would stand if all of its line were legal. */
  get left(): number {
    return this.#left ?? this.#at;
  }

  /** What the next automatic move would be, if no person must act first. */
  next(): Move | undefined {
    return nextAutomatic(this.game, this.point, this.made, this.players);
  }

  /** Adds a move that has been kept, and goes on from it. */
  grow(moves: readonly StoredMove[], steps: readonly Step[]): void {
    for (const move of moves) this.tree.add(move);
    this.#steps = [...this.#steps, ...steps];
    this.#at = moves.at(-1)?.node ?? this.#at;
    this.#differs = undefined;
    this.#left = undefined;
    this.#noteEnding();
  }

  /** The same run by another text of its scenario, as far as its line is legal there. */
  async carriedOver(text: StoredText, game: Game, pause: () => Promise<void>): Promise<Session> {
    const { run, tree, left, endings, marks } = this;
    const boxes = [...this.#boxes].map(([box, inside]) => ({ box, ...inside }));
    const head = {
      node: 0,
      endings: endings.filter((id) => Object.hasOwn(game.story.scenario.endings, id)),
    };
    const madeBy = this.#differs ? this.#madeBy : this.game;
    const kept = { run: { ...run, ...text }, moves: tree.all(), head, marks, boxes };
    const carried = new Session(kept, game, madeBy);
    await carried.comeTo(left, pause);
    if (this.#asksForReasons) carried.showReasons();
    return carried;
  }

  #titleOf(move: Move): string {
    const { story, begin } = this.#madeBy ?? {};
    return story && begin ? wordsOf(move, { story, world: begin().world }).title : '';
  }

  #noteEnding(): void {
    const place = this.game.place(this.point);
    if (place.at === 'ending') this.#found.add(place.ending);
  }

  get endings(): readonly string[] {
    return [...this.#found].sort();
  }

  /** Where the run would stand after some more steps: what storage keeps beside the moves. */
  headAfter(node: number, point: Point): StoredHead {
    const { story } = this.game;
    const { scenario } = story;
    const place = this.game.place(point);
    const ended = place.at === 'ending';
    const [party = null] = this.run.parties;
    // A card is seen by whoever opens the library.
    const viewer = this.run.parties.length > 1 ? EVERYBODY : party;
    const title = ended
      ? scenario.endings[place.ending]?.title
      : titleFor(viewer, place.scene, { story, world: point.world });
    return {
      node,
      date: dayAfter(scenario.period.from, story.read(point.world, 'day')),
      sceneTitle: title ?? '',
      ended,
      endings: [...new Set([...this.#found, ...(ended ? [place.ending] : [])])].sort(),
    };
  }
}
