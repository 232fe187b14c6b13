import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '#lib/dataset/check.ts';
import { describe as describeData } from '#lib/dataset/describe.ts';
import { guess } from '#lib/dataset/guess.ts';
import { joinUploads } from '#lib/dataset/join.ts';
import { report } from '#lib/dataset/report.ts';
import { fit, recipeOf } from '#lib/dataset/recipe.ts';
import { amend } from '#lib/dataset/amend.ts';
import { tidy } from '#lib/dataset/tidy.ts';
import { findingsCsv } from '#lib/report/findings-csv.ts';
import { findingsXlsx } from '#lib/report/findings-xlsx.ts';
import { previewOf, worthShowing } from '#lib/report/preview.ts';
import { sampleOf } from '#lib/report/sample.ts';
import type { Upload } from '#lib/term/upload.ts';
import { areas } from '../dataset/read.ts';
import { upload } from '../dataset/table.ts';

const HEADERS =
	'STT|TT|Tỉnh|Huyện|Xã|Đơn vị|Mã tỉnh|Năm|Kỳ|Quý|Tháng|Giới tính|Dân tộc|Nhóm tuổi|Chỉ tiêu|Giá trị|Tổng số|Nữ|Nam|Trong đó: nữ|Số hộ|Số người 2022|Số người 2023|Tỷ lệ (%)|Tử số|Mẫu số|Đơn vị tính|Ghi chú|Họ và tên|2020|2021|Hà Giang|Lai Châu|Sơn La|Cao Bằng|Lower|Upper|Value|Sex|Year||Cột lạ'.split(
		'|'
	);
const CELLS =
	'|1|2|3|12|1.234|1,5|12,5%|0.5|250|-3|..|-|*|<5|n/a|#N/A|Lai Châu|Hà Giang|Sơn La|Huyện Tam Đường|Xã Bản Bo|Tân Lập|Châu Thành|Cả nước|Tổng cộng|Nữ|Nam|Chung|- Nữ|I|II|Nội dung 1|Năm 2021|2021|2022|Quý I/2023|6 tháng đầu năm 2024|03/04/2024|31/12/2023|44927|2566|15-19|65+|Thái|Mông|người|triệu đồng|ước tính|Số người tham gia|Số người tham gia - Nữ|01|02|12|14|=1+1|Nguồn: báo cáo'.split(
		'|'
	);

const table = (file: string): fc.Arbitrary<Upload> =>
	fc
		.record({
			headers: fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 7 }),
			rows: fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 7, maxLength: 7 }), { maxLength: 9 })
		})
		.map(({ headers, rows }) =>
			upload(
				file,
				headers,
				rows.map((row) => row.slice(0, headers.length))
			)
		);

/** Everything a person is shown of a table, and all of it made of the same rows. */
async function whole(given: Upload, workbook: boolean): Promise<void> {
	const guessed = guess(given, areas);
	const made = tidy(given, guessed.structure, areas);
	if (!made.ok) throw new Error(made.failure.kind);
	const result = made.value;
	const { rows, setAside, observations } = result;
	expect(rows.read).toBe(given.raw.length + given.setAside.length);
	expect(rows.read).toBe(rows.kept + rows.setAside);
	expect(setAside).toHaveLength(rows.setAside);
	for (const [, { codes, dictionary }] of observations.keys)
		expect(codes.every((code) => code >= 0 && code < dictionary.length)).toBe(true);
	const checks = check({ ...result, source: areas, vintage: guessed.structure.vintage });
	const checked = { upload: given, structure: guessed.structure, result, checks };
	for (const lang of ['vi', 'en'] as const) {
		for (const { message } of report(given, guessed.structure, result, checks, lang).findings)
			expect(message).not.toMatch(/undefined|\[object/);
		previewOf(checked, worthShowing(checked, 8, 8), lang);
		const sample = sampleOf(checked, lang);
		expect(sample === null).toBe(observations.length === 0);
	}
	expect([...findingsCsv(checked, 'vi')].join('').length).toBeGreaterThan(10);
	if (workbook) expect((await findingsXlsx(checked, 'en')).length).toBeGreaterThan(100);
	await describeData(observations, { id: 'x', vintage: guessed.structure.vintage }, result.names, areas);
	const recipe = recipeOf(
		guessed.structure,
		guessed.structure,
		{},
		{ name: 'r', date: '', file: given.file }
	);
	const again = amend(guessed.structure, fit(recipe, guessed.structure).said);
	expect(again).toEqual({ ok: true, value: guessed.structure });
}

test(
	'any table is shown whole: nothing lost, nothing thrown',
	() => fc.assert(fc.asyncProperty(table('bảng 2023.csv'), fc.boolean(), whole), { numRuns: 400 }),
	120_000
);

test(
	'any tables are joined: every row of each is there',
	() =>
		fc.assert(
			fc.asyncProperty(table('a nữ.csv'), table('a nam.csv'), async (a, b) => {
				const both = joinUploads([a, b], areas);
				expect(both.raw.length).toBe(a.raw.length + b.raw.length);
				await whole(both, false);
			}),
			{ numRuns: 150 }
		),
	120_000
);
