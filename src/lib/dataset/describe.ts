import type { Area } from '../term/area.ts';
import type { Coverage, Dataset, DatasetMeta, Dimension, Edition, Indicator } from '../term/dataset.ts';
import { dimensionsOf, SEXES, TOTAL, type Observations } from '../term/observation.ts';
import { comparePeriods } from '../term/period.ts';
import { statusOf } from '../term/status.ts';
import { same, type Text } from '../term/text.ts';
import { ancestors, REGION_LEVEL, WHOLE_LEVEL, wholeOf, type Gazetteer } from '../area/gazetteer.ts';
import { namesCount } from './counted.ts';
import { byVintage, inVintage } from './edition.ts';
import { explains, PER } from './rule/rate-parts.ts';
import { sexTriples } from './rule/sex-total.ts';
import { codeName, dimensionName } from './code.ts';
import type { FoundNames } from './found.ts';
import { versionOf } from './version.ts';

/**
 * A data set as the pages know it: what people say of it (`meta`), names found in the file, and everything else read off the
 * observations.
 */
export async function describe(
	observations: Observations,
	meta: Partial<DatasetMeta> & { id: string },
	names: FoundNames,
	source: Gazetteer
): Promise<Dataset> {
	const parts = observations.vintage ? byVintage(observations, source) : null;
	const vintage = parts ? parts[parts.length - 1].vintage || null : (meta.vintage ?? null);
	const alone = (of: Observations, id: string | null) => {
		const areas = areasOf(of, names, source, id);
		const coverage = coverageOf(of, areas);
		return { areas, coverage, levels: levelsIn(coverage, source, id) };
	};
	const all = parts?.map((part) => ({ ...part, ...alone(part.observations, part.vintage || null) }));
	const whole = all
		? {
				areas: all.flatMap((each) => each.areas),
				coverage: all.flatMap((each) => each.coverage),
				levels: [
					...new Set(
						[...all].sort((a, b) => b.levels.length - a.levels.length).flatMap((each) => each.levels)
					)
				]
			}
		: alone(observations, vintage);
	const dimensions = dimensionsFound(observations, meta.dimensions ?? [], names);
	return {
		id: meta.id,
		title: meta.title ?? same(meta.id),
		description: meta.description ?? same(''),
		source: meta.source ?? same(''),
		...(meta.link && { link: meta.link }),
		licence: meta.licence ?? '',
		...(meta.method && { method: meta.method }),
		...(meta.contact && { contact: meta.contact }),
		date: meta.date ?? '',
		synthetic: meta.synthetic ?? false,
		vintage,
		indicators: indicatorsOf(observations, meta.indicators ?? [], names),
		dimensions,
		codes: codesFound(observations, dimensions),
		targets: meta.targets ?? [],
		...(meta.opening && { opening: meta.opening }),
		...(meta.disclosure && { disclosure: meta.disclosure }),
		...(meta.points && { points: meta.points }),
		...whole,
		...(all && { editions: editionsIn(all) }),
		periods: used(observations, 'period').sort(comparePeriods),
		rows: observations.length,
		...readOff(observations),
		version: await versionOf(observations)
	};
}

/** The same data set after some of its observations lost their number: what is read off the observations is read anew. */
export async function describeAgain(dataset: Dataset, observations: Observations): Promise<Dataset> {
	const editions = dataset.editions?.map((edition) => ({
		...edition,
		coverage: coverageOf(
			inVintage(observations, edition.vintage),
			dataset.areas.slice(edition.first, edition.first + edition.areas)
		)
	}));
	return {
		...dataset,
		...(editions && { editions }),
		coverage: editions?.flatMap((each) => each.coverage) ?? coverageOf(observations, dataset.areas),
		...readOff(observations),
		version: await versionOf(observations)
	};
}

const readOff = (observations: Observations): Pick<Dataset, 'has' | 'applicable'> => ({
	has: (['numerator', 'denominator', 'lower', 'upper', 'note'] as const).filter((each) => observations[each]),
	applicable: !observations.status.dictionary.includes(statusOf('not_applicable'))
});

/** Levels with values, from the largest to the smallest. */
function levelsIn(coverage: readonly Coverage[], source: Gazetteer, vintage: string | null): string[] {
	const found = new Set(coverage.map((c) => c.level));
	const known = [
		WHOLE_LEVEL,
		REGION_LEVEL,
		...(source.vintage(vintage ?? '')?.levels.map((l) => l.code) ?? [])
	];
	return [...known.filter((l) => found.has(l)), ...[...found].filter((l) => !known.includes(l)).sort()];
}

type Part = Pick<Edition, 'vintage' | 'coverage' | 'levels'> & { areas: Area[]; observations: Observations };

