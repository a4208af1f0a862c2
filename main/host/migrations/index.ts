import { runs } from './001-runs.ts';
import { ballotBoxes } from './002-ballot-boxes.ts';
import { marks } from './003-marks.ts';
import { texts } from './004-texts.ts';
import { tables } from './005-tables.ts';

/**
 * Every step from an empty database to today's, oldest first; `user_version` counts those applied. A step that
 * has been released is never edited: what follows is a new file.
 */
export const migrations: readonly string[] = [runs, ballotBoxes, marks, texts, tables];
