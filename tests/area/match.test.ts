import { describe, expect, it } from 'vitest';
import { fits, foldTone, stripMarks } from '#lib/area/fold.ts';
import { matchAreas } from '#lib/area/match.ts';
import type { AreaMatch } from '#lib/area/query.ts';
import { areaName } from '#lib/area/prefix.ts';
import { guessVintage } from '#lib/area/vintage.ts';
import { openGazetteer } from '#lib/server/place.ts';

const areas = await openGazetteer();
const match = (name: string, vintage = 'vn-2024', level?: string): AreaMatch =>
	matchAreas([{ name }], areas, vintage, level).matches[0];
const codeOf = (name: string, vintage?: string, level?: string) => {
	const found = match(name, vintage, level);
	return found.kind === 'matched' ? found.code : found.kind;
};

describe('folding', () => {
	it('puts the tone in one place', () => {
		for (const [a, b] of [
			['Hòa Bình', 'Hoà Bình'],
			['Thủy', 'Thuỷ'],
			['Quí', 'Quý'],
			['Qui Nhơn', 'Quy Nhơn'],
			['Ðiện  Biên', 'Điện\u00a0Biên']
		]) {
			expect(foldTone(a)).toBe(foldTone(b));
		}
	});
	it('keeps what carries meaning', () => {
		for (const [a, b] of [
			['Mỹ Đức', 'Mỹ Dức'],
			['Tân Hòa', 'Tân Hóa'],
			['Hương Vân', 'Hương Văn']
		])
			expect(foldTone(a)).not.toBe(foldTone(b));
		expect(fits('đăk mil', 'đắk mil')).toBe(true);
		expect(fits('hương vân', 'hương văn')).toBe(false);
	});
	it('takes the kind of place off, but not the first syllable of a name', () => {
		expect(areaName('TX. Mường Lay')).toMatchObject({ bare: 'mường lay', kind: 'thị xã' });
		expect(areaName('Q.09')).toMatchObject({ bare: '9', kind: 'quận' });
		expect(areaName('Phương Liên').kind).toBe('');
		expect(codeOf('Quan Hóa')).toBe('385');
	});
});

describe('matching provinces', () => {
	for (const vintage of ['vn-2024', 'vn-2025']) {
		it(`every province of ${vintage} is its own, with and without marks, prefix and capitals`, () => {
			const provinces = areas.atLevel(vintage, 'province');
			expect(provinces.length).toBe(vintage === 'vn-2024' ? 63 : 34);
			for (const { code, name, type } of provinces) {
				for (const spelling of [
					name.vi,
					name.en,
					stripMarks(name.vi),
					name.vi.toUpperCase(),
					type === 'Tỉnh' ? `Tỉnh ${name.vi}` : `Tp. ${name.vi}`,
					` ${name.vi.replace(/ /g, '\u00a0')}`,
					stripMarks(name.vi).replace(/[ -]/g, ''),
					name.vi.normalize('NFD')
				]) {
					expect([spelling, codeOf(spelling, vintage, 'province')]).toEqual([spelling, code]);
				}
			}
		});
	}
	it('asks whether a town or the province of its name is meant', () => {
		expect(match('Tp. Hà Giang', 'vn-2024', 'province')).toEqual({
			kind: 'ambiguous',
			candidates: ['02'],
			why: 'marks'
		});
		expect(codeOf('Tp. Hà Giang', 'vn-2024', 'district')).toBe('024');
		expect(codeOf('Tp. Huế', 'vn-2024', 'province')).toBe('46');
	});
	it('knows usual spellings', () => {
		const said = {
			'TT-Huế': '46',
			'Thừa Thiên - Huế': '46',
			'Đắc Lắc': '66',
			'Dak Lak': '66',
			'Bắc Cạn': '06',
			HCMC: '79',
			'TP.HCM': '79',
			'BR-VT': '77',
			'Bà Rịa-Vũng Tàu': '77'
		};
		for (const [name, code] of Object.entries(said))
			expect([name, codeOf(name, 'vn-2024', 'province')]).toEqual([name, code]);
	});
	it('never takes a former province for a present one', () => {
		const former = [
			'Hà Tây',
			'Ha Tay',
			'Hà Bắc',
			'Minh Hải',
			'Sông Bé',
			'Bắc Thái',
			'Vĩnh Phú',
			'Hải Hưng',
			'Nam Hà',
			'Quảng Nam - Đà Nẵng',
			'Dack Lak',
			'Sài Gòn',
			'Tỉnh Hà Tây'
		];
		for (const name of former) {
			for (const vintage of ['vn-2024', 'vn-2025']) {
				for (const level of ['province', undefined])
					expect([name, vintage, level, codeOf(name, vintage, level)]).toEqual([
						name,
						vintage,
						level,
						'unmatched'
					]);
			}
		}
	});
	it('does not take a merged province for the one it went into', () => {
		expect(codeOf('Hà Giang', 'vn-2025', 'province')).toBe('unmatched');
		expect(codeOf('Bình Dương', 'vn-2025', 'province')).toBe('unmatched');
	});
});