function editionsIn(parts: readonly Part[]): Edition[] {
	let first = 0;
	return parts.map(({ vintage, observations, areas, coverage, levels }) => {
		const edition: Edition = {
			...{ vintage, first, areas: areas.length, levels, coverage },
			periods: used(observations, 'period').sort(comparePeriods),
			rows: observations.length
		};
		first += areas.length;
		return edition;
	});
}

/** Which codes of each dimension each indicator has observations at. */
function codesFound(observations: Observations, dimensions: readonly Dimension[]): Dataset['codes'] {
	const indicator = observations.keys.get('indicator')!;
	const found: Dataset['codes'] = Object.create(null);
	for (const dimension of dimensions) {
		const column = observations.keys.get(dimension.code)!;
		const width = column.dictionary.length;
		const seen = new Uint8Array(indicator.dictionary.length * width);
		for (let i = 0; i < observations.length; i++) seen[indicator.codes[i] * width + column.codes[i]] = 1;
		const at = new Map(column.dictionary.map((code, k) => [code, k]));
		indicator.dictionary.forEach((code, k) => {
			const own = (found[code] ??= Object.create(null) as Record<string, string[]>);
			own[dimension.code] = dimension.codes
				.map((each) => each.code)
				.filter((each) => seen[k * width + (at.get(each) ?? -1)] === 1);
		});
	}
	return found;
}

/** Codes of a key that observations use. */
function used(observations: Observations, key: string): string[] {
	const column = observations.keys.get(key);
	if (!column) return [];
	const seen = new Uint8Array(column.dictionary.length);
	for (let i = 0; i < observations.length; i++) seen[column.codes[i]] = 1;
	return column.dictionary.filter((_, i) => seen[i]);
}

function indicatorsOf(
	observations: Observations,
	said: readonly Indicator[],
	names: FoundNames
): Indicator[] {
	const evidence = evidenceOf(observations);
	const units = unitsOf(observations);
	const codes = used(observations, 'indicator');
	const order = [
		...said.map((i) => i.code).filter((code) => codes.includes(code)),
		...codes.filter((code) => !said.some((i) => i.code === code))
	];
	return order.map((code) => {
		const own = said.find((i) => i.code === code);
		if (own) return own;
		const name = names.indicator.get(code) ?? same(code);
		const unit = units.get(code) ?? names.unit.get(code) ?? '';
		const { additivity, per } = evidence(code, `${name.vi} ${unit}`);
		return {
			code,
			name,
			unit: unitText(unit || (additivity === 'rate' && per === 100 ? '%' : '')),
			additivity,
			per,
			direction: 'neither'
		};
	});
}

const unitText = (unit: string): Text =>
	/^(?:%|percent(?:age)?(?: \(%\))?)$/i.test(unit.trim()) ? { vi: '%', en: '%' } : same(unit);

/** The unit of an indicator when all its observations have the same one. */
function unitsOf({ keys, unit, length }: Observations): Map<string, string> {
	const out = new Map<string, string>();
	if (!unit) return out;
	const indicator = keys.get('indicator')!;
	const one = new Int32Array(indicator.dictionary.length).fill(-1);
	for (let i = 0; i < length; i++) {
		const at = indicator.codes[i];
		if (one[at] === -1) one[at] = unit.codes[i];
		else if (one[at] !== unit.codes[i]) one[at] = -2;
	}
	one.forEach((code, at) => {
		if (code >= 0 && unit.dictionary[code]) out.set(indicator.dictionary[at], unit.dictionary[code]);
	});
	return out;
}

/**
 * How an indicator's values may be put together, only on evidence: counts are whole, not negative, and either women and men
 * make the total or the words name a count; rates have a numerator and a denominator that give the value
 * with one multiplier in at least 95 of 100 rows.
 */
function evidenceOf(
	observations: Observations
): (code: string, words: string) => Pick<Indicator, 'additivity' | 'per'> {
	const indicator = observations.keys.get('indicator')!;
	const whole = new Uint8Array(indicator.dictionary.length).fill(1);
	/** rows that have both parts, and for each multiplier how many of them it explains */
	const parts = new Float64Array(indicator.dictionary.length);
	const explained = PER.map(() => new Float64Array(indicator.dictionary.length));
	const { numerator, denominator, value } = observations;
	for (let i = 0; i < observations.length; i++) {
		const at = indicator.codes[i];
		if (Number.isNaN(value[i])) continue;
		if (value[i] < 0 || !Number.isInteger(value[i])) whole[at] = 0;
		if (!numerator || !denominator || !(denominator[i] > 0) || Number.isNaN(numerator[i])) continue;
		const rate = numerator[i] / denominator[i];
		parts[at]++;
		PER.forEach((per, k) => {
			if (explains(value[i], rate * per)) explained[k][at]++;
		});
	}
	const { of } = sexTriples({ observations });
	return (code, words) => {
		const at = indicator.dictionary.indexOf(code);
		const best = PER.reduce<number>((a, _, k) => (explained[k][at] > explained[a][at] ? k : a), 0);
		if (parts[at] > 0 && explained[best][at] >= 0.95 * parts[at])
			return { additivity: 'rate', per: PER[best] };
		const triples = of.get(code);
		const adds = triples !== undefined && triples.seen >= 3 && triples.add >= triples.seen * 0.9;
		if (whole[at] && (adds || namesCount(words))) return { additivity: 'sum', per: 1 };
		return { additivity: 'none', per: 1 };
	};
}

