import { csvRow } from '../file/csv-write.ts';
import { pick } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import { rowsOf } from './rows.ts';

/** Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP ASVS 1.2.10). Numbers are left alone. */
const inert = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

/** The rows of a view as tidy observations, with the area's name; UTF-8 with a byte order mark so that Excel reads it. */
export function sceneCsv(scene: Scene, lang: Lang): string {
	const { dataset, resolved } = scene;
	const held = dataset.dimensions.filter((each) => each.code !== 'sex').map((each) => each.code);
	const sexed = resolved.sexes.length > 0;
	const names = new Map(dataset.areas.map((each) => [each.code, pick(lang, each.name)]));
	const head = [
		'dataset',
		'indicator',
		'area',
		'area_name',
		'vintage',
		'period',
		...(sexed ? ['sex'] : []),
		...held
	];
	const lines = [csvRow([...head, 'value', 'numerator', 'denominator', 'unit', 'status'])];
	const number = (value: number | null) => (value === null ? '' : String(value));
	for (const row of rowsOf(scene))
		lines.push(
			csvRow([
				...[
					dataset.id,
					resolved.indicator.code,
					row.area,
					names.get(row.area) ?? '',
					dataset.vintage ?? '',
					row.period
				].map(inert),
				...(sexed ? [row.key.sex] : []),
				...held.map((code) => inert((resolved.where.get(code) ?? []).join('~'))),
				...[row.value, row.numerator, row.denominator].map(number),
				inert(pick(lang, resolved.indicator.unit)),
				row.status
			])
		);
	return `\ufeff${lines.join('\r\n')}\r\n`;
}
