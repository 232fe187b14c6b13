import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { backUp } from '#lib/server/library/backup.ts';
import { Library } from '#lib/server/library/library.ts';
import { isSound, verify } from '#lib/server/library/verify.ts';
import { newHome, published } from './home.ts';

interface Acknowledged {
	number: number;
	sha256: string;
}

const ROUNDS = 30;

function publisher(home: string, dataset: string, word: string, times?: number) {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'tests/server/library/publisher.ts', home, dataset, word].concat(
			times === undefined ? [] : String(times)
		),
		{ stdio: ['ignore', 'pipe', 'pipe'] }
	);
	const said: Acknowledged[] = [];
	createInterface({ input: child.stdout }).on('line', (line) => said.push(JSON.parse(line) as Acknowledged));
	let wrong = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (wrong += text));
	return { child, said, ended: once(child, 'close'), wrong: () => wrong };
}

/** The chance of this run, told when something fails. */
const seed = Date.now() % 100_000;
function chance(n: number): number {
	const x = Math.sin(seed + n * 12.9898) * 43758.5453;
	return x - Math.floor(x);
}

test(`killed at ${ROUNDS} moments of publishing, nothing acknowledged is lost and nothing is half there (seed ${seed})`, async () => {
	const { home, gone } = newHome();
	const all: Acknowledged[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const { child, said, ended, wrong } = publisher(home, 'a', `round ${round}`);
		while (said.length === 0 && child.exitCode === null)
			await new Promise((resolve) => setTimeout(resolve, 2));
		await new Promise((resolve) => setTimeout(resolve, chance(round) * 90));
		child.kill('SIGKILL');
		await ended;
		expect(wrong()).toBe('');
		all.push(...said);

		const library = await Library.open(home);
		expect(library.damage).toBeNull();
		const found = await verify(library);
		expect(isSound(found)).toBe(true);
		const history = library.history('a').toReversed();
		expect(history.map((each) => each.number)).toEqual(history.map((_, i) => i + 1));
		for (const { number, sha256 } of all) expect(history[number - 1]?.files[0].sha256).toBe(sha256);
		// one that was on its way may be there whole, without its answer
		expect(history.length - all.length).toBeLessThanOrEqual(round + 1);
		for (const version of library.all()) expect(version.number).not.toBeNull();
		for (const folder of [home, `${home}/files`])
			expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
		library.close();
	}
	expect(all.length).toBeGreaterThan(ROUNDS);
	gone();
}, 300_000);

test('killed while a library is begun, there is none or a whole one', async () => {
	for (let round = 0; round < 8; round++) {
		const { home, gone } = newHome();
		const { child, ended } = publisher(home, 'a', 'first');
		while (readdirSync(home).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
		await new Promise((resolve) => setTimeout(resolve, chance(100 + round) * 15));
		child.kill('SIGKILL');
		await ended;
		const library = await Library.open(home);
		expect(library.damage).toBeNull();
		expect(isSound(await verify(library))).toBe(true);
		const before = library.lastNumber('a');
		expect((await published(library, 'a', 'and on')).number).toBe(before + 1);
		library.close();
		gone();
	}
}, 120_000);

test('twenty publishers at once: every version has its number, none twice, none missing', async () => {
	const { home, gone } = newHome();
	const all = Array.from({ length: 20 }, (_, i) => publisher(home, 'same', `publisher ${i}`, 1));
	await Promise.all(all.map((each) => each.ended));
	expect(all.map((each) => each.wrong()).join('')).toBe('');
	const numbers = all.flatMap((each) => each.said.map(({ number }) => number));
	expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
	const library = await Library.open(home);
	expect(isSound(await verify(library))).toBe(true);
	expect(library.published()).toHaveLength(1);
	library.close();
	gone();
}, 300_000);

test('a copy made while others publish is whole, and what it holds goes on', async () => {
	const [{ home, gone }, copy] = [newHome(), newHome()];
	const { said, ended } = publisher(home, 'a', 'busy', 40);
	while (said.length < 3) await new Promise((resolve) => setTimeout(resolve, 2));
	const library = await Library.open(home);
	const sizes: number[] = [];
	for (let i = 0; i < 4; i++) {
		const before = said.length;
		expect((await backUp(library, copy.home)).ok).toBe(true);
		const restored = await Library.open(copy.home);
		expect(restored.damage).toBeNull();
		expect(isSound(await verify(restored))).toBe(true);
		expect(restored.history('a').length).toBeGreaterThanOrEqual(before);
		sizes.push(restored.history('a').length);
		restored.close();
	}
	await ended;
	expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
	library.close();
	const restored = await Library.open(copy.home);
	expect(
		restored.set({ twoPersons: true }, { id: 'x', email: '', name: 'X', role: 'admin', areas: null }).ok
	).toBe(true);
	restored.close();
	gone();
	copy.gone();
}, 120_000);
