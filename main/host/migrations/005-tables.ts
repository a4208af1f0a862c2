/**
 * A run may be held by several people: the parties they speak for as a JSON list, and whether a table has a seat for its
 * chair. Runs that were begun before keep the one party they had, or none where they were watched.
 */
export const tables = `
DROP TRIGGER runs_keep;

ALTER TABLE runs ADD COLUMN parties TEXT NOT NULL DEFAULT '[]';
ALTER TABLE runs ADD COLUMN facilitator INTEGER NOT NULL DEFAULT 0;
UPDATE runs SET parties = json_array(party) WHERE party IS NOT NULL;
ALTER TABLE runs DROP COLUMN party;

CREATE TRIGGER runs_keep BEFORE UPDATE ON runs BEGIN SELECT raise(ABORT, 'runs are append-only'); END;
`;
