import { foldTone, squeeze, stripMarks } from '../../area/fold.ts';
import { slug } from '../../dataset/slug.ts';
import type { Programme, ProgrammeIndicator } from '../../term/book.ts';
import { cell, type RawTable } from '../../term/column.ts';
import { done, failed, type Result } from '../../term/failure.ts';
import { readCells } from './read-cell.ts';

const plain = (text: string): string => squeeze(stripMarks(foldTone(text)));
const words = (text: string): ReadonlySet<string> => new Set(text.split('|').map(plain));

const HEADERS = {
	code: words('code|mã|mã chỉ số|mã chỉ tiêu'),
	vi: words('name|name vi|tên|chỉ số|chỉ tiêu|tên chỉ số|tên chỉ tiêu|indicator'),
	en: words('name en|english|tên tiếng anh|tiếng anh|indicator en'),
	definition: words('definition|định nghĩa|cách tính|khái niệm|mô tả'),
	unit: words('unit|đơn vị|đơn vị tính|đvt'),
	content: words('content|nội dung|nội dung số'),
	additivity: words('additivity|cách cộng|cộng dồn|loại'),
	direction: words('direction|chiều|hướng|chiều tốt')
};
type Part = keyof typeof HEADERS;

const RATE = words('rate|tỷ lệ|tỉ lệ|phần trăm');
const NONE = words('none|không|không cộng|không cộng dồn');
const LOWER = words('lower|giảm|thấp|thấp hơn|càng thấp càng tốt');
const NEITHER = words('neither|không|trung tính|cân bằng');

/** Indicators read from a table, and how many of its lines named none. */
export interface ReadIndicators {
	indicators: ProgrammeIndicator[];
	nameless: number;
}

/**
 * Reads a list of indicators: a name a line, and where the table has them code, English name, definition, unit, content, how
 * they add up and their good end. What is left out: a share in percent is a rate, other indicators add up, more is better.
 * @returns failure book-no-indicators when no column has their names
 */
export function readIndicators(table: RawTable, programme: Programme): Result<ReadIndicators> {
	const places = new Map<Part, number>();
	table.columns.forEach(({ name }, k) => {
		for (const [part, known] of Object.entries(HEADERS) as [Part, ReadonlySet<string>][])
			if (known.has(plain(name)) && !places.has(part)) return void places.set(part, k);
	});
	if (!places.has('vi')) return failed('book-no-indicators');
	const at = (part: Part, row: number): string => {
		const place = places.get(part);
		return place === undefined ? '' : cell(table.columns[place], row).trim();
	};
	const around = { programme, lang: 'vi' as const, areas: null, rows: () => [] };
	const column = { code: '', name: { vi: '', en: '' }, kind: 'content' as const };
	const indicators = new Map<string, ProgrammeIndicator>();
	let nameless = 0;
	for (let row = 0; row < table.length; row++) {
		const vi = at('vi', row);
		if (vi === '') {
			nameless++;
			continue;
		}
		const unit = at('unit', row);
		const [content] = readCells(column, [at('content', row)], around);
		const code = at('code', row) || slug(vi);
		const [adds, good] = [plain(at('additivity', row)), plain(at('direction', row))];
		indicators.set(code, {
			code,
			name: { vi, en: at('en', row) || vi },
			definition: { vi: at('definition', row), en: at('definition', row) },
			unit: { vi: unit, en: unit },
			content: content.understood && content.value !== null ? String(content.value) : '',
			additivity: RATE.has(adds) || (adds === '' && unit === '%') ? 'rate' : NONE.has(adds) ? 'none' : 'sum',
			direction: LOWER.has(good) ? 'lower' : NEITHER.has(good) ? 'neither' : 'higher'
		});
	}
	return done({ indicators: [...indicators.values()], nameless });
}
