import { areaName } from '../insight/words.ts';
import { message, pick } from '../message/message.ts';
import { formatPeriod } from '../message/number.ts';
import { INDICATOR } from '../query/groups.ts';
import type { Scene } from '../query/scene.ts';
import { TOTAL } from '../term/observation.ts';
import type { Row } from '../term/table.ts';
import type { Lang } from '../term/text.ts';
import { addressOf } from '../view/url.ts';
import { pinnedView } from './pin.ts';
import { rowsOf } from './rows.ts';

/** One number that a figure showed. */
export interface TracedValue {
	/** area, period and codes, as `area=01&period=2023&sex=F` */
	key: string;
	/** the same in words: 'Hà Nội, 2023, nữ' */
	said: string;
	/** null = absent, `status` says why */
	value: number | null;
	status: string;
}

/** What a figure of a report was made of: enough to ask the same again and see what has changed. */
export interface Trace {
	/** what it is called in the report: 'Hình 1' */
	name: string;
	title: string;
	/** address of the view in the site, its period spelled out */
	view: string;
	dataset: string;
	/** data version: sha256 of the observations, 12 hex digits */
	version: string;
	/** ISO date of the figures */
	date: string;
	values: TracedValue[];
}

/** The trace of a scene. @param name what the figure is called in the report */
export function traceOf(scene: Scene, lang: Lang, name: string, title: string): Trace {
	const { dataset } = scene;
	return {
		...{ name, title },
		view: addressOf(pinnedView(scene)),
		dataset: dataset.id,
		version: dataset.version,
		date: dataset.date,
		values: valuesOf(scene, lang)
	};
}

/** The numbers behind a scene's form, each once. */
export function valuesOf(scene: Scene, lang: Lang): TracedValue[] {
	const areas = new Map(scene.dataset.areas.map((each) => [each.code, each]));
	const found = new Map<string, TracedValue>();
	for (const row of rowsOf(scene)) {
		const key = keyOf(row);
		if (found.has(key)) continue;
		const area = areas.get(row.area);
		const place = row.area === TOTAL || row.area === '' ? '' : area ? areaName(lang, area) : row.area;
		const said = [place, formatPeriod(lang, row.period), ...codesIn(scene, row, lang)];
		found.set(key, { key, said: said.filter(Boolean).join(', '), value: row.value, status: row.status });
	}
	return [...found.values()];
}

/** What tells a row from every other of its view. */
function keyOf(row: Row): string {
	const query = new URLSearchParams({ area: row.area, period: row.period });
	if (row.vintage) query.set('vintage', row.vintage);
	for (const name of Object.keys(row.key).sort()) query.append(`key.${name}`, row.key[name]);
	return query.toString();
}

/** The codes of a row in words; totals go without saying. */
function codesIn({ dataset }: Scene, { key }: Row, lang: Lang): string[] {
	return Object.entries(key).flatMap(([name, code]) => {
		if (code === TOTAL) return [];
		if (name === 'sex') return message(lang, `sex.${code as 'F'}`).toLocaleLowerCase(lang);
		const list =
			name === INDICATOR
				? dataset.indicators
				: (dataset.dimensions.find((each) => each.code === name)?.codes ?? []);
		const found = list.find((each) => each.code === code);
		return found ? pick(lang, found.name) : code;
	});
}