function dimensionsFound(
	observations: Observations,
	said: readonly Dimension[],
	names: FoundNames
): Dimension[] {
	const all = dimensionsOf(observations);
	const order = [
		...said.map((d) => d.code).filter((code) => all.includes(code)),
		...all.filter((code) => !said.some((d) => d.code === code))
	];
	return order.map((code) => {
		const own = said.find((d) => d.code === code);
		const codes = used(observations, code);
		const listed = own?.codes ?? [];
		const rest = codes
			.filter((c) => !listed.some((l) => l.code === c))
			.sort((a, b) => place(code, a) - place(code, b) || compareCodes(a, b));
		const found = rest.map((c) => ({ code: c, name: names.codes.get(code)?.get(c) ?? codeName(code, c) }));
		return {
			code,
			name: own?.name ?? names.dimension.get(code) ?? dimensionName(code),
			codes: totalLast([...listed.filter((l) => codes.includes(l.code)), ...found])
		};
	});
}

const place = (dimension: string, code: string): number => {
	if (dimension === 'sex') return (SEXES as readonly string[]).indexOf(code) + 1 || 9;
	const age = dimension === 'age' ? /^Y_?(?:GE|LT)?(\d+)/.exec(code) : null;
	return age ? +age[1] + (code.startsWith('Y_LT') ? -0.5 : 0) : 0;
};

const compareCodes = (a: string, b: string): number => a.localeCompare(b, 'vi', { numeric: true });

function totalLast<T extends { code: string }>(codes: T[]): T[] {
	return [...codes.filter((c) => c.code !== TOTAL), ...codes.filter((c) => c.code === TOTAL)];
}

/** Areas with observations and all they lie in; from the gazetteer where it knows them. Sorted by code. */
function areasOf(
	observations: Observations,
	names: FoundNames,
	source: Gazetteer,
	vintage: string | null
): Area[] {
	const out = new Map<string, Area>();
	for (const code of used(observations, 'area')) {
		const area = vintage === null ? undefined : source.byCode(vintage, code);
		if (!area) {
			const whole = code === TOTAL || (vintage !== null && code === wholeOf(vintage));
			const known = whole
				? (vintage !== null && source.vintage(vintage)?.whole) || { vi: 'Toàn bộ', en: 'All areas' }
				: null;
			const name = known ?? names.area.get(code) ?? same(code);
			out.set(code, { code, name, level: whole ? WHOLE_LEVEL : 'area', parent: null, type: '' });
			continue;
		}
		out.set(code, area);
		for (const up of ancestors(source, vintage!, code)) out.set(up, source.byCode(vintage!, up)!);
	}
	return [...out.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** How many areas have a value, per indicator × period × level × sex; other dimensions at their total where they have one. */
function coverageOf(observations: Observations, areas: readonly Area[]): Coverage[] {
	const levelOf = new Map(areas.map((area) => [area.code, area.level]));
	const area = observations.keys.get('area')!;
	const indicator = observations.keys.get('indicator')!;
	const period = observations.keys.get('period')!;
	const sex = observations.keys.get('sex');
	const levels = [...new Set(levelOf.values())];
	const level = area.dictionary.map((code) => levels.indexOf(levelOf.get(code) ?? 'area'));
	const [P, L, S, A] = [
		period.dictionary.length,
		levels.length,
		sex?.dictionary.length ?? 1,
		area.dictionary.length
	];
	const seen = new Set<number>();
	const count = new Map<number, number>();
	for (let i = 0; i < observations.length; i++) {
		if (Number.isNaN(observations.value[i])) continue;
		const at =
			((indicator.codes[i] * P + period.codes[i]) * L + level[area.codes[i]]) * S + (sex ? sex.codes[i] : 0);
		const key = at * A + area.codes[i];
		if (seen.has(key)) continue;
		seen.add(key);
		count.set(at, (count.get(at) ?? 0) + 1);
	}
	const rows = [...count].map(([at, n]): Coverage => {
		const s = at % S;
		const l = Math.floor(at / S) % L;
		const p = Math.floor(at / S / L) % P;
		return {
			indicator: indicator.dictionary[Math.floor(at / S / L / P)],
			period: period.dictionary[p],
			level: levels[l],
			sex: sex ? sex.dictionary[s] : TOTAL,
			areas: n
		};
	});
	return rows.sort((a, b) =>
		a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : comparePeriods(a.period, b.period)
	);
}
