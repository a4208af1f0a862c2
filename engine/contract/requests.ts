import { analysisAsked, analysisId, analysisView } from './analysis.ts';
import { checkView, fileDone, newTitle } from './authoring.ts';
import { comparisonView, courseView, debriefView } from './debrief.ts';
import { exported, exportedRun, exportRequest, imported } from './export.ts';
import { firstRequests } from './first-requests.ts';
import { moveSchema } from './move.ts';
import { namedPolicy, policy } from './policy.ts';
import { sameVotesView } from './same-votes-view.ts';
import { settings, settingsChange } from './settings.ts';
import { coverView, seatId } from './table.ts';
import { briefingView } from './view/briefing.ts';
import { chartLayout } from './view/chart-layout.ts';
import { clockTurn } from './view/deadline.ts';
import { explanationView } from './view/explanation.ts';
import { runView } from './view/run.ts';
import { statechartView } from './view/statechart.ts';
import { branchMark, treeView } from './view/tree.ts';
import { z } from './zod.ts';

const run = z.string().regex(/^[a-z0-9-]{8,40}$/);
const file = z.string().max(400);
const node = z.int().min(0);
const moveId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/** A line of a run: the way to one of its nodes, or what history did. */
const line = z.union([node, z.literal('history')]);
export type LineRef = z.infer<typeof line>;

const seed = z.int().min(0).max(0xffff_ffff);

/**
 * Why something was not done, or, for `covered`, why nothing is shown: nobody has taken a seat at the run’s table. The
 * window has a sentence for each code.
 */
export const refusal = z.strictObject({
  code: z.enum([
    'not-legal',
    'not-yours',
    'stale',
    'ended',
    'no-such-run',
    'no-such-node',
    'no-such-scenario',
    'broken-scenario',
    'changed-scenario',
    'not-saved',
    'bad-request',
    'nothing-to-do',
    'not-shown-yet',
    'no-such-analysis',
    'not-ended',
    'stands-there',
    'no-record',
    'covered',
    'no-such-seat',
  ]),
  /** One English sentence with the particulars, for a log or a terminal. */
  because: z.string(),
});
export type Refusal = z.infer<typeof refusal>;

function answers<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), refusal }),
  ]);
}

/** What came of deleting everything: how many runs there were, or why they are still there. */
const deleted = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('deleted'), runs: z.int().min(0) }),
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({ outcome: z.literal('failed') }),
]);
export type Deleted = z.infer<typeof deleted>;

/**
 * The one typed contract between a host and its clients: what may be asked, with what, and what comes back.
 * Every transport validates both sides against these schemas.
 */
