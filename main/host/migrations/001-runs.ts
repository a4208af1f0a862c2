/**
 * Runs, their moves, and where they stand. Rows are only ever added: triggers refuse everything else, and refuse
 * a move or a head that hangs on nothing. `recursive_triggers` (set by the connection) lets them see REPLACE too.
 */
export const runs = `
CREATE TABLE runs (
  run TEXT PRIMARY KEY NOT NULL,
  scenario TEXT NOT NULL,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  resolved TEXT NOT NULL,
  engine INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  party TEXT,
  played_as TEXT NOT NULL,
  policies TEXT NOT NULL
) STRICT;

CREATE TABLE moves (
  run TEXT NOT NULL REFERENCES runs (run),
  node INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  id TEXT NOT NULL,
  move TEXT NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (run, node)
) STRICT, WITHOUT ROWID;

CREATE TABLE heads (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  run TEXT NOT NULL REFERENCES runs (run),
  node INTEGER NOT NULL,
  date TEXT NOT NULL,
  scene_title TEXT NOT NULL,
  ended INTEGER NOT NULL,
  endings TEXT NOT NULL
) STRICT;

CREATE INDEX heads_of_run ON heads (run, number);

CREATE TRIGGER moves_follow_each_other BEFORE INSERT ON moves
WHEN NEW.node <> (SELECT coalesce(max(node), 0) + 1 FROM moves WHERE run = NEW.run)
  OR NEW.parent < 0 OR NEW.parent >= NEW.node
BEGIN SELECT raise(ABORT, 'a move must follow the last one and hang on an earlier one'); END;

CREATE TRIGGER heads_stand_on_moves BEFORE INSERT ON heads
WHEN NEW.node <> 0 AND NOT EXISTS (SELECT 1 FROM moves WHERE run = NEW.run AND node = NEW.node)
BEGIN SELECT raise(ABORT, 'a run can stand only where a move led'); END;

CREATE TRIGGER runs_keep BEFORE UPDATE ON runs BEGIN SELECT raise(ABORT, 'runs are append-only'); END;
CREATE TRIGGER runs_stay BEFORE DELETE ON runs BEGIN SELECT raise(ABORT, 'runs are append-only'); END;
CREATE TRIGGER moves_keep BEFORE UPDATE ON moves BEGIN SELECT raise(ABORT, 'moves are append-only'); END;
CREATE TRIGGER moves_stay BEFORE DELETE ON moves BEGIN SELECT raise(ABORT, 'moves are append-only'); END;
CREATE TRIGGER heads_keep BEFORE UPDATE ON heads BEGIN SELECT raise(ABORT, 'heads are append-only'); END;
CREATE TRIGGER heads_stay BEFORE DELETE ON heads BEGIN SELECT raise(ABORT, 'heads are append-only'); END;
`;
