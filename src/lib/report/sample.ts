import { cell } from '../term/column.ts';
import { dimensionsOf, TOTAL } from '../term/observation.ts';
import type { Role } from '../term/structure.ts';
import type { Lang } from '../term/text.ts';
import { codeName, dimensionName } from '../dataset/code.ts';
import { NO_PERIOD } from '../term/period.ts';
import { message, pick } from '../message/message.ts';
import type { Checked } from './findings.ts';

/** A column of a small table: what it is called and what it stands for. */
export interface SampleHead {
	name: string;
	role: Role;
}

/** A few records of a file and the observations they became: the change of shape at a glance. */
export interface Sample {
	before: { heads: SampleHead[]; rows: string[][] };
	after: { heads: SampleHead[]; rows: string[][] };
	/** columns of the file, and observations of these records, that are not shown */
	left: { columns: number; observations: number };
}

const ROWS = 2;
const COLUMNS = 6;
const OBSERVATIONS = 6;

/** The first records that gave observations, and these; null when there are none. */
export function sampleOf({ upload, structure, result }: Checked, lang: Lang): Sample | null {
	const { observations, names } = result;
	if (!observations.length) return null;
	const rows: number[] = [];
	const shown: number[] = [];
	let all = 0;
	for (let i = 0; i < observations.length; i++) {
		const row = observations.row[i];
		if (!rows.includes(row)) {
			if (rows.length === ROWS) break;
			rows.push(row);
		}
		all++;
		if (shown.length < OBSERVATIONS) shown.push(i);
	}
	const own = structure.columns.filter(
		({ index, role }) => index < upload.raw.columns.length && role !== 'ignore' && role !== 'label'
	);
	const columns = own.slice(0, COLUMNS);
	const area = observations.keys.get('area')!;
	const keys: { head: SampleHead; word(i: number): string }[] = [];
	const key = (name: string, role: Role, head: string, word: (code: string, i: number) => string) => {
		const column = observations.keys.get(name)!;
		keys.push({ head: { name: head, role }, word: (i) => word(column.dictionary[column.codes[i]], i) });
	};
	const called = (text: { vi: string; en: string } | undefined, code: string) =>
		text ? pick(lang, text) : code;
	const { vintage } = observations;
	const areaName = (i: number, code: string) =>
		(vintage ? names.areaIn?.get(vintage.dictionary[vintage.codes[i]]) : undefined)?.get(code) ??
		names.area.get(code);
	if (area.dictionary.length > 1 || area.dictionary[0] !== TOTAL)
		key('area', 'area', message(lang, 'role.area'), (code, i) => called(areaName(i, code), code));
	key('period', 'period', message(lang, 'role.period'), (code) => (code === NO_PERIOD ? '—' : code));
	for (const dimension of dimensionsOf(observations)) {
		const head = pick(lang, names.dimension.get(dimension) ?? dimensionName(dimension));
		key(dimension, 'dimension', head, (code) =>
			pick(lang, names.codes.get(dimension)?.get(code) ?? codeName(dimension, code))
		);
	}
	if (observations.keys.get('indicator')!.dictionary.length > 1)
		key('indicator', 'indicator', message(lang, 'role.indicator'), (code) =>
			called(names.indicator.get(code), code)
		);
	const number = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 });
	const value = (i: number) => {
		const it = observations.value[i];
		if (!Number.isNaN(it)) return number.format(it);
		return observations.status.dictionary[observations.status.codes[i]] || '…';
	};
	return {
		before: {
			heads: columns.map(({ name, role }) => ({ name: name.trim(), role })),
			rows: rows.map((row) =>
				columns.map(({ index }) => (row < upload.raw.length ? cell(upload.raw.columns[index], row) : ''))
			)
		},
		after: {
			heads: [...keys.map(({ head }) => head), { name: message(lang, 'role.value'), role: 'value' }],
			rows: shown.map((i) => [...keys.map(({ word }) => word(i)), value(i)])
		},
		left: { columns: own.length - columns.length, observations: all - shown.length }
	};
}
