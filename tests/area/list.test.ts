import { expect, test } from 'vitest';
import { gazetteer } from '#lib/area/gazetteer.ts';
import { groupingsIn } from '#lib/area/grouping.ts';
import { listOf, type AboutList } from '#lib/area/list/list.ts';
import { guessVintage } from '#lib/area/vintage.ts';
import { matchAreas } from '#lib/area/match.ts';
import { searchAreas } from '#lib/area/search.ts';
import { readUpload } from '#lib/file/read.ts';
import { sayFinding } from '#lib/message/message.ts';
import { openGazetteer } from '#lib/server/place.ts';

const shipped = await openGazetteer();

async function listFrom(text: string, more: Partial<AboutList> = {}) {
	const bytes = new TextEncoder().encode(text);
	const upload = await readUpload({
		name: 'list.csv',
		size: bytes.length,
		bytes: async (from = 0, to = bytes.length) => bytes.subarray(from, to)
	});
	if (!upload.ok) throw new Error(upload.failure.kind);
	return listOf(upload.value.raw, { id: 'own-x', name: 'Mine', source: 'list.csv', ...more }, shipped);
}
async function listed(text: string) {
	const made = await listFrom(text);
	if (!made.ok) throw new Error(made.failure.kind);
	const { vintage, list, findings, groupings } = made.value;
	for (const finding of findings)
		for (const lang of ['vi', 'en'] as const) expect(sayFinding(lang, finding)).not.toContain('undefined');
	const source = gazetteer([...shipped.vintages, vintage], {
		'own-x': list,
		...Object.fromEntries(shipped.vintages.map(({ id }) => [id, []]))
	});
	return { ...made.value, source, rules: findings.map(({ rule, rows }) => [rule, rows]), groupings };
}

const COUNTRY = [
	'code,name,level,parent,Zone,Programme 8',
	'LA,Louangnamtha,Province,,north,',
	'LA1,Namtha,District,LA,north,yes',
	'LA2,Sing,District,LA,north,',
	'LB,Champasak,Province,,south,',
	'LB1,Pakse,District,LB,south,yes',
	'LB2,Khong,District,LB,south,'
].join('\n');

test('a list of another country is a vintage: levels, parents and divisions are data', async () => {
	const { vintage, source, rules, groupings, columns } = await listed(COUNTRY);
	expect(rules).toEqual([['list-group-levels', 2]]);
	expect(columns.map(({ role }) => role)).toEqual(['code', 'name', 'level', 'parent', 'group', 'group']);
	expect(vintage.levels.map(({ code, areas }) => [code, areas])).toEqual([
		['province', 2],
		['district', 4]
	]);
	expect(source.children('own-x', 'LA').map(({ code }) => code)).toEqual(['LA1', 'LA2']);
	const [zone, programme] = groupingsIn(groupings, 'own-x');
	expect(zone.groups.map(({ name, areas }) => [name.en, areas])).toEqual([
		['north', ['LA1', 'LA2']],
		['south', ['LB1', 'LB2']]
	]);
	expect(programme.groups.map(({ areas }) => areas)).toEqual([['LA1', 'LB1']]);
	expect(searchAreas(source, 'own-x', 'pakse', 5).map(({ code }) => code)).toEqual(['LB1']);
	const queries = ['LA1', 'LA2', 'LB1', 'LB2'].map((code) => ({ code }));
	expect(guessVintage(queries, source).vintage).toBe('own-x');
	const words = ['LA1', 'LA2', 'LB1', 'LB2'].map((name) => ({ name }));
	expect(guessVintage(words, source).vintage).toBe('own-x');
	expect(matchAreas([{ name: 'Khong' }, { name: 'Sing' }], source, 'own-x').matches).toMatchObject([
		{ code: 'LB2' },
		{ code: 'LA2' }
	]);
});

test('everything wrong with a list is in one report', async () => {
	const { rules, source, findings } = await listed(
		[
			'mã,tên,cấp,cấp trên,kinh độ,vĩ độ,từ ngày',
			'A,Một,Tỉnh,,105,21,2025-07-01',
			'A,Một nữa,Tỉnh,,,,',
			',Không mã,Tỉnh,,,,',
			'B,,Xã,A,21.5,105.5,1/7/2025',
			'C,Ba,Xã,Z,999,21,',
			'D,Bốn,Xã,E,,,hôm qua',
			'E,Năm,Xã,D,,,',
			'F,Sáu,Xã,Một,,,'
		].join('\n')
	);
	expect(rules).toEqual([
		['list-code-missing', 1],
		['list-duplicate', 1],
		['list-parent-unknown', 1],
		['list-circle', 1],
		['list-name-missing', 1],
		['list-level-order', 1],
		['list-position', 1],
		['list-date', 1]
	]);
	expect(findings.find(({ rule }) => rule === 'list-duplicate')!.first).toBe(3);
	expect(source.byCode('own-x', 'F')!.parent).toBe('A');
	expect(source.byCode('own-x', 'B')!.name.vi).toBe('B');
	// latitude and longitude in each other's column are told apart where one of them cannot be a latitude
	expect(source.more('own-x', 'B')!.at).toEqual([105.5, 21.5]);
});

