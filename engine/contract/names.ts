/**
 * The names of the contract's requests, without their schemas: what a sandboxed preload needs. The type of
 * `requests` and this list are held together by `requestNames` below and a test.
 */
export const requestNames = [
  'listScenarios',
  'readBriefing',
  'startRun',
  'startTable',
  'readCover',
  'takeSeat',
  'leaveSeat',
  'openRun',
  'turnClock',
  'letDeadlinePass',
  'makeMove',
  'advance',
  'goBack',
  'goForward',
  'goTo',
  'showReasons',
  'explain',
  'readTree',
  'readStatechart',
  'readChartLayout',
  'readSameVotes',
  'markBranch',
  'readCourse',
  'readComparison',
  'readDebrief',
  'startAnalysis',
  'readAnalysis',
  'stopAnalysis',
  'goOnWithAnalysis',
  'endAnalysis',
  'openWay',
  'readCheck',
  'carryOver',
  'chooseFiles',
  'takeOpened',
  'createScenario',
  'editScenario',
  'removeScenario',
  'showInFolder',
  'saveExport',
  'readPicture',
  'exportRun',
  'importRun',
  'readSettings',
  'writeSettings',
  'readAbout',
  'openDataFolder',
  'copyDiagnostics',
  'deleteEverything',
  'offerCommands',
] as const;

/** What a menu may ask of the window. */
export const menuCommands = [
  'library',
  'back',
  'forward',
  'tree',
  'statechart',
  'debrief',
  'exportRun',
  'importRun',
  'settings',
  'help',
  'glossary',
  'keys',
  'newScenario',
  'editScenario',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What the program tells a page by itself: one word each; what is behind it the page asks for. */
export const news = [
  /** Files of the shelf were added, changed or removed. */
  'shelf',
  /** A person opened files from outside the page. */
  'opened',
  /** A run was begun or went on, in another window. */
  'runs',
  /** Settings were changed elsewhere. */
  'settings',
  /** Everything that was kept is gone. */
  'erased',
] as const;
export type News = (typeof news)[number];

/** Requests that change what another window may be showing. */
export const changesRuns: ReadonlySet<string> = new Set([
  'startRun',
  'makeMove',
  'advance',
  'goBack',
  'goForward',
  'goTo',
  'markBranch',
  'carryOver',
]);
