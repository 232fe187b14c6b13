import { describe, expect, test } from 'vitest';
import { en } from '#lib/message/en/catalogue.ts';
import { vi } from '#lib/message/vi/catalogue.ts';
import { filesUnder, read, source } from '../architecture/source.ts';
import { shapeOf } from './shape.ts';
import { codesOf, failureKinds, isUsed, textsOf } from './use.ts';

const LOCALE = { vi: 'vi-VN', en: 'en-GB' };
const catalogues: Record<'vi' | 'en', Record<string, string>> = { vi, en };
const keys = Object.keys(vi);
const program = read(filesUnder(['src'], /\.(ts|svelte)$/)).filter(
	({ path }) => !/^src\/lib\/message\/(vi|en)\//.test(path)
);

/** Abbreviations, names and keys that Vietnamese writes as English does. */
const ALIKE =
	/\b(?:CSV|TSV|SVG|PNG|JSON|SQL|Excel|Word|PowerPoint|Parquet|GeoJSON|SDMX(?:-CSV)?|DHIS2|Data Package|DuckDB|UTF-8|Email|URL|XLSX?|XLS|DOCX|PPTX|ZIP|HTML|Parity Atlas|Markdown|iframe|Ctrl|Alt|Shift|Enter|Tab|Delete|[A-Z])\b/g;

/** Rooms of one catalogue, file by file: the same key in two of them would silently win over the other. */
const rooms = async (lang: 'vi' | 'en'): Promise<[string, Record<string, string>][]> => {
	const files = filesUnder([`src/lib/message/${lang}`], /\.ts$/).filter(
		(file) => !file.endsWith('/catalogue.ts')
	);
	const loaded = await Promise.all(
		files.map(
			(file) => import(/* @vite-ignore */ `../../${file}`) as Promise<Record<string, Record<string, string>>>
		)
	);
	return loaded.flatMap((module) => Object.entries(module));
};

test('both languages have the same sentences', () => {
	expect(keys.length).toBeGreaterThan(0);
	expect(Object.keys(en).sort()).toEqual([...keys].sort());
});

describe.each(['vi', 'en'] as const)('the catalogue in %s', (lang) => {
	test('every sentence is one: ICU, not empty, no blanks around', () => {
		for (const [key, sentence] of Object.entries(catalogues[lang])) {
			expect(() => shapeOf(sentence, LOCALE[lang]), key).not.toThrow();
			expect(sentence.trim(), key).not.toBe('');
			expect(sentence, key).toBe(sentence.trim());
		}
	});

	test('every letter is one character (NFC)', () => {
		for (const [key, sentence] of Object.entries(catalogues[lang]))
			expect(sentence, key).toBe(sentence.normalize('NFC'));
	});

	test('each room is part of it, and no two hold the same key', async () => {
		const all = (await rooms(lang)).flatMap(([, room]) => Object.keys(room));
		expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([]);
		expect([...all].sort()).toEqual(Object.keys(catalogues[lang]).sort());
	});
});

test('both languages are filled with the same values', () => {
	for (const key of keys) {
		expect(shapeOf(catalogues.en[key], LOCALE.en).values, key).toEqual(
			shapeOf(catalogues.vi[key], LOCALE.vi).values
		);
	}
});

test('no sentence is left in the other language', () => {
	const untranslated = keys.filter(
		(key) =>
			catalogues.vi[key] === catalogues.en[key] &&
			/\p{L}/u.test(shapeOf(catalogues.vi[key], LOCALE.vi).words.replace(ALIKE, ''))
	);
	expect(untranslated).toEqual([]);
});

test('every sentence is said somewhere', () => {
	const texts = textsOf(program);
	expect(keys.filter((key) => !isUsed(key, texts))).toEqual([]);
});

test('every failure the program returns has its sentence and its next step', () => {
	const asked = failureKinds(program).flatMap((kind) => [`failure.${kind}`, `failure.${kind}.next`]);
	expect(asked.filter((key) => !(key in vi))).toEqual([]);
});

test('every finding and every repair has its sentence', () => {
	const findings = codesOf(program, 'rule', ['severity']).map((code) => `finding.${code}`);
	const repairs = codesOf(program, 'what', ['rows', 'example']).map((code) => `repair.${code}`);
	expect([...findings, ...repairs].filter((key) => !(key in vi))).toEqual([]);
});

describe('the checks themselves', () => {
	const texts = textsOf([
		source(
			'a.ts',
			"say('page.open'); failed('too-big'); const f = { rule: 'lost' }; say(`tab.${tab}`); const r = { rule: `rows-${kind}` }; type T = 'map' | 'empty'"
		),
		source('b.svelte', `<script>let { tab } = $props();</script>{t('page.shut')}{t(\`kind.\${tab}\`)}`)
	]);
	test.each([
		'page.open',
		'page.shut',
		'finding.lost',
		'failure.too-big',
		'failure.too-big.next',
		'tab.map',
		'finding.rows-empty'
	])('%s is used', (key) => expect(isUsed(key, texts)).toBe(true));
	test.each(['page.gone', 'finding.gone', 'finding.rows-gone', 'failure.gone.next', 'tab.gone', 'page.map'])(
		'%s is not',
		(key) => expect(isUsed(key, texts)).toBe(false)
	);
	test('findings are found', () => {
		const files = [
			source('a.ts', "f = { rule: 'x', severity: 'note' }; g = { rule: 'y' }; h = { rule, severity }")
		];
		expect(codesOf(files, 'rule', ['severity'])).toEqual(['x']);
	});
	test('failures are found', () =>
		expect(failureKinds([source('a.ts', "return failed('x', { n: 1 })")])).toEqual(['x']));
	test('a message’s values and words are found at any depth', () => {
		const shape = shapeOf('{n, plural, one {# row of {file}} other {# rows}} <b>{when, date}</b>!', 'en');
		expect(shape.values).toEqual(['b', 'file', 'n', 'when']);
		expect(shape.words.replace(/\s+/g, ' ').trim()).toBe('row of rows !');
		expect(() => shapeOf('{n, plural, one {#', 'en')).toThrow();
	});
});
