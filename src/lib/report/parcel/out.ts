import { cubeIn, type StatCube } from '../../cube/stat.ts';
import { combinations, firstCell } from '../../cube/cube.ts';
import { csvRow } from '../../file/text/csv-write.ts';
import { pick } from '../../message/message.ts';
import type { Lang } from '../../term/text.ts';
import { editionsOf } from '../../view/edition.ts';
import { inert } from '../csv.ts';
import type { Parcel } from './parcel.ts';

/** Each cube of a parcel with the edition and the indicator it is of. */
function* cubesOf({ about, cubes }: Parcel) {
	for (const { dataset, cubes: places } of about.datasets) {
		const editions = editionsOf(dataset);
		for (const indicator of dataset.indicators)
			for (const [place, edition] of editions.entries())
				yield { edition, indicator, stat: cubes[places[indicator.code][place]] };
	}
}

/** All data of a parcel as tidy observations with names in one language; a spreadsheet runs none of it as a formula. */
export function parcelCsv(parcel: Parcel, lang: Lang): string {
	const dimensions = [
		...new Set(parcel.about.datasets.flatMap(({ dataset }) => dataset.dimensions.map(({ code }) => code)))
	];
	const head = ['dataset', 'indicator', 'indicator_name', 'area', 'area_name', 'vintage', 'period'];
	const tail = ['value', 'numerator', 'denominator', 'lower', 'upper', 'unit', 'status', 'note'];
	const lines = [csvRow([...head, ...dimensions, ...tail].map(inert))];
	for (const { edition, indicator, stat } of cubesOf(parcel)) {
		const cube = cubeIn(
			stat,
			edition.areas.map(({ code }) => code)
		);
		const own = cube.dimensions.map(({ code }) => code);
		const [name, unit] = [pick(lang, indicator.name), pick(lang, indicator.unit)];
		const number = (list: Float64Array | undefined, cell: number) =>
			!list || Number.isNaN(list[cell]) ? '' : String(list[cell]);
		for (const [a, area] of [...cube.areas].entries()) {
			const { code, name: areaName } = edition.areas[area];
			for (const [p, period] of cube.periods.entries())
				for (let c = 0; c < combinations(cube); c++) {
					const cell = firstCell(cube, p, c) + a;
					if (cube.status[cell] === 0) continue;
					const codes = codesAt(cube.dimensions, c);
					const words = [
						...[edition.id, indicator.code, name, code, pick(lang, areaName), edition.vintage ?? '', period],
						...dimensions.map((each) => codes[own.indexOf(each)] ?? '')
					];
					const numbers = [cube.value, cube.numerator, cube.denominator, cube.lower, cube.upper];
					const said = [
						unit,
						cube.statuses[cube.status[cell] - 1],
						cube.note?.dictionary[cube.note.codes[cell]] ?? ''
					];
					lines.push(
						csvRow([...words.map(inert), ...numbers.map((each) => number(each, cell)), ...said.map(inert)])
					);
				}
		}
	}
	return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** The codes of a combination, in the order of the dimensions. */
function codesAt(dimensions: readonly { codes: string[] }[], combination: number): string[] {
	const codes: string[] = [];
	let rest = combination;
	for (const { codes: own } of dimensions.toReversed()) {
		codes.unshift(own[rest % own.length]);
		rest = Math.floor(rest / own.length);
	}
	return codes;
}

type Labelled = StatCube & { dimension: Record<string, { category: { label?: Record<string, string> } }> };

/** All data of a parcel as a JSON-stat collection, areas and codes with their names. */
export function parcelStat(parcel: Parcel, lang: Lang): string {
	const item = [...cubesOf(parcel)].map(({ edition, indicator, stat }): Labelled => {
		const names = new Map(edition.areas.map((each) => [each.code, pick(lang, each.name)]));
		const dimension: Labelled['dimension'] = { ...stat.dimension };
		const label = (id: string, of: (code: string) => string | undefined) => {
			const { index } = stat.dimension[id].category;
			const own = Object.fromEntries(index.map((code) => [code, of(code) ?? code]));
			dimension[id] = { category: { ...stat.dimension[id].category, label: own } };
		};
		label('area', (code) => names.get(code));
		for (const { code, codes } of edition.dimensions)
			if (stat.dimension[code])
				label(code, (each) => {
					const found = codes.find((one) => one.code === each);
					return found && pick(lang, found.name);
				});
		return { ...stat, label: pick(lang, indicator.name), source: pick(lang, edition.source), dimension };
	});
	return `${JSON.stringify({ version: '2.0', class: 'collection', link: { item } })}\n`;
}