test('a list without a column of levels takes the level its headers name', async () => {
	const { vintage } = await listed(
		['mã thôn;tên thôn;thuộc', ...[1, 2, 3].map((i) => `03127-${i};Bản ${i};03127`)].join('\n')
	);
	expect(vintage.levels.map(({ code }) => code)).toEqual(['province', 'commune', 'village']);
});

test('sizes are read in the unit and the writing of their column', async () => {
	const size = async (header: string, ...cells: string[]) => {
		const text = ['code;name;' + header, ...cells.map((cell, i) => `A${i};Area ${i};${cell}`)].join('\n');
		const { source, rules, vintage } = await listed(text);
		return [cells.map((_, i) => source.more('own-x', `A${i}`)?.km2), rules, vintage.sizes?.vi];
	};
	expect(await size('Diện tích (km²)', '3.359,80', '555.809', '')).toEqual([
		[3359.8, 555_809, undefined],
		[],
		'list.csv'
	]);
	expect(await size('area km2', '12.5', '1.250')).toEqual([[12.5, 1.25], [], 'list.csv']);
	expect(await size('Diện tích (ha)', '1250', '80')).toEqual([[12.5, 0.8], [], 'list.csv']);
	// nothing tells 1.250 from 1,250: none is guessed
	expect(await size('Diện tích', '1.250', '7')).toEqual([[undefined, 7], [['list-size', 1]], 'list.csv']);
});

test('villages of known communes bring those along, and a file of communes is still of its own vintage', async () => {
	const communes = shipped.atLevel('vn-2025', 'commune').filter(({ parent }) => parent === '11');
	const { vintage, larger, rules, source } = await listed(
		[
			'code,name,parent,lon,lat',
			...communes
				.slice(0, 10)
				.flatMap(({ code }, i) => [
					`${code}-1,Bản ${i} A,${code},103.${i},21.${i}`,
					`${code}-2,Bản ${i} B,${code},103.${i}5,21.${i}5`
				])
		].join('\n')
	);
	expect(rules).toEqual([['list-base', 0]]);
	expect(larger).toBe(11);
	expect(vintage.base).toBe('vn-2025');
	expect(vintage.levels.map(({ code, areas }) => [code, areas])).toEqual([
		['province', 1],
		['commune', 10],
		['level-3', 20]
	]);
	expect(vintage.boundaries.province).toBe('vn-2025.province.topo.json');
	expect(source.more('own-x', `${communes[0].code}-1`)!.at).toEqual([103, 21]);
	const all = gazetteer([...shipped.vintages, vintage], {
		...Object.fromEntries(shipped.vintages.map(({ id }) => [id, csvOf(id)])),
		'own-x': (await listed('code,name\nx,y')).list
	});
	const queries = communes.map(({ code, name }) => ({ code, name: name.vi }));
	expect(guessVintage(queries, all).vintage).toBe('vn-2025');
});

/** A shipped list as the text it was read from, as far as a match needs it. */
const csvOf = (id: string) =>
	[
		'code,level,parent,type,name_vi,name_en',
		...shipped
			.areas(id)
			.map(({ code, level, parent, type, name }) => `${code},${level},${parent ?? ''},${type},"${name.vi}",`)
	].join('\n');

test.each([
	['list-no-code', 'name,level\nx,y\nz,w'],
	['list-no-name', 'code,level\n1,y\n2,w']
])('%s', async (kind, text) => {
	const made = await listFrom(text);
	expect(made.ok ? '' : made.failure.kind).toBe(kind);
});

test('what a person says of the columns counts', async () => {
	const made = await listFrom('a,b\nX,Một\nY,Hai', {
		columns: [
			{ name: 'a', role: 'code' },
			{ name: 'b', role: 'name' }
		]
	});
	expect(made.ok && made.value.areas).toBe(2);
});
