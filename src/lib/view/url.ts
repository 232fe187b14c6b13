import type { Lang } from '../term/text.ts';
import { CLASSES, emptyView, FLAGS, MEASURES, SCHEMES, SHAPES, TABS, type View } from './view.ts';

/** Keys of the address that are ours; every other key is a dimension (kept, even when the data set has none such). */
const KEYS = [
	'tab',
	'ind',
	'time',
	'area',
	'parent',
	'level',
	'geo',
	'weight',
	'by',
	'measure',
	'classes',
	'scheme',
	'shape',
	'grouping',
	'lang',
	'v'
];
/** Beside a view in the address of its picture: pixels for one of it, how wide the chart is, as the card of a link. */
export const SCALE = 'scale';
/** `all` = with every indicator of the data set, of a view as one file to carry. */
export const PACK = 'pack';
export const MAKING = [SCALE, 'width', 'card', PACK];
export const SCALES: readonly number[] = [1, 2, 3, 4];

const RESERVED = new Set<string>([...KEYS, ...FLAGS, ...MAKING]);

/** Keys that had another name once. A map: keys of an address may be named like anything, `constructor` too. */
const RENAMED = new Map([
	['indicator', 'ind'],
	['year', 'time'],
	['period', 'time'],
	['chart', 'tab'],
	['areas', 'area']
]);

const PREFIX = 'dim.';

/** `~` stands between the codes of a list and `..` between the ends of a span; inside a code they are written with `!`. */
const escape = (code: string) => code.replaceAll('!', '!!').replaceAll('~', '!t');
const escapeEnd = (period: string) => period.replaceAll('!', '!!').replaceAll('.', '!d');
const unescape = (text: string) =>
	text.replace(/!(.)/gs, (_, c: string) => (c === 't' ? '~' : c === 'd' ? '.' : c));
const list = (codes: string[]) => codes.map(escape).join('~');
const unlist = (text: string) => (text === '' ? [] : text.split('~').map(unescape));

const oneOf = <T extends string>(all: readonly T[], text: string | null, usual: T): T =>
	all.find((each) => each === text) ?? usual;

/** The query of a view, defaults left out, in a fixed order: equal views have equal addresses. */
export function toQuery(view: View): string {
	const usual = emptyView(view.dataset);
	const query = new URLSearchParams();
	const put = (key: string, value: string | null, left: string | null) => {
		if (value !== null && value !== left) query.append(key, value);
	};
	put('tab', view.tab, usual.tab);
	put('ind', view.indicator, null);
	if (view.time) {
		const { from, to } = view.time;
		put('time', from === to ? escapeEnd(from) : `${escapeEnd(from)}..${escapeEnd(to)}`, null);
	}
	put('area', list(view.areas), '');
	put('parent', view.parent, null);
	put('level', view.level, null);
	put('geo', view.geo, null);
	put('weight', view.weight, null);
	put('by', list(view.by), '');
	for (const dimension of Object.keys(view.where).sort())
		if (view.where[dimension].length)
			put(
				RESERVED.has(dimension) || RENAMED.has(dimension) || dimension.startsWith(PREFIX)
					? PREFIX + dimension
					: dimension,
				list(view.where[dimension]),
				null
			);
	put('measure', view.measure, usual.measure);
	put('classes', String(view.classes), String(usual.classes));
	put('scheme', view.scheme, usual.scheme);
	put('shape', view.shape, usual.shape);
	put('grouping', view.group, null);
	put('v', view.version, null);
	for (const flag of FLAGS) if (view.flags.includes(flag)) query.append(flag, '1');
	put('lang', view.lang, usual.lang);
	return query.toString().replaceAll('%7E', '~').replaceAll('%21', '!');
}

/** The view of an address. What cannot be understood falls back to the default; nothing throws. */
export function fromQuery(dataset: string, query: URLSearchParams, lang: Lang = 'vi'): View {
	const view = emptyView(dataset);
	const said = new Map<string, string>();
	for (const [key, value] of query) said.set(RENAMED.get(key) ?? key, value);
	const get = (key: string) => said.get(key) ?? null;
	const some = (key: string) => get(key) || null;
	view.tab = oneOf(TABS, get('tab'), view.tab);
	view.indicator = some('ind');
	view.time = timeOf(get('time'));
	view.areas = unlist(get('area') ?? '');
	view.parent = some('parent');
	view.level = some('level');
	view.geo = some('geo');
	view.weight = some('weight');
	view.by = unlist(get('by') ?? '');
	view.measure = oneOf(MEASURES, get('measure'), view.measure);
	const classes = Number(get('classes') ?? CLASSES.usual);
	if (Number.isInteger(classes) && classes >= CLASSES.least && classes <= CLASSES.most)
		view.classes = classes;
	view.scheme = oneOf(SCHEMES, get('scheme'), view.scheme);
	view.shape = oneOf(SHAPES, get('shape'), view.shape);
	view.group = some('grouping');
	view.lang = oneOf(['vi', 'en'] as const, get('lang'), lang);
	view.version = some('v');
	view.flags = FLAGS.filter((flag) => said.has(flag) && get(flag) !== '0');
	for (const [key, value] of said)
		if (!RESERVED.has(key)) {
			const codes = unlist(value);
			const dimension = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
			if (codes.length && dimension)
				Object.defineProperty(view.where, dimension, {
					value: codes,
					enumerable: true,
					writable: true,
					configurable: true
				});
		}
	return view;
}

function timeOf(text: string | null): View['time'] {
	if (!text) return null;
	const [from, to = from] = text.split('..');
	return from && to ? { from: unescape(from), to: unescape(to) } : null;
}

/** The address of a view inside the site: `/explore/<dataset>?…`, or its embed. */
export const addressOf = (
	view: View,
	base: '/explore/' | '/embed/explore/' = '/explore/',
	suffix = ''
): string => {
	const query = toQuery(view);
	return base + encodeURIComponent(view.dataset) + suffix + (query ? `?${query}` : '');
};

/** The view of an address inside the site, `/explore/<dataset>?…`; null when it is none. */
export function fromAddress(address: string, lang: Lang = 'vi'): View | null {
	const found = /^\/explore\/([^/?#]+)(?:\?([^#]*))?$/.exec(address);
	if (!found) return null;
	try {
		return fromQuery(decodeURIComponent(found[1]), new URLSearchParams(found[2] ?? ''), lang);
	} catch {
		return null;
	}
}
