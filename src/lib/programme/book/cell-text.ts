import { wholeOf, type Gazetteer } from '../../area/gazetteer.ts';
import { titleOf } from '../../area/title.ts';
import { formatNumber, formatPeriod } from '../../message/number.ts';
import type { BookRow, CellValue, Programme, RegisterColumn } from '../../term/book.ts';
import type { Lang } from '../../term/text.ts';
import { vintageOn } from './read-cell.ts';
import { dayText, titleOfRow } from './row-title.ts';

/** What writing cells needs to know beside the column. */
export interface Shown {
	programme: Programme;
	lang: Lang;
	areas: Gazetteer | null;
	row(register: string, id: string): BookRow | undefined;
}

/**
 * A value as people read it; a text that could not be read stays as it is. Reading it again gives the value.
 * @param date the row is about: the name of an area is the one it had then
 */
export function cellText(column: RegisterColumn, value: CellValue, shown: Shown, date?: string): string {
	if (value === null) return '';
	const { programme, lang } = shown;
	if (typeof value === 'number')
		return column.kind === 'text' ? String(value) : formatNumber(lang, value, 10);
	switch (column.kind) {
		case 'date':
			return dayText(value);
		case 'period':
			return dayText(value) === value ? formatPeriod(lang, value) : dayText(value);
		case 'area':
			return areaText(value, shown, date);
		case 'code':
			return named(column.codes, value, lang);
		case 'content':
			return named(programme.contents, value, lang);
		case 'indicator':
			return named(programme.indicators, value, lang);
		case 'row': {
			const register = programme.registers.find(({ code }) => code === column.refers);
			const row = register && shown.row(register.code, value);
			return (register && row && titleOfRow(register, row)) || value;
		}
		default:
			return value;
	}
}

function areaText(code: string, { areas, programme, lang }: Shown, date: string | undefined): string {
	if (!areas) return code;
	if (code === wholeOf(programme.vintage)) return areas.vintage(programme.vintage)?.whole[lang] ?? code;
	const vintage = vintageOn(areas, programme.vintage, date);
	return areas.byCode(vintage, code) ? titleOf(areas, vintage, code)[lang] : code;
}

const named = (
	list: readonly { code: string; name: { vi: string; en: string } }[] | undefined,
	code: string,
	lang: Lang
): string => list?.find((each) => each.code === code)?.name[lang] ?? code;
