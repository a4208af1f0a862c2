import type { Analyst } from '../analysis/analyst.ts';
import { moveSchema } from '../contract/move.ts';
import { policy } from '../contract/policy.ts';
import type { ChartLayout } from '../contract/view/chart-layout.ts';
import { branchMark } from '../contract/view/tree.ts';
import { z } from '../contract/zod.ts';
import type { Picture } from '../machine/picture.ts';
import type { BallotBox } from '../procedures/vote/secret.ts';
import type { Diagnostic, Read } from '../scenario/diagnostic.ts';
import type { WrittenScenario } from '../scenario/scenario.ts';
import type { Digests } from './digest.ts';

/** A run as it is begun: all that is needed to compute everything else again, but for its moves. */
export const storedRun = z.strictObject({
  run: z.string(),
  scenario: z.string(),
  file: z.string(),
  /** SHA-256 of the resolved scenario, hexadecimal. */
  hash: z.string(),
  /** The resolved scenario (the file's content and its bodies) as JSON. */
  resolved: z.string(),
  /** The version of the rules that played it. */
  engine: z.int(),
  seed: z.int(),
  /** The parties that people hold, one seat each: none where it is watched, one where a person plays alone. */
  parties: z.array(z.string()),
  /** Whether a table has a seat for its chair, too. */
  facilitator: z.boolean(),
  /** The last two: along moves that were there from the beginning, which show something. */
  as: z.enum(['play', 'history', 'counterexample', 'way']),
  policies: z.record(z.string(), policy),
});
export type StoredRun = z.infer<typeof storedRun>;

/** What a run is played by, once it has been carried over to what its file says now. */
export const storedText = storedRun.pick({ scenario: true, hash: true, resolved: true, engine: true });
export type StoredText = z.infer<typeof storedText>;

/** One node of the tree: a move made at its parent. Nodes count from 1; 0 is the beginning. */
export const storedMove = z.strictObject({
  node: z.int().min(1),
  parent: z.int().min(0),
  /** The id the client gave it, so that a move sent twice counts once. */
  id: z.string(),
  move: moveSchema,
  by: z.enum(['person', 'host']),
});
export type StoredMove = z.infer<typeof storedMove>;

/** Where a run stands, and what a card shows of it without replaying: a cache but for `node`. */
export const storedHead = z.strictObject({
  node: z.int().min(0),
  date: z.string(),
  sceneTitle: z.string(),
  ended: z.boolean(),
  endings: z.array(z.string()),
});
export type StoredHead = z.infer<typeof storedHead>;

/** A secret ballot's paper on its way into the box: who brings it is noted apart from what it says. */
export type SealedPaper = {
  /** The node of the move that opened the vote, or the ballot of an election. */
  readonly box: number;
  readonly seat: string;
  /** The id the client gave it. */
  readonly id: string;
  /** What it says, as one word. */
  readonly ballot: string;
};

/** What lies in the box of a secret vote that was opened at a node. */
export type StoredBox = BallotBox & { readonly box: number };

/** What a person wrote on the branch that begins at a node; the last one counts. */
export const storedMark = z.strictObject({ node: z.int().min(0), ...branchMark.shape });
export type StoredMark = z.infer<typeof storedMark>;

/** All that is kept of a run. Where it was carried over, `run` has the text it is played by now. */
export type KeptRun = {
  readonly run: StoredRun;
  readonly moves: readonly StoredMove[];
  readonly head: StoredHead;
  /** Oldest first. */
  readonly marks: readonly StoredMark[];
  readonly boxes: readonly StoredBox[];
};

/**
 * Where runs are kept. Append-only, but for the papers of secret ballots: nothing is ever overwritten. A promise that resolves means that what was
 * given is on the disk; one that rejects means that none of it counts.
 */
