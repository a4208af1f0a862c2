/**
 * The boxes of secret ballots: who has voted in one table, what the papers say in the other, each with a key of its
 * own. Neither has an order of arrival or a time, and nothing joins them. They are the one exception to rows only
 * ever being added: with the count the papers are destroyed. Nothing changes a paper.
 */
export const ballotBoxes = `
CREATE TABLE ballot_voters (
  run TEXT NOT NULL REFERENCES runs (run),
  box INTEGER NOT NULL,
  seat TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (run, box, seat)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot_papers (
  run TEXT NOT NULL REFERENCES runs (run),
  box INTEGER NOT NULL,
  paper BLOB NOT NULL,
  ballot TEXT NOT NULL,
  PRIMARY KEY (run, box, paper)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER voters_are_of_a_vote BEFORE INSERT ON ballot_voters
WHEN NOT EXISTS (SELECT 1 FROM moves WHERE run = NEW.run AND node = NEW.box)
BEGIN SELECT raise(ABORT, 'a box belongs to a move that opened a vote'); END;

CREATE TRIGGER voters_keep BEFORE UPDATE ON ballot_voters BEGIN SELECT raise(ABORT, 'who has voted has voted'); END;
CREATE TRIGGER papers_keep BEFORE UPDATE ON ballot_papers BEGIN SELECT raise(ABORT, 'a paper is not changed'); END;
`;
