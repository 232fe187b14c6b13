import { message, pick } from '#lib/message/message.ts';
import type { SavedChart } from '#lib/term/library.ts';
import type { Lang } from '#lib/term/text.ts';
import { hrefIn } from '#lib/view/href.ts';
import { plainName } from './library/name.ts';
import type { Kept } from './library/record.ts';
import { fileOf, OBSERVATIONS } from './library/stored.ts';

/** Where the usual licences stand; others are told in words only. */
const LICENCES: [RegExp, string][] = [
	[/^CC[ -]?0\b.*$/i, 'https://creativecommons.org/publicdomain/zero/1.0/'],
	[/^CC[ -]BY[ -]4\.0$/i, 'https://creativecommons.org/licenses/by/4.0/'],
	[/^CC[ -]BY[ -]SA[ -]4\.0$/i, 'https://creativecommons.org/licenses/by-sa/4.0/'],
	[/^CC[ -]BY[ -]NC[ -]4\.0$/i, 'https://creativecommons.org/licenses/by-nc/4.0/'],
	[/^CC[ -]BY[ -]3\.0[ -]IGO$/i, 'https://creativecommons.org/licenses/by/3.0/igo/'],
	[/^(https?:\/\/\S+)$/, '$1']
];

/** The address of a licence; null when it is none of those known. */
export function licenceAt(licence: string): string | null {
	const found = LICENCES.find(([form]) => form.test(licence.trim()));
	return found ? licence.trim().replace(found[0], found[1]) : null;
}

/** The first or the last month of a period, or its year: 2023-Q3 → 2023-07 or 2023-09. */
function monthOf(period: string, last: boolean): string | null {
	const [, year, kind, part] = /^(\d{4})(?:-([QSH]?)(\d{1,2}))?$/.exec(period) ?? [];
	if (!year) return null;
	if (!part) return year;
	const months = { Q: 3, S: 6, H: 6 }[kind] ?? 1;
	const month = last ? Number(part) * months : (Number(part) - 1) * months + 1;
	return `${year}-${String(month).padStart(2, '0')}`;
}

/** The span of a data set's periods, ISO 8601; null when they are no dates. */
export function spanOf(periods: [string, string] | null): string | null {
	if (!periods) return null;
	const [from, to] = [monthOf(periods[0], false), monthOf(periods[1], true)];
	return from && to ? `${from}/${to}` : null;
}

const EMAIL = /[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+/;

/** A published chart as far as a listing tells of it. */
export type ListedChart = Pick<SavedChart, 'id' | 'dataset' | 'title' | 'alt'>;

/**
 * The published data sets as `data.json`: a catalogue in the form of DCAT-US 1.1 (Project Open Data metadata schema). A chart is
 * no data set: it is listed where one gets at its data set by it, with an `accessURL`, as that schema has it for graphical
 * interfaces. What ships with the program is others' to list, and is not in it.
 * @param origin of the site, without a slash at the end
 */
export function dataJson(
	published: readonly Kept[],
	charts: readonly ListedChart[],
	{ lang, origin }: { lang: Lang; origin: string }
) {
	const of = (id: string) => charts.filter((each) => plainName(each.dataset) === id);
	return {
		'@context': 'https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld',
		'@id': `${origin}/data.json`,
		'@type': 'dcat:Catalog',
		conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
		describedBy: 'https://project-open-data.cio.gov/v1.1/schema/catalog.json',
		dataset: published.map((each) => datasetOf(each, of(each.dataset), lang, origin))
	};
}

function datasetOf(version: Kept, charts: readonly ListedChart[], lang: Lang, origin: string) {
	const { dataset, number, about, steps } = version;
	const page = origin + hrefIn(`/library/${dataset}`, lang);
	const at = (standing: 'published') => steps.findLast((each) => each.standing === standing)?.at.slice(0, 10);
	const address = licenceAt(about.licence);
	const span = spanOf(about.periods);
	const email = EMAIL.exec(about.contact ?? '')?.[0];
	const topics = about.indicators.flatMap(({ topic }) => (topic ? [pick(lang, topic)] : []));
	const words = [...new Set([...topics, ...about.indicators.map(({ name }) => pick(lang, name))])];
	const parquet = fileOf(version, OBSERVATIONS);
	return {
		'@type': 'dcat:Dataset',
		identifier: `${origin}/library/${dataset}`,
		title: pick(lang, about.title),
		description: pick(lang, about.description) || pick(lang, about.title),
		keyword: words.length ? words : [message(lang, 'app.name')],
		modified: about.date,
		...(at('published') && { issued: at('published') }),
		publisher: { '@type': 'org:Organization', name: pick(lang, about.source) },
		contactPoint: {
			'@type': 'vcard:Contact',
			fn: about.contact || pick(lang, about.source),
			...(email && { hasEmail: `mailto:${email}` })
		},
		accessLevel: 'public',
		...(address && { license: address }),
		...(about.licence && { rights: about.licence }),
		...(span && { temporal: span }),
		language: ['vi', 'en'],
		landingPage: page,
		...(about.link && { references: [about.link] }),
		version: String(number),
		distribution: [
			{
				'@type': 'dcat:Distribution',
				title: 'Parquet',
				downloadURL: `${origin}/data/${version.version}.parquet`,
				mediaType: 'application/vnd.apache.parquet',
				format: 'Parquet',
				...(parquet && { byteSize: parquet.bytes })
			},
			{
				'@type': 'dcat:Distribution',
				title: 'Data Package',
				downloadURL: `${origin}/library/${dataset}/${number}.zip`,
				mediaType: 'application/zip',
				format: 'Data Package'
			},
			{
				'@type': 'dcat:Distribution',
				title: message(lang, 'listing.explore'),
				accessURL: origin + hrefIn(`/explore/${dataset}`, lang),
				format: 'HTML'
			},
			...charts.map(({ id, title, alt }) => ({
				'@type': 'dcat:Distribution',
				title: message(lang, 'listing.chart', { title: pick(lang, title) }),
				description: pick(lang, alt),
				accessURL: origin + hrefIn(`/chart/${id}`, lang),
				format: 'HTML'
			}))
		]
	};
}
