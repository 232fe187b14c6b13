import type { Indicator, Dataset } from '#lib/term/dataset.ts';
import { same } from '#lib/term/text.ts';

/** Areas of the made data: communes, about as many as Viet Nam had until 2025, in provinces. */
export const COMMUNES = 10_600;
const IN_PROVINCE = 169;
const PROVINCES = Math.ceil(COMMUNES / IN_PROVINCE);
export const PERIODS = Array.from({ length: 10 }, (_, i) => String(2015 + i));
export const SEXES = ['F', 'M', '_T'];
export const GROUPS = ['_T', 'kinh', 'minority', 'other'];
export const INDICATORS = 8;

const pad = (number: number, width: number) => String(number).padStart(width, '0');
const indicator = (i: number): Indicator => ({
	code: `ind_${i}`,
	name: same(`Indicator ${i}`),
	unit: same('%'),
	additivity: 'rate',
	per: 100,
	direction: 'higher'
});

/** The data set the statements are about: communes × periods × sexes × groups × indicators, all rates with their parts. */
export const DATASET: Dataset = {
	id: 'bench',
	title: same('Made data'),
	description: same(''),
	source: same(''),
	licence: '',
	date: '',
	synthetic: true,
	vintage: null,
	indicators: Array.from({ length: INDICATORS }, (_, i) => indicator(i)),
	dimensions: [
		{ code: 'sex', name: same('sex'), codes: SEXES.map((code) => ({ code, name: same(code) })) },
		{ code: 'ethnicity', name: same('ethnicity'), codes: GROUPS.map((code) => ({ code, name: same(code) })) }
	],
	targets: [],
	areas: [
		...Array.from({ length: PROVINCES }, (_, i) => ({
			code: `p${pad(i, 2)}`,
			name: same(`Province ${i}`),
			level: 'province',
			parent: null,
			type: ''
		})),
		...Array.from({ length: COMMUNES }, (_, i) => ({
			code: pad(i * 3 + 1, 5),
			name: same(`Commune ${i}`),
			level: 'commune',
			parent: `p${pad(Math.floor(i / IN_PROVINCE), 2)}`,
			type: ''
		}))
	],
	levels: ['commune'],
	periods: PERIODS,
	coverage: Array.from({ length: INDICATORS }, (_, i) =>
		PERIODS.flatMap((period) =>
			SEXES.map((sex) => ({ indicator: `ind_${i}`, period, level: 'commune', sex, areas: COMMUNES }))
		)
	).flat(),
	rows: COMMUNES * PERIODS.length * SEXES.length * GROUPS.length * INDICATORS,
	codes: Object.fromEntries(
		Array.from({ length: INDICATORS }, (_, i) => [`ind_${i}`, { sex: SEXES, ethnicity: GROUPS }])
	),
	has: ['numerator', 'denominator'],
	applicable: true,
	version: 'made'
};

const list = (codes: string[]) => `[${codes.map((each) => `'${each}'`).join(', ')}]`;

/**
 * Statements that make the two tables of the data set inside an engine as an import leaves them: text keys, areas by
 * number, sorted by indicator, period, dimensions and area.
 */
export const MAKE: string[] = [
	`CREATE TABLE "observation bench" AS
		SELECT 'ind_' || n AS indicator, (2015 + p)::VARCHAR AS period, ${list(SEXES)}[s + 1] AS sex,
			${list(GROUPS)}[e + 1] AS ethnicity, (${PROVINCES} + a)::USMALLINT AS area, 100.0 * num / den AS value,
			num::DOUBLE AS numerator, den::DOUBLE AS denominator, '' AS status
		FROM (SELECT i % ${COMMUNES} AS a, (i // ${COMMUNES}) % 4 AS e, (i // ${COMMUNES * 4}) % 3 AS s,
			(i // ${COMMUNES * 12}) % 10 AS p, i // ${COMMUNES * 120} AS n,
			100 + (i * 7919) % 900 AS den, (i * 104729) % (100 + (i * 7919) % 900) AS num
			FROM range(${COMMUNES * 120 * INDICATORS}) AS t(i))`,
	`CREATE TABLE "area bench" AS
		SELECT i::UINTEGER AS area, 'p' || lpad(i::VARCHAR, 2, '0') AS code, 'province' AS level, i::UINTEGER AS at_province,
			NULL::UINTEGER AS at_commune FROM range(${PROVINCES}) AS t(i)
		UNION ALL SELECT (${PROVINCES} + i)::UINTEGER, lpad((i * 3 + 1)::VARCHAR, 5, '0'), 'commune', (i // ${IN_PROVINCE})::UINTEGER,
			(${PROVINCES} + i)::UINTEGER FROM range(${COMMUNES}) AS t(i)`
];
