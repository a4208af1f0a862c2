/** What a run was carried over to: its last row counts, and the text it was begun with stays. Rows are only ever added. */
export const texts = `
CREATE TABLE texts (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  run TEXT NOT NULL REFERENCES runs (run),
  scenario TEXT NOT NULL,
  hash TEXT NOT NULL,
  resolved TEXT NOT NULL,
  engine INTEGER NOT NULL
) STRICT;

CREATE INDEX texts_of_run ON texts (run, number);

CREATE TRIGGER texts_keep BEFORE UPDATE ON texts BEGIN SELECT raise(ABORT, 'texts are append-only'); END;
CREATE TRIGGER texts_stay BEFORE DELETE ON texts BEGIN SELECT raise(ABORT, 'texts are append-only'); END;
`;