describe('matching inside provinces', () => {
	it('asks when two areas have the name, and uses the parent when there is one', () => {
		const found = match('Châu Thành', 'vn-2024', 'district');
		expect(found.kind === 'ambiguous' && found.candidates.length).toBeGreaterThan(5);
		const inside = matchAreas([{ name: 'Châu Thành', within: ['89'] }], areas, 'vn-2024', 'district')
			.matches[0];
		expect(inside).toMatchObject({ kind: 'matched', code: '892' });
	});
	it('every commune of vn-2025 is found in its province', () => {
		const communes = areas.atLevel('vn-2025', 'commune');
		const { matches } = matchAreas(
			communes.map(({ name, parent, type }) => ({ name: `${type} ${name.vi}`, within: [parent!] })),
			areas,
			'vn-2025',
			'commune'
		);
		const wrong = matches.filter((m, i) => m.kind === 'matched' && m.code !== communes[i].code);
		expect(wrong).toEqual([]);
		expect(matches.filter((m) => m.kind === 'matched').length).toBeGreaterThan(communes.length * 0.995);
	});
	it('takes codes of several levels as they are where their zeros are there', () => {
		const codes = ['02', '075', '027', '00835', '00937', '00940', '00943'];
		const { matches } = matchAreas(
			codes.map((code) => ({ code })),
			areas,
			'vn-2024'
		);
		expect(matches.map((match) => match.kind === 'matched' && match.code)).toEqual(codes);
	});
	it('restores leading zeros and asks when code and name mean two areas', () => {
		const { matches } = matchAreas(
			[
				{ code: '1', name: 'Ba Đình' },
				{ code: '94', name: 'Thành phố Điện Biên Phủ' },
				{ code: '95', name: 'Mường Nhé' }
			],
			areas,
			'vn-2024',
			'district'
		);
		expect(matches[0]).toEqual({ kind: 'matched', code: '001', by: 'code' });
		expect(matches[1]).toEqual({ kind: 'matched', code: '094', by: 'code' });
		expect(matches[2]).toEqual({ kind: 'ambiguous', candidates: ['096', '095'], why: 'code-name' });
	});
	it('does not use codes of another list', () => {
		const found = matchAreas(
			[
				{ code: '1', name: 'Hà Nội' },
				{ code: '4', name: 'Hải Phòng' },
				{ code: '8', name: 'Tuyên Quang' },
				{ code: '11', name: 'Lạng Sơn' },
				{ code: '12', name: 'Phú Thọ' }
			],
			areas,
			'vn-2025'
		);
		expect(found.foreignCodes).toBe(true);
		expect(found.matches.map((m) => (m.kind === 'matched' ? m.code : ''))).toEqual([
			'01',
			'31',
			'08',
			'20',
			'25'
		]);
	});
});

describe('vintages', () => {
	const names = (vintage: string, level: string) =>
		areas.atLevel(vintage, level).map(({ name }) => ({ name: name.vi }));
	it('tells them by names, by how much of a level is there, and by codes', () => {
		expect(guessVintage(names('vn-2025', 'province'), areas).vintage).toBe('vn-2025');
		expect(guessVintage(names('vn-2024', 'province'), areas).vintage).toBe('vn-2024');
		expect(
			guessVintage(
				areas.atLevel('vn-2024', 'district').map(({ code }) => ({ code: String(+code) })),
				areas
			).vintage
		).toBe('vn-2024');
	});
	it('by period when names do not tell, else not at all', () => {
		const few = [{ name: 'Điện Biên' }, { name: 'Hà Nội' }];
		expect(guessVintage(few, areas, ['2019', '2023']).vintage).toBe('vn-2024');
		expect(guessVintage(few, areas, ['2026']).vintage).toBe('vn-2025');
		expect(guessVintage(few, areas, ['2025'])).toEqual({ vintage: null, candidates: ['vn-2024', 'vn-2025'] });
		expect(
			guessVintage(
				[1, 2, 3, 4, 5].map((n) => ({ code: String(n) })),
				areas
			).vintage
		).toBe(null);
		expect(
			guessVintage(
				['Bihar', 'Kerala', 'Goa'].map((name) => ({ name })),
				areas
			).vintage
		).toBe(null);
	});
});