export const requests = {
  ...firstRequests,
  /** What everybody may know before a scenario begins; of a run, what its own copy of the scenario says. */
  readBriefing: {
    args: z.union([z.strictObject({ file }), z.strictObject({ run })]),
    result: answers(briefingView),
  },
  /** Begins a run. `party: null` watches; `as: history` replays the record. */
  startRun: {
    args: z.strictObject({
      file,
      party: z.string().max(48).nullable(),
      as: z.enum(['play', 'history']),
      /** Left out: the host chooses. The same seed gives the same run. */
      seed: seed.optional(),
      /** How parties that nobody holds are played where `policies` has no entry; without it, as in history. */
      others: namedPolicy.optional(),
      policies: z.record(z.string().max(48), policy).optional(),
    }),
    result: answers(runView),
  },
  /**
   * Begins a run that several people hold, each in a seat of their own: some of the parties, and a facilitator if
   * they want one. Nobody sits anywhere yet, so that the answer is the cover.
   */
  startTable: {
    args: z.strictObject({
      file: z.string().max(400),
      parties: z.array(z.string().max(48)).min(2).max(64),
      facilitator: z.boolean(),
      seed: seed.optional(),
      others: namedPolicy.optional(),
      policies: z.record(z.string().max(48), policy).optional(),
    }),
    result: answers(coverView),
  },
  /** What anybody may see of a table’s run while nobody has taken a seat: whose turn it is. */
  readCover: { args: z.strictObject({ run }), result: answers(coverView) },
  /** From now on this client asks and acts from this seat of a table’s run. Answers with no view: it is asked for anew. */
  takeSeat: { args: z.strictObject({ run, seat: seatId }), result: answers(z.null()) },
  /**
   * This client’s seat is empty again: until one is taken, it is shown the cover and nothing else. `next`: who is
   * called, where that is not whose turn it is.
   */
  leaveSeat: { args: z.strictObject({ run, next: seatId.optional() }), result: answers(z.null()) },
  /** Opens a run where it was left. */
  openRun: { args: z.strictObject({ run }), result: answers(runView) },
  /** Turns the clock that counts down the minutes a table has for the scene it is in. It is no move. */
  turnClock: { args: z.strictObject({ run, at: node, turn: clockTurn }), result: answers(runView) },
  /** Has the deadline of the scene that is shown pass: the days that are left of it, one move each. */
  letDeadlinePass: { args: z.strictObject({ run, at: node, id: moveId }), result: answers(runView) },
  /** Makes a move at a node. Sent twice with the same id it counts once. */
  makeMove: {
    args: z.strictObject({ run, at: node, id: moveId, move: moveSchema }),
    result: answers(runView),
  },
  /** Lets the others, chance and the chair act: one move, or all until a person must decide or a scene ends. */
  advance: {
    args: z.strictObject({ run, at: node, id: moveId, until: z.enum(['one-move', 'decision']) }),
    result: answers(runView),
  },
  /** Back to my last decision, or, at a table, to the last one that anybody at it made; deletes nothing. */
  goBack: { args: z.strictObject({ run }), result: answers(runView) },
  /** Forward again, where one came back from. */
  goForward: { args: z.strictObject({ run }), result: answers(runView) },
  /** To any node of the tree. */
  goTo: { args: z.strictObject({ run, node }), result: answers(runView) },
  /** From now on, until the run is closed, shows a person who plays alone why the others act as they do. */
  showReasons: { args: z.strictObject({ run }), result: answers(runView) },
  /** Why a party that no person holds made the move at a node of the line. */
  explain: { args: z.strictObject({ run, node }), result: answers(explanationView) },
  readTree: { args: z.strictObject({ run }), result: answers(treeView) },
  /**
   * The statechart of a run, which shows what may come. `facilitating`: the person who plays alone asks to see what
   * only a facilitator sees; without it a party sees it after the ending. `toward`: the way to that scene or ending.
   */
  readStatechart: {
    args: z.strictObject({ run, facilitating: z.boolean(), toward: z.string().max(48).optional() }),
    result: answers(statechartView),
  },
  /** Where everything of that statechart stands when it is drawn: nothing that a move changes. */
  readChartLayout: { args: z.strictObject({ run, facilitating: z.boolean() }), result: answers(chartLayout) },
  /** What a vote that has been decided on the line would have come to under each other rule that fits it. */
  readSameVotes: {
    args: z.strictObject({ run, scene: z.string().max(48) }),
    result: answers(sameVotesView),
  },
  /** Names a branch, notes something on it, takes it out of sight or brings it back. Nothing is ever lost. */
  markBranch: { args: z.strictObject({ run, node, mark: branchMark }), result: answers(treeView) },
  /** How the indicators went up to where the run stands. */
  readCourse: { args: z.strictObject({ run }), result: answers(courseView) },
  /** The lines to two nodes beside each other, or one of them beside history. */
  readComparison: {
    args: z.strictObject({ run, lines: z.tuple([line, line]) }),
    result: answers(comparisonView),
  },
  /** What there is to talk about; only where the run stands at an ending. */
  readDebrief: { args: z.strictObject({ run }), result: answers(debriefView) },
  /** Begins a long analysis. Only one goes on at a time: it stops the one before. */
  startAnalysis: {
    args: z.strictObject({ of: analysisAsked }),
    result: answers(z.strictObject({ id: analysisId })),
  },
  /** How an analysis goes: at once where there is more than `seen`, or else as soon as there is. */
  readAnalysis: {
    args: z.strictObject({ id: analysisId, seen: z.int().min(0) }),
    result: answers(analysisView),
  },
  /** Stops an analysis. What it has found by then is kept. */
  stopAnalysis: { args: z.strictObject({ id: analysisId }), result: answers(analysisView) },
  /** Checks a file of the person's own, or the one that a run was begun from, as `demarche check` does. */
  readCheck: {
    args: z.union([z.strictObject({ file }), z.strictObject({ run })]),
    result: answers(checkView),
  },
  /**
   * Lets a run go on by what its file, one of the person's own, says now: replayed as far as that is legal. Nothing of it is lost; what is not
   * legal any more is passed over until it is again.
   */
  carryOver: { args: z.strictObject({ run }), result: answers(runView) },
  /** Asks for files in the system’s own dialog and opens them. What came of it is taken with `takeOpened`. */
  chooseFiles: { args: z.strictObject({}), result: z.strictObject({}) },
  /** Begins a scenario of one’s own from the template. */
  createScenario: { args: z.strictObject({ title: newTitle }), result: fileDone },
  /** Opens a file in the system’s editor; of one that ships a copy is offered first. */
  editScenario: { args: z.strictObject({ file }), result: fileDone },
  /** Puts a file of one’s own into the system’s trash, once the person has said so. */
  removeScenario: { args: z.strictObject({ file }), result: fileDone },
  /** Shows a file of one’s own, or the folder they lie in, in the file manager. */
  showInFolder: { args: z.strictObject({ file: file.optional() }), result: fileDone },
  /** Goes on with an analysis that stands still and can. */
  goOnWithAnalysis: { args: z.strictObject({ id: analysisId }), result: answers(analysisView) },
  /** Ends an analysis and frees what it holds. What it has found is kept, but it cannot go on. */
  endAnalysis: { args: z.strictObject({ id: analysisId }), result: answers(analysisView) },
  /** Begins a run along a way that an analysis has shown: it stands at the beginning, the moves lie ahead. */
  openWay: {
    args: z.strictObject({ id: analysisId, way: z.int().min(0) }),
    result: answers(runView),
  },
  /**
   * A picture that a view names, by its address, as a data URI: to go into a file that needs nothing but itself. Null
   * where it cannot be had. Answered by the shell.
   */
  readPicture: { args: z.strictObject({ address: z.string().max(1400) }), result: z.string().nullable() },
  /** Writes something to a file that the person chooses. Answered by the shell, behind its save dialog. */
  saveExport: { args: exportRequest, result: exported },
  /** Writes a run, with all that is kept of it, to one file that the person chooses. Answered by the shell. */
  exportRun: { args: z.strictObject({ run }), result: exportedRun },
  /** Makes a new run of a file that the person chooses. Answered by the shell. */
  importRun: { args: z.strictObject({}), result: imported },
  /** Changes some of the settings and leaves the others: two windows may both be changing them. */
  writeSettings: { args: settingsChange, result: settings },
  /** Shows the folder with the person's data in the system's file manager; false where it could not be opened. */
  openDataFolder: { args: z.strictObject({}), result: z.boolean() },
  /** Puts what helps to find a fault on the clipboard, nothing personal in it, and answers what that is. */
  copyDiagnostics: { args: z.strictObject({}), result: z.string() },
  /** Deletes runs, settings and logs, behind the shell's question. */
  deleteEverything: { args: z.strictObject({}), result: deleted },
} as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type ArgsOf<N extends RequestName> = z.infer<Requests[N]['args']>;
export type ResultOf<N extends RequestName> = z.infer<Requests[N]['result']>;

/** A client's side of the contract, whatever the transport. */
export type Client = { readonly [N in RequestName]: (args: ArgsOf<N>) => Promise<ResultOf<N>> };
