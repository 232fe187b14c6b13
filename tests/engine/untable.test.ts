import { expect, test } from 'vitest';
import { compare } from '#lib/dataset/compare.ts';
import { tablesOf } from '#lib/engine/table.ts';
import { observationsIn } from '#lib/engine/untable.ts';
import { describe as described } from '#lib/dataset/describe.ts';
import { areas, read } from '../dataset/read.ts';
import { lines } from '../dataset/table.ts';

test('observations come back from the engine’s tables as they went in', async () => {
	const made = read(
		lines(
			'dialogue.csv',
			`Tỉnh      | Năm  | Giới | Nhóm tuổi | Giá trị | Tử số | Mẫu số | Ghi chú
			 Lai Châu  | 2022 | Nữ   | 15-19     | 50      | 5     | 10     | ước tính
			 Lai Châu  | 2023 | Nam  | 20-24     | ..      |       |        |
			 Điện Biên | 2022 | Nam  | 15-19     | 0       | 0     | 12     | x`
		)
	);
	const { observations, names, structure } = made;
	const dataset = await described(observations, { id: 'd', vintage: structure.vintage }, names, areas);
	const back = observationsIn(tablesOf(observations, dataset), dataset);
	expect(compare(observations, back)).toMatchObject({ same: 3, changed: 0, added: 0, removed: 0 });
	expect([...back.keys.keys()]).toEqual([...observations.keys.keys()]);
	expect(back.numerator).toEqual(observations.numerator);
	const notes = ({ note }: typeof back) => [...note!.codes].map((code) => note!.dictionary[code]);
	expect(notes(back)).toEqual(notes(observations));
});
