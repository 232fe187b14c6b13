import { describe, expect, test } from 'vitest';
import { plainSheets } from '#lib/file/workbook/plain.ts';
import { readDescription } from '#lib/programme/book/description.ts';
import { tidyRegisters } from '#lib/programme/book/design.ts';
import { descriptionXlsx } from '#lib/report/description-workbook.ts';
import type { Programme } from '#lib/term/book.ts';
import { project8 } from './viet-nam.ts';

const empty: Programme = {
	...project8,
	...{ title: { vi: '', en: '' }, contents: [], indicators: [], registers: [] }
};
async function sheetsOf(lang: 'vi' | 'en', programme = project8) {
	const sheets = await plainSheets(await descriptionXlsx(programme, [{ indicator: 'teams', area: '08', period: '2025', plan: 12 }], lang)); // prettier-ignore
	if (!sheets.ok) throw new Error(sheets.failure.kind);
	return sheets.value;
}

describe.each(['vi', 'en'] as const)('a programme as a workbook in %s', (lang) => {
	test('is the same when it comes back', async () => {
		const { programme, left, targets } = readDescription(await sheetsOf(lang), empty);
		expect(left).toEqual([]);
		expect({ ...programme, registers: tidyRegisters(programme.registers) }).toEqual(project8);
		expect(targets).toMatchObject([{ indicator: 'teams', area: '08', period: '2025', plan: '12' }]);
	});
});

test('a sheet that is left out leaves its part as it is; a word nobody knows is told', async () => {
	const sheets = (await sheetsOf('vi')).filter(({ name }) => ['Chỉ số', 'Cột'].includes(name));
	const kind = sheets[1].rows[0].indexOf('Loại');
	sheets[1].rows[3][kind] = 'ảnh chụp';
	const { programme, left } = readDescription(sheets, project8);
	expect(left).toEqual(['Cột 4']);
	expect(programme.contents).toEqual(project8.contents);
	expect(programme.registers[0].columns[2].kind).toBe(project8.registers[0].columns[2].kind);
});
