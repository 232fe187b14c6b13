import { describe, expect, it } from 'vitest';
import { matchAreas } from '#lib/area/match.ts';
import { openGazetteer } from '#lib/server/place.ts';

const areas = await openGazetteer();

/** What a name is found to be: a code, several parted by '|', or ''. */
function found(name: string, vintage: string, level?: string, within: readonly string[] = []): string {
	const match = matchAreas([{ name, within }], areas, vintage, level).matches[0];
	if (match.kind === 'matched') return match.code;
	return match.kind === 'ambiguous' ? match.candidates.join('|') : '';
}

describe('names as files write them', () => {
	it.each([
		['TP.HCM', '79'],
		['TPHCM', '79'],
		['T.P HCM', '79'],
		['TT-Huế', '46'],
		['T.T.Huế', '46'],
		['Thừa Thiên - Huế', '46'],
		['BR-VT', '77'],
		['BÀ RỊA VŨNG TÀU', '77'],
		['Daklak', '66'],
		['Dac Lac', '66'],
		['HOÀ BÌNH', '17'],
		['Ha Noi City', '01'],
		['VN-HN', '01'],
		['VN.HI', '01'],
		['TinhHaGiang', '02'],
		['Hà Tây', ''],
		['Sài Gòn', ''],
		['Quảng Nam - Đà Nẵng', ''],
		['Cả nước', ''],
		['Đồng bằng sông Hồng', 'R-SH']
	])('%s among provinces of before July 2025', (name, code) =>
		expect(found(name, 'vn-2024', 'province')).toBe(code)
	);

	it.each([
		['Huế', '46'],
		['Thừa Thiên - Huế', '46'],
		['Bắc Giang', ''],
		['BR-VT', ''],
		['Lào Cai', '15']
	])('%s among provinces since July 2025', (name, code) =>
		expect(found(name, 'vn-2025', 'province')).toBe(code)
	);

	it.each([
		['Ha Tay', 'vn-2004', '28'],
		['HATAY', 'vn-1997', '105'],
		['Hà Bắc', 'vn-1997', '']
	])('%s in %s', (name, vintage, code) => expect(found(name, vintage, 'province')).toBe(code));

	it.each([
		['Q1', '79', '760'],
		['Quận 01', '79', '760'],
		['District 1', '79', '760'],
		['TP Thủ Đức', '79', '769'],
		['TPCao Bằng', '04', '040'],
		['Tinh Bien', '89', '890'],
		['Quan Ba District', '02', '029'],
		['Ky Anh District', '42', '447|449'],
		['TX. Kỳ Anh', '42', '449'],
		['Huyện Đạ Huoai', '68', '681|682'],
		['Châu Thành', '', '708|808|821|831|847|877|892|905|933|942'],
		['Huyện Châu Thành, tỉnh Tiền Giang', '', '821']
	])('%s among districts of "%s"', (name, parent, code) =>
		expect(found(name, 'vn-2024', 'district', parent ? [parent] : [])).toBe(code)
	);

	it.each([
		['P.05', '770', '27151'],
		['P5', '770', '27151'],
		['F.5', '770', '27151'],
		['Hương Vân', '480', '20008'],
		['Hương Văn', '480', '20011'],
		['Huong Van', '480', '20008|20011'],
		['TT Ba To', '535', '21484'],
		['xã Ba Tô', '535', '21523'],
		['Thị trấn Nông trường Việt Lâm', '030', '00916'],
		['xã Việt Lâm', '030', '00967'],
		['P.5 Q.3 TP.HCM', '', '27151'],
		['Phường 5, Quận 3, TP.HCM', '', '27151'],
		['Xã Mường Nhà, huyện Điện Biên, tỉnh Điện Biên', '', '03364'],
		['Điện Biên, Điện Biên, Mường Nhà', '', '03364'],
		['Xã Mường Nhà huyện Điện Biên tỉnh Điện Biên', '', '03364'],
		['Thành phố Hà Giang', '', '024']
	])('%s among communes of "%s"', (name, parent, code) =>
		expect(found(name, 'vn-2024', 'commune', parent ? [parent] : [])).toBe(code)
	);

	it('a name without marks is not taken for the one area that has none', () => {
		expect(found('Xa Thanh An', 'vn-2025', 'commune', ['79'])).toBe('25807|27676');
		expect(found('Phuong Ba Dinh', 'vn-2025', 'commune').split('|')).toContain('00004');
		// unless the file writes marks
		const others = areas.atLevel('vn-2025', 'commune').slice(0, 20);
		const { matches } = matchAreas(
			[{ name: 'Thanh An', within: ['79'] }, ...others.map(({ name }) => ({ name: name.vi }))],
			areas,
			'vn-2025',
			'commune'
		);
		expect(matches[0]).toMatchObject({ code: '25807' });
	});

	it('letters that are left of damaged text mean nothing', () => {
		expect(found('T¶ Ph×n', 'vn-2025', 'commune')).toBe('03013');
		expect(found('§øc Minh', 'vn-2024', 'province')).toBe('');
		expect(found('An L\u00adu', 'vn-2024', 'commune').split('|').length).toBeGreaterThan(1);
	});

	it('one name that no header tells the level of is asked where two levels have it', () => {
		expect(found('Quan Hoa', 'vn-2024')).toBe('385|00169');
		expect(found('Kien An', 'vn-2024')).toBe('307');
		expect(matchAreas([{ name: 'Kien An' }], areas, 'vn-2024').matches[0].kind).toBe('ambiguous');
		expect(found('Đông Bắc', 'vn-2024').split('|')).toContain('R-DB');
		expect(found('Bắc Giang', 'vn-2025')).toBe('');
		expect(found('Phường Bắc Giang', 'vn-2025')).toBe('07210');
	});
});

describe('areas that ended before their vintage did', () => {
	const commune = (name: string) => ({ name, within: ['356', '358'] });
	it('a name that passed to another area is asked', () => {
		const { matches } = matchAreas([commune('Xã Mỹ Lộc')], areas, 'vn-2024', 'commune');
		expect(matches[0]).toMatchObject({ kind: 'ambiguous', why: 'several' });
	});
	it('unless the file has the other by its former name', () => {
		const { matches } = matchAreas(
			[commune('Thị trấn Mỹ Lộc'), commune('Xã Mỹ Thịnh')],
			areas,
			'vn-2024',
			'commune'
		);
		expect(matches).toMatchObject([{ code: '13708' }, { code: '13735' }]);
	});
	it('or shows that it is of the end of the vintage', () => {
		const last = areas.atLevel('vn-2024', 'commune').filter(({ code }) => !areas.more('vn-2024', code)?.to);
		const { matches } = matchAreas(
			last.map(({ name, type, parent }) => ({ name: `${type} ${name.vi}`, within: [parent!] })),
			areas,
			'vn-2024',
			'commune'
		);
		expect(matches.map((match) => (match.kind === 'matched' ? match.code : match.kind))).toEqual(
			last.map(({ code }) => code)
		);
	});
});
