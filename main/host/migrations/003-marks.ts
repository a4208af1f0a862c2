/** What people write on the branches of a run: its last row for a branch counts. Rows are only ever added. */
export const marks = `
CREATE TABLE marks (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  run TEXT NOT NULL REFERENCES runs (run),
  node INTEGER NOT NULL,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;

CREATE INDEX marks_of_run ON marks (run, number);

CREATE TRIGGER marks_stand_on_moves BEFORE INSERT ON marks
WHEN NEW.node <> 0 AND NOT EXISTS (SELECT 1 FROM moves WHERE run = NEW.run AND node = NEW.node)
BEGIN SELECT raise(ABORT, 'only what was played can be marked'); END;

CREATE TRIGGER marks_keep BEFORE UPDATE ON marks BEGIN SELECT raise(ABORT, 'marks are append-only'); END;
CREATE TRIGGER marks_stay BEFORE DELETE ON marks BEGIN SELECT raise(ABORT, 'marks are append-only'); END;
`;