export interface RunStorage {
  begin(run: StoredRun, head: StoredHead): Promise<void>;
  /** A whole run at once, all or nothing: its moves, where it stands, and what is written on its branches. */
  take(run: Omit<KeptRun, 'boxes'>): Promise<void>;
  /**
   * Moves and the head they lead to, in one transaction: all or nothing. Boxes whose papers one of the moves counts
   * are emptied in the same transaction, so that a paper is either in its box or in a count.
   */
  append(
    run: string,
    moves: readonly StoredMove[],
    head: StoredHead,
    emptied?: readonly number[],
  ): Promise<void>;
  /** Notes that the run now stands elsewhere in its tree; boxes as above. */
  stand(run: string, head: StoredHead, emptied?: readonly number[]): Promise<void>;
  /** Puts a paper into a box. Rejects for a seat that has put one into it. */
  seal(run: string, paper: SealedPaper): Promise<void>;
  /** Notes what a person wrote on a branch. */
  mark(run: string, mark: StoredMark): Promise<void>;
  /** Notes that the run is played by another text from now on, and where it stands by that. The old one is kept. */
  rewrite(run: string, text: StoredText, head: StoredHead): Promise<void>;
  read(run: string): Promise<KeptRun | undefined>;
  /** Every run, the one last touched first. */
  list(): Promise<readonly { run: StoredRunSummary; head: StoredHead }[]>;
}

/** A run without its scenario: what a list needs. */
export type StoredRunSummary = Omit<StoredRun, 'resolved'>;

/** A scenario file as found on a shelf. */
export type ShelfFile = {
  /** The name a client uses for it; never a path. */
  readonly file: string;
  /** What it is called on the disk, where that is something else. */
  readonly name?: string;
  /** True where it lies in the person's own folder. */
  readonly own?: true;
  /** SHA-256 of what lies on the disk, hexadecimal, where that is known without the text. */
  readonly hash?: string;
  readonly text: string;
};

/** Where scenario files, the bodies they use, the bodies' rule sets and pictures come from. `of`: the file that asks for it. */
export interface Shelf {
  list(): Promise<readonly ShelfFile[]>;
  /** The text of a body file, or undefined where there is none of that id. */
  body(id: string, of: string): Promise<string | undefined>;
  /** The text of a rule set's file, likewise. */
  rules(id: string, of: string): Promise<string | undefined>;
  /** What was found in a picture’s file, as the text of a part: likewise by the name of that file. */
  picture(file: string, of: string): Promise<string | undefined>;
  /** The ids of all rule sets there are for a file, in the order of the alphabet. */
  ruleSets(of: string): Promise<readonly string[]>;
}

/** A scenario's text and those of the parts it uses, by `body/id`, `rules/id` and `picture/file`, as far as there are any. */
export type Written = {
  readonly file: string;
  readonly text: string;
  readonly parts: ReadonlyMap<string, string | undefined>;
};

/** Reads and checks texts, and lays out drawings. What takes long is done elsewhere than in the thread that answers. */
export interface Desk {
  /** `missing`: the parts it uses that were not among those given; what was read counts only without any. */
  read(
    written: Written,
  ): Promise<{ readonly read: Read<WrittenScenario>; readonly missing: readonly string[] }>;
  /** All that `demarche check` says. */
  check(written: Written): Promise<readonly Diagnostic[]>;
  /** Where everything of a statechart stands. */
  layOut(picture: Picture): Promise<ChartLayout>;
}

/** What was read of a text, and with what: the hash of each part it uses; null for one that there was not. */
export type KeptReading = {
  /** What the file was called: diagnostics name it. */
  readonly file: string;
  readonly parts: Readonly<Record<string, string | null>>;
  readonly read: Read<WrittenScenario>;
};

/** What texts were read as, by the hash of each: what ships has been read when the program was built. */
export interface Readings {
  find(hash: string): Promise<KeptReading | undefined>;
}

/** What the host needs of the world outside: all of it injected, so that the engine stays pure. */
export interface Surroundings {
  readonly storage: RunStorage;
  readonly shelf: Shelf;
  /** Who does long analyses. */
  readonly analyst: Analyst;
  readonly desk: Desk;
  /** What is kept of files for their cards; without it each is read for its own. */
  readonly digests?: Digests;
  /** What need not be read at all; without it everything is. */
  readonly readings?: Readings;
  /** Lets whatever else waits for this thread have its turn, in the middle of long work; without it nothing has. */
  readonly pause?: () => Promise<void>;
  /** Milliseconds of a clock that never goes back; without it no lesson is timed. */
  readonly now?: () => number;
  /** A new run's id: lower-case letters, digits and hyphens. */
  newRunId(): string;
  /** The language that texts of a scenario are said in, where they have it: `en`, `fr`. */
  language(): string;
  /** A new run's seed: a whole number from 0 to 2^32 - 1. */
  newSeed(): number;
  /** SHA-256 of a text, hexadecimal. */
  hash(text: string): string;
}
