import { expect, test } from 'vitest';
import { newestOf, nextFolder, previousOf } from '#lib/state/shelf.ts';

test('each version has a folder of its own, and the newest and the one before are found', () => {
	let folders: string[] = ['local-b', 'local-a~x', 'other'];
	expect(newestOf(folders, 'local-a')).toBeNull();
	for (let version = 0; version < 12; version++) {
		const name = nextFolder(folders, 'local-a');
		expect(folders).not.toContain(name);
		const before = newestOf(folders, 'local-a');
		folders = [name, ...folders];
		expect(newestOf(folders, 'local-a')).toBe(name);
		expect(previousOf(folders, 'local-a')).toBe(before);
	}
	expect(newestOf(folders, 'local-a')).toBe('local-a~11');
	expect(previousOf(folders, 'local-b')).toBeNull();
	folders = folders.filter((name) => name !== 'local-a~11');
	expect(newestOf(folders, 'local-a')).toBe('local-a~10');
});
