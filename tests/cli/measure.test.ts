import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SUMMARY_IDS } from '#lib/inequality/summary/measure.ts';
import { atlasFrom } from './terminal.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'atlas-measure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const of = (name: string) => readFileSync(new URL(`../inequality/${name}`, import.meta.url), 'utf8');
const vectors = JSON.parse(of('summary/case/worked.json'));
const run = async (...args: string[]) => {
	const { code, out, err } = await atlasFrom(folder, 'measure', ...args);
	return { code, out: out.toString(), err };
};

describe('atlas measure', () => {
	test('gives every measure by its id, or why it is refused', async () => {
		put('wealth.json', JSON.stringify(vectors.inputs.ordered5_fav));
		const { code, out, err } = await run('wealth.json', '--json');
		const found = JSON.parse(out);
		expect([code, err, Object.keys(found)]).toEqual([0, '', SUMMARY_IDS]);
		expect(found.sii.estimate).toBeCloseTo(44.44501910152, 9);
		expect(Object.keys(found.d)).toEqual(['estimate', 'lower', 'upper']);
		expect(found.mdru).toEqual({
			refused:
				'No reference group is chosen, or it has no value. Choose a group that has a value as the reference.'
		});
	});

	test('speaks in sentences without --json, in the language asked for', async () => {
		put('two.json', '{"est":[20,30],"favourable":1,"ordered":0}');
		const { code, out } = await run('two.json', '--lang', 'vi');
		expect(code).toBe(0);
		expect(out.split('\n')).toHaveLength(SUMMARY_IDS.length + 1);
		expect(out).toMatch(/^d +10 +chênh lệch$/m);
		expect(out).toMatch(
			/^ti +– +chỉ số Theil × 1000: Chỉ có 2 nhóm \(địa bàn\) có số liệu, cần ít nhất 3\./m
		);
	});

	test('works out the indices of UNDP', async () => {
		put('undp.json', of('composite/case/viet-nam-2023.json'));
		const found = JSON.parse((await run('undp.json', '--json')).out);
		expect(found.gii.estimate).toBeCloseTo(0.299, 3);
		expect(found.gdi.estimate).toBeCloseTo(0.997, 3);
		expect(found.gdi.components.women.life).toBeGreaterThan(found.gdi.components.men.life);
	});

	test('refuses what is no input with a sentence, and wrong words with the usage', async () => {
		put('no.json', '{"est":[1,');
		put('short.json', '{"est":[1,2],"pop":[1]}');
		expect(await run('no.json')).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/no JSON/) });
		expect(await run('short.json')).toMatchObject({
			code: 1,
			out: '',
			err: expect.stringContaining('“pop” must be as long as “est”')
		});
		expect(await run('absent.json')).toMatchObject({ code: 1, err: expect.stringMatching(/absent\.json/) });
		expect(await run()).toMatchObject({ code: 2, err: expect.stringMatching(/usage:\n {2}atlas measure/) });
		expect(await run('no.json', 'more.json')).toMatchObject({ code: 2 });
		expect(await run('no.json', '--lang', 'fr')).toMatchObject({ code: 2 });
	});
});
