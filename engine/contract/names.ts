/**
 * The names of the contract's requests, without their schemas: what a sandboxed preload needs. The type of
 * `requests` and this list are held together by `requestNames` below and a test.
 */
export const requestNames = [
  'listScenarios',
  'readBriefing',
  'startRun',
  'openRun',
  'makeMove',
  'advance',
  'goBack',
  'goForward',
  'goTo',
  'showReasons',
  'explain',
  'readTree',
  'readStatechart',
  'readSameVotes',
  'markBranch',
  'readCourse',
  'readComparison',
  'readDebrief',
  'startAnalysis',
  'readAnalysis',
  'stopAnalysis',
  'saveExport',
  'readSettings',
  'writeSettings',
  'readAbout',
] as const;

/** What a menu may ask of the window. */
export const menuCommands = ['library', 'back', 'forward', 'tree', 'statechart', 'debrief', 'keys'] as const;
export type MenuCommand = (typeof menuCommands)[number];
