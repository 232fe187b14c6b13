import type {
	LoggedDeed,
	PublishedVersion,
	StoredFile,
	VersionAbout,
	VersionStanding,
	VersionStep
} from '#lib/term/library.ts';
import type { Roots } from '../session/rights.ts';
import type { SqliteFile, SqlValue } from './database.ts';

/** A version as a row of the catalogue. */
interface Row {
	seq: number;
	id: string;
	dataset: string;
	number: number | null;
	version: string;
	standing: VersionStanding;
	author: string;
	over: number;
	about: string;
	roots: string;
}

/** A version with what only the server needs to know of it. */
export type Kept = PublishedVersion & { seq: number; roots: Roots };

const SEEN = 'number IS NOT NULL';
const ORDER = 'ORDER BY seq DESC';

/** The versions a condition finds, the newest first. */
function versions(db: SqliteFile, where: string, ...values: SqlValue[]): Kept[] {
	return db.all<Row>(`SELECT * FROM version WHERE ${where}`, ...values).map((row) => ({
		...row,
		about: JSON.parse(row.about) as VersionAbout,
		roots: JSON.parse(row.roots) as Roots,
		steps: db.all<VersionStep>(
			'SELECT standing, account AS "by", name, at, note FROM step WHERE version = ? ORDER BY seq',
			row.id
		),
		files: db.all<StoredFile>('SELECT name, sha256, bytes FROM file WHERE version = ? ORDER BY name', row.id)
	}));
}

export const byId = (db: SqliteFile, id: string): Kept | null => versions(db, 'id = ?', id)[0] ?? null;
export const currentOf = (db: SqliteFile, dataset: string): Kept | null =>
	versions(db, "dataset = ? AND standing = 'published'", dataset)[0] ?? null;
export const allCurrent = (db: SqliteFile): Kept[] => versions(db, `standing = 'published' ${ORDER}`);
/** Every version that was ever published. */
export const everPublished = (db: SqliteFile, dataset: string): Kept[] =>
	versions(db, `dataset = ? AND ${SEEN} ORDER BY number DESC`, dataset);
export const unpublished = (db: SqliteFile): Kept[] =>
	versions(db, `standing IN ('draft', 'review', 'approved') ${ORDER}`);
export const ofVersion = (db: SqliteFile, version: string): Kept[] =>
	versions(db, `version = ? AND ${SEEN} ORDER BY seq`, version);
export const all = (db: SqliteFile): Kept[] => versions(db, `TRUE ${ORDER}`);

/** The number of the last version that was published; 0 = none. */
export const lastNumber = (db: SqliteFile, dataset: string): number =>
	db.one<{ n: number | null }>('SELECT max(number) AS n FROM version WHERE dataset = ?', dataset)?.n ?? 0;

export function addVersion(db: SqliteFile, version: Omit<Kept, 'seq' | 'steps'>): void {
	const { id, dataset, number, standing, author, over, about, roots, files } = version;
	db.run(
		'INSERT INTO version (id, dataset, number, version, standing, author, over, about, roots) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
		...[id, dataset, number, version.version, standing, author, over],
		JSON.stringify(about),
		JSON.stringify(roots)
	);
	for (const { name, sha256, bytes } of files)
		db.run('INSERT INTO file (version, name, sha256, bytes) VALUES (?, ?, ?, ?)', id, name, sha256, bytes);
}

export function addStep(db: SqliteFile, id: string, step: VersionStep): void {
	db.run('UPDATE version SET standing = ? WHERE id = ?', step.standing, id);
	db.run(
		'INSERT INTO step (version, standing, account, name, at, note) VALUES (?, ?, ?, ?, ?, ?)',
		...[id, step.standing, step.by, step.name, step.at, step.note]
	);
}

export const setNumber = (db: SqliteFile, id: string, number: number): void =>
	db.run('UPDATE version SET number = ? WHERE id = ?', number, id);

export const addDeed = (db: SqliteFile, { at, by, name, what, about, note }: Omit<LoggedDeed, 'seq'>): void =>
	db.run(
		'INSERT INTO deed (at, account, name, what, about, note) VALUES (?, ?, ?, ?, ?, ?)',
		...[at, by, name, what, about, note]
	);

/** What was done, the newest first. */
export const deeds = (db: SqliteFile, before: number, most: number): LoggedDeed[] =>
	db.all<LoggedDeed>(
		'SELECT seq, at, account AS "by", name, what, about, note FROM deed WHERE seq < ? ORDER BY seq DESC LIMIT ?',
		before,
		most
	);

/** A request that was answered already: what was asked, and the version it gave. */
export const answered = (db: SqliteFile, account: string, key: string) =>
	db.one<{ digest: string; version: string }>(
		'SELECT digest, version FROM request WHERE account = ? AND key = ?',
		account,
		key
	);

export const addRequest = (
	db: SqliteFile,
	request: { account: string; key: string; digest: string; version: string; at: string }
): void =>
	db.run(
		'INSERT INTO request (account, key, digest, version, at) VALUES (?, ?, ?, ?, ?)',
		...[request.account, request.key, request.digest, request.version, request.at]
	);

export const setting = (db: SqliteFile, name: string): string | null =>
	db.one<{ value: string }>('SELECT value FROM setting WHERE name = ?', name)?.value ?? null;

export const set = (db: SqliteFile, name: string, value: string): void =>
	db.run(
		'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
		name,
		value
	);
