import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { SqliteFile, sync } from './database.ts';
import { partName } from './leftover.ts';
import { Library } from './library.ts';
import { CATALOGUE } from './migration.ts';

const CATALOGUE_FILE = 'catalogue.sqlite';
const COPY_FILE = 'catalogue.copy.sqlite';
const ACCOUNTS_FILE = 'accounts.sqlite';
/** The secret sign-in cookies are signed with: whoever holds the copy could sign in as anybody, as could who holds the folder. */
const SECRET_FILE = 'secret';

/**
 * Copies a library to another folder while it is in use. The databases are copied whole first and the files after them, so
 * that every version the copy knows has its files. Files that are there already are left, so that a second backup to the same
 * folder copies what is new. To restore, set ATLAS_HOME to the copy, or put it in the place of the folder.
 * @returns how many files the copy has; failure `library-damaged`
 */
export async function backUp(library: Library, to: string): Promise<Result<number>> {
	if (library.damage) return { ok: false, failure: library.damage };
	const folder = path.resolve(to);
	if (folder === library.home) return failed('backup-itself');
	await mkdir(path.join(folder, 'files'), { recursive: true, mode: 0o700 });
	library.copyCatalogue(path.join(folder, CATALOGUE_FILE));
	const accounts = path.join(library.home, ACCOUNTS_FILE);
	if (existsSync(accounts)) {
		const db = new SqliteFile(accounts, null);
		db.copyTo(path.join(folder, ACCOUNTS_FILE));
		db.close();
	}
	const secret = path.join(library.home, SECRET_FILE);
	if (existsSync(secret)) await whole(secret, path.join(folder, SECRET_FILE));
	const files = await library.files.list();
	for (const name of files) {
		const target = path.join(folder, 'files', name);
		if (!existsSync(target)) await whole(library.files.pathOf(name), target);
	}
	sync(path.join(folder, 'files'));
	return done(files.length);
}

/** Copies a file so that it is there whole or not at all. */
async function whole(from: string, to: string): Promise<void> {
	const part = path.join(path.dirname(to), partName());
	try {
		await copyFile(from, part, constants.COPYFILE_FICLONE);
		sync(part);
		await rename(part, to);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

/** What a repair did. */
export interface Repaired {
	/** the name the damaged catalogue is kept under; '' when it was missing */
	kept: string;
	versions: number;
}

/**
 * Puts the last good copy in the place of a damaged catalogue, which is kept beside it under another name.
 * @returns failure `repair-nothing` when there is no damage, `repair-no-copy`
 */
export async function repair(home: string): Promise<Result<Repaired>> {
	const broken = await Library.open(home);
	const { damage } = broken;
	broken.close();
	if (!damage) return failed('repair-nothing');
	const copy = path.join(broken.home, COPY_FILE);
	try {
		new SqliteFile(copy, CATALOGUE, { readonly: true }).close();
	} catch {
		return failed('repair-no-copy');
	}
	const stamp = new Date().toISOString().replace(/[:.]/g, '-');
	const moved = (await readdir(broken.home)).filter((name) => /^catalogue\.sqlite(-wal|-shm)?$/.test(name));
	for (const name of moved)
		await rename(path.join(broken.home, name), path.join(broken.home, `damaged-${stamp}-${name}`));
	await whole(copy, path.join(broken.home, CATALOGUE_FILE));
	sync(broken.home);
	const mended = await Library.open(home);
	const versions = mended.all().length;
	mended.close();
	return done({ kept: moved.length ? `damaged-${stamp}-${moved[0]}` : '', versions });
}
