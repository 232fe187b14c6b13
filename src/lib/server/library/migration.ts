import type { Migrations } from './database.ts';

/**
 * The catalogue's tables. `seq` orders what happened; times are what a clock said. What was written of a version, a file, a
 * step or a deed stays as it is: the triggers refuse even us.
 */
export const CATALOGUE: Migrations = [
	`
	CREATE TABLE version (
		seq INTEGER PRIMARY KEY AUTOINCREMENT,
		id TEXT NOT NULL UNIQUE,
		dataset TEXT NOT NULL,
		number INTEGER,
		version TEXT NOT NULL,
		standing TEXT NOT NULL,
		author TEXT NOT NULL,
		over INTEGER NOT NULL,
		about TEXT NOT NULL,
		roots TEXT NOT NULL
	) STRICT;
	CREATE UNIQUE INDEX version_number ON version (dataset, number) WHERE number IS NOT NULL;
	CREATE UNIQUE INDEX version_current ON version (dataset) WHERE standing = 'published';
	CREATE INDEX version_standing ON version (standing);
	CREATE INDEX version_hash ON version (version);
	CREATE TABLE file (
		version TEXT NOT NULL REFERENCES version (id),
		name TEXT NOT NULL,
		sha256 TEXT NOT NULL,
		bytes INTEGER NOT NULL,
		PRIMARY KEY (version, name)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE step (
		seq INTEGER PRIMARY KEY AUTOINCREMENT,
		version TEXT NOT NULL REFERENCES version (id),
		standing TEXT NOT NULL,
		account TEXT NOT NULL,
		name TEXT NOT NULL,
		at TEXT NOT NULL,
		note TEXT NOT NULL
	) STRICT;
	CREATE INDEX step_version ON step (version);
	CREATE TABLE request (
		account TEXT NOT NULL,
		key TEXT NOT NULL,
		digest TEXT NOT NULL,
		version TEXT NOT NULL,
		at TEXT NOT NULL,
		PRIMARY KEY (account, key)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE deed (
		seq INTEGER PRIMARY KEY AUTOINCREMENT,
		at TEXT NOT NULL,
		account TEXT NOT NULL,
		name TEXT NOT NULL,
		what TEXT NOT NULL,
		about TEXT NOT NULL,
		note TEXT NOT NULL
	) STRICT;
	CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

	CREATE TRIGGER version_stays BEFORE DELETE ON version BEGIN SELECT RAISE(ABORT, 'versions stay'); END;
	CREATE TRIGGER version_same BEFORE UPDATE OF seq, id, dataset, version, author, over, about, roots ON version
		BEGIN SELECT RAISE(ABORT, 'versions stay as they are'); END;
	CREATE TRIGGER version_numbered BEFORE UPDATE OF number ON version WHEN OLD.number IS NOT NULL
		BEGIN SELECT RAISE(ABORT, 'numbers stay'); END;
	CREATE TRIGGER file_stays BEFORE DELETE ON file BEGIN SELECT RAISE(ABORT, 'files stay'); END;
	CREATE TRIGGER file_same BEFORE UPDATE ON file BEGIN SELECT RAISE(ABORT, 'files stay as they are'); END;
	CREATE TRIGGER step_stays BEFORE DELETE ON step BEGIN SELECT RAISE(ABORT, 'steps stay'); END;
	CREATE TRIGGER step_same BEFORE UPDATE ON step BEGIN SELECT RAISE(ABORT, 'steps stay as they are'); END;
	CREATE TRIGGER deed_stays BEFORE DELETE ON deed BEGIN SELECT RAISE(ABORT, 'deeds stay'); END;
	CREATE TRIGGER deed_same BEFORE UPDATE ON deed BEGIN SELECT RAISE(ABORT, 'deeds stay as they are'); END;
	`,
	`
	CREATE TABLE chart (
		seq INTEGER PRIMARY KEY AUTOINCREMENT,
		id TEXT NOT NULL,
		dataset TEXT NOT NULL,
		standing TEXT NOT NULL,
		account TEXT NOT NULL,
		name TEXT NOT NULL,
		at TEXT NOT NULL,
		reason TEXT NOT NULL,
		body TEXT NOT NULL
	) STRICT;
	CREATE INDEX chart_id ON chart (id, seq);
	CREATE INDEX chart_dataset ON chart (dataset);
	CREATE TRIGGER chart_stays BEFORE DELETE ON chart BEGIN SELECT RAISE(ABORT, 'charts stay'); END;
	CREATE TRIGGER chart_same BEFORE UPDATE ON chart BEGIN SELECT RAISE(ABORT, 'charts stay as they are'); END;
	`
];
