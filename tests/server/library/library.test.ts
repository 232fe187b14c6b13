import {
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import Database from 'libsql';
import { repair } from '#lib/server/library/backup.ts';
import { Library, TERMINAL } from '#lib/server/library/library.ts';
import { isSound, verify } from '#lib/server/library/verify.ts';
import { newHome, person, published, written } from './home.ts';

let home: string;
let gone: () => void;
let library: Library;
beforeEach(async () => {
	({ home, gone } = newHome());
	library = await Library.open(home);
});
afterEach(() => {
	library.close();
	gone();
});

const again = async (): Promise<Library> => {
	library.close();
	library = await Library.open(home);
	return library;
};
const catalogue = () => path.join(home, 'catalogue.sqlite');
const failure = (result: { ok: boolean; failure?: { kind: string } }) =>
	result.ok ? null : result.failure!.kind;

describe('reading a library', () => {
	test('that is not there yet finds nothing and makes nothing', async () => {
		expect(library.published()).toEqual([]);
		expect(library.damage).toBeNull();
		expect(library.current('a')).toBeNull();
		expect(readdirSync(home)).toEqual([]);
	});

	test('that another process made meanwhile finds it', async () => {
		const other = await Library.open(home);
		await published(other, 'a', 'one');
		expect(library.current('a')?.number).toBe(1);
		expect(library.published()).toHaveLength(1);
		await published(other, 'b', 'two');
		expect(library.published().map((each) => each.dataset)).toEqual(['b', 'a']);
		other.close();
	});
});

describe('publishing', () => {
	test('a next version supersedes the one before, which stays as it is', async () => {
		const one = await published(library, 'a', 'one');
		const two = await published(library, 'a', 'two');
		expect(two.number).toBe(2);
		expect(library.current('a')?.id).toBe(two.id);
		const before = library.version(one.id)!;
		expect(before.standing).toBe('superseded');
		expect({ ...before, standing: 0, steps: 0 }).toEqual({ ...one, standing: 0, steps: 0 });
		expect(library.pinned('a', one.version)?.id).toBe(one.id);
		expect(library.pinned('a', one.version.slice(0, 6))?.id).toBe(one.id);
		for (const no of ['', 'abc', '%', "' OR 1=1 --", one.version.slice(0, 5), 'zzzzzz'])
			expect(library.pinned('a', no)).toBeNull();
	});

	test('made over a version that is no longer the last is refused, and nothing is kept of it', async () => {
		const late = await written(library, 'a', 'late');
		await published(library, 'a', 'one');
		const refused = library.add(late, { account: TERMINAL, straight: true });
		expect(refused).toEqual({
			ok: false,
			failure: { kind: 'version-moved', values: { dataset: 'a', number: 1 } }
		});
		expect(library.all()).toHaveLength(1);
		const draft = library.add(late, { account: TERMINAL });
		const id = draft.ok ? draft.value.id : '';
		library.step(id, 'submit', TERMINAL);
		library.step(id, 'approve', TERMINAL);
		expect(failure(library.step(id, 'publish', TERMINAL))).toBe('version-moved');
	});

	test('asked again with the same key gives the same version; another thing under that key is refused', async () => {
		const request = { key: 'k', digest: 'd' };
		const made = await written(library, 'a', 'one');
		const one = library.add(made, { account: TERMINAL, request, straight: true });
		const two = library.add(made, { account: TERMINAL, request, straight: true });
		expect(two).toEqual(one);
		expect(library.all()).toHaveLength(1);
		const other = { key: 'k', digest: 'e' };
		expect(failure(library.add(made, { account: TERMINAL, request: other }))).toBe('key-reused');
		expect(library.add(made, { account: person('x'), request: other }).ok).toBe(true);
	});

	test('where two persons are asked for, waits for the other one', async () => {
		library.set({ twoPersons: true }, TERMINAL);
		const [an, binh] = [person('an'), person('binh')];
		const added = library.add(await written(library, 'a', 'one'), { account: an, straight: true });
		expect(added.ok && added.value.standing).toBe('review');
		const id = added.ok ? added.value.id : '';
		expect(failure(library.step(id, 'approve', an))).toBe('step-own-approval');
		expect(library.step(id, 'approve', binh).ok).toBe(true);
		expect(library.step(id, 'publish', an).ok).toBe(true);
	});

	test('approved by oneself before two persons were asked for does not count after', async () => {
		const an = person('an');
		const added = library.add(await written(library, 'a', 'one'), { account: an });
		const id = added.ok ? added.value.id : '';
		for (const deed of ['submit', 'approve'] as const) library.step(id, deed, an);
		library.set({ twoPersons: true }, TERMINAL);
		expect(failure(library.step(id, 'publish', an))).toBe('step-own-approval');
	});
});

describe('what is kept cannot be changed, not even past the program', () => {
	test.each([
		'DELETE FROM version',
		"UPDATE version SET version = 'x'",
		"UPDATE version SET about = '{}'",
		'UPDATE version SET number = 7',
		'DELETE FROM file',
		"UPDATE file SET sha256 = 'x'",
		'DELETE FROM step',
		"UPDATE step SET name = 'x'",
		'DELETE FROM deed',
		"UPDATE deed SET note = 'x'"
	])('%s', async (sql) => {
		await published(library, 'a', 'one');
		const db = new Database(catalogue());
		expect(() => db.exec(sql)).toThrow();
		db.close();
	});
});

describe('a damaged catalogue', () => {
	beforeEach(async () => {
		await published(library, 'a', 'one');
		await published(library, 'a', 'two');
		library.close();
	});
	const breaks: Record<string, () => void> = {
		empty: () => truncateSync(catalogue(), 0),
		'cut short': () => truncateSync(catalogue(), statSync(catalogue()).size - 9000),
		'no database': () => writeFileSync(catalogue(), 'a text of a thousand words '.repeat(2000)),
		'without tables': () => {
			rmSync(catalogue());
			const db = new Database(catalogue());
			db.exec('CREATE TABLE x (a)');
			db.close();
		},
		'of a later release': () => {
			const db = new Database(catalogue());
			db.exec('PRAGMA user_version = 999');
			db.close();
		},
		gone: () => rmSync(catalogue())
	};
	test.each(Object.keys(breaks))(
		'%s: is said, the last good copy is read, nothing is written',
		async (how) => {
			breaks[how]();
			const bytes = existsSync(catalogue()) ? readFileSync(catalogue()) : null;
			library = await Library.open(home);
			expect(library.damage?.kind).toBe('library-damaged');
			expect(library.current('a')?.number).toBe(2);
			expect(failure(await library.keep('x', new Uint8Array(3)))).toBe('library-damaged');
			expect(failure(library.log(TERMINAL, 'x', 'y'))).toBe('library-damaged');
			expect(failure(library.set({ twoPersons: true }, TERMINAL))).toBe('library-damaged');
			expect(existsSync(catalogue()) ? readFileSync(catalogue()) : null).toEqual(bytes);
			expect(isSound(await verify(library))).toBe(false);
			library.close();

			expect(await repair(home)).toMatchObject({ ok: true, value: { versions: 2 } });
			library = await Library.open(home);
			expect(library.damage).toBeNull();
			expect(isSound(await verify(library))).toBe(true);
			expect((await published(library, 'a', 'three')).number).toBe(3);
			if (bytes) expect(readdirSync(home).some((name) => name.startsWith('damaged-'))).toBe(true);
		}
	);

	test('without any good copy: says so, and is not begun anew', async () => {
		rmSync(path.join(home, 'catalogue.copy.sqlite'));
		truncateSync(catalogue(), 0);
		library = await Library.open(home);
		expect(library.damage?.kind).toBe('library-damaged');
		expect(library.published()).toEqual([]);
		expect(failure(library.set({ twoPersons: true }, TERMINAL))).toBe('library-damaged');
		library.close();
		expect(failure(await repair(home))).toBe('repair-no-copy');
		expect(statSync(catalogue()).size).toBe(0);
		library = await Library.open(home);
	});
});

test('a sound catalogue is not repaired', async () => {
	await published(library, 'a', 'one');
	expect(failure(await repair(home))).toBe('repair-nothing');
});

describe('verify', () => {
	test('names every file that is missing or altered, and the version it is of', async () => {
		const one = await published(library, 'a', 'one');
		const two = await published(library, 'b', 'two');
		expect(await verify(library)).toEqual({
			catalogue: null,
			versions: 2,
			files: 2,
			damaged: [],
			orphans: []
		});
		rmSync(library.files.pathOf(one.files[0].sha256));
		const at = library.files.pathOf(two.files[0].sha256);
		rmSync(at);
		writeFileSync(at, 'twO');
		const { damaged } = await verify(library);
		expect(damaged.map(({ dataset, number, state }) => [dataset, number, state])).toEqual([
			['b', 1, 'altered'],
			['a', 1, 'missing']
		]);
		expect(failure(await library.files.read(two.files[0]))).toBe('file-damaged');
	});

	test('a damaged file is mended by publishing its content again', async () => {
		const one = await published(library, 'a', 'one');
		writeFileSync(library.files.pathOf(one.files[0].sha256), 'onE', { flag: 'w' });
		await written(library, 'b', 'one');
		expect(isSound(await verify(library))).toBe(true);
	});

	test('a file that no version has is told apart from damage', async () => {
		await published(library, 'a', 'one');
		await written(library, 'a', 'cut short');
		const found = await verify(library);
		expect(found.orphans).toHaveLength(1);
		expect(isSound(found)).toBe(true);
	});
});

test('what a process that is gone left half written is taken away; what a living one writes is not', async () => {
	await published(library, 'a', 'one');
	const names = ['99999999-0123456789abcdef.part', `${process.pid}-0123456789abcdef.part`];
	for (const folder of [home, library.files.folder])
		for (const name of names) writeFileSync(path.join(folder, name), 'half');
	await again();
	for (const folder of [home, library.files.folder])
		expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([names[1]]);
});

test('a folder that cannot be written is a failure with a next step, not a crash', async () => {
	const file = path.join(home, 'a-file');
	writeFileSync(file, '');
	const blocked = await Library.open(path.join(file, 'inside'));
	expect(failure(await blocked.keep('x', new Uint8Array(2)))).toBe('library-cannot-write');
	expect(failure(blocked.set({ twoPersons: true }, TERMINAL))).toBe('library-cannot-write');
});
