import { drawStrip } from '../chart/strip.ts';
import { INK } from '../chart/colour.ts';
import { named, shape, type Drawing, type Picture } from '../chart/picture.ts';
import { gapWords, profileHeadline, standFact, standValue, standWords } from '../insight/standing.ts';
import { areaName, formatValue } from '../insight/words.ts';
import { message, pick } from '../message/message.ts';
import { formatDate, formatPeriod } from '../message/number.ts';
import type { Profile, ProfilePart, Standing } from '../query/profile.ts';
import type { Lang } from '../term/text.ts';
import type { PlainTable } from './document.ts';
import type { Told } from './told.ts';
import type { TracedValue } from './trace.ts';

/** Indicators drawn before the figure is longer than a page; the table has them all. */
const MOST_DRAWN = 16;
/** CSS pixels: the figure; a row of it; its scale, on the right. */
const SIZE = { width: 640, row: 52, scale: 310 };

/** The profile of an area as a report takes it. Its indicators stand each at its latest period: a profile is always of today. */
export function toldProfile(profile: Profile, { document, lang }: Pick<Drawing, 'document' | 'lang'>): Told {
	const { area, vintage, parts } = profile;
	const name = areaName(lang, area);
	const all = parts.flatMap((part) => part.standings.map((standing) => ({ part, standing })));
	const title = message(lang, 'told.profile', { name, vintage: pick(lang, vintage.name) });
	const headline = profileHeadline(lang, profile);
	return {
		address: `/area/${encodeURIComponent(vintage.id)}/${encodeURIComponent(area.code)}`,
		title,
		alt: [title, headline].join('. '),
		picture: drawn(all.slice(0, MOST_DRAWN), name, title, { document, lang }),
		sentences: [
			{ about: 'headline', text: headline },
			...all.flatMap(({ part, standing }) => {
				const words = [standWords(lang, standing), gapWords(lang, standing)].filter(Boolean);
				const [head] = standFact(lang, standing, name).split('\n');
				const text = `${head}${madeUp(part, lang)}. ${words.map(sentence(lang)).join(' ')}`;
				return words.length ? [{ about: `${part.dataset.id} ${standing.indicator.code}`, text }] : [];
			})
		],
		table: tableOf(all, lang),
		lines: [
			...(all.length > MOST_DRAWN
				? [message(lang, 'told.profile-drawn', { count: MOST_DRAWN, all: all.length })]
				: []),
			message(lang, `profile.peers.${profile.peers.kind}`, {
				count: profile.peers.areas.length,
				place: profile.path.length ? pick(lang, profile.path.at(-1)!.name) : pick(lang, vintage.whole)
			}),
			...parts.map((part) => sourceOf(part, profile, lang))
		],
		...dataOf(parts),
		values: all.flatMap(({ part, standing }) => valuesOf(part, standing, lang))
	};
}

/** Said beside every number of a data set that is made up. */
const madeUp = ({ dataset }: ProfilePart, lang: Lang): string =>
	dataset.synthetic ? ` · ${message(lang, 'told.made-up')}` : '';

const sentence = (lang: Lang) => (words: string) =>
	words.charAt(0).toLocaleUpperCase(lang) + words.slice(1).replace(/\.?$/, '.');

function dataOf(parts: readonly ProfilePart[]): Pick<Told, 'dataset' | 'version' | 'date'> {
	const dates = parts.map(({ dataset }) => dataset.date).sort();
	return {
		dataset: parts.map(({ dataset }) => dataset.id).join('~'),
		version: parts.map(({ dataset }) => dataset.version.slice(0, 6)).join('~'),
		date: dates[dates.length - 1] ?? ''
	};
}

function sourceOf({ dataset }: ProfilePart, { vintage }: Profile, lang: Lang): string {
	const line = message(lang, 'source.line', {
		source: pick(lang, dataset.source),
		version: dataset.version.slice(0, 6),
		date: formatDate(lang, dataset.date),
		vintage: pick(lang, vintage.name)
	});
	const made = dataset.synthetic ? `${message(lang, 'insight.synthetic')}. ` : '';
	return `${message(lang, 'source.source')}: ${made}${line}`;
}

/** The middle value; null of none. */
function median(values: number[]): number | null {
	if (!values.length) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
}

function tableOf(all: { part: ProfilePart; standing: Standing }[], lang: Lang): PlainTable {
	const heads = ['indicator', 'period', 'value', 'parent', 'median', 'stand'] as const;
	return {
		head: heads.map((each) => message(lang, `told.head.${each}`)),
		numeric: heads.map((each) => ['value', 'parent', 'median'].includes(each)),
		rows: all.map(({ part, standing }) => {
			const { indicator, parent, peers, period } = standing;
			const middle = median(peers.map((each) => each.value!));
			return [
				pick(lang, indicator.name),
				formatPeriod(lang, period),
				standValue(lang, standing) + madeUp(part, lang),
				parent
					? formatValue(lang, indicator, parent.value) +
						(parent.partly ? ` (${message(lang, 'profile.partly')})` : '')
					: '',
				middle === null ? '' : formatValue(lang, indicator, middle),
				standWords(lang, standing)
			];
		}),
		left: 0
	};
}

/** The numbers of one indicator: the area's own, women's and men's, and that of what it lies in. */
function valuesOf({ dataset }: ProfilePart, standing: Standing, lang: Lang): TracedValue[] {
	const { indicator, period, row, women, men, parent } = standing;
	const at = (of: string, said: string, found: { value: number | null; status: string } | null) =>
		found
			? [
					{
						key: new URLSearchParams({
							dataset: dataset.id,
							indicator: indicator.code,
							period,
							of
						}).toString(),
						said: [pick(lang, indicator.name), formatPeriod(lang, period), said].filter(Boolean).join(', '),
						value: found.value,
						status: found.status
					}
				]
			: [];
	return [
		...at('own', '', row),
		...at('F', message(lang, 'sex.F').toLocaleLowerCase(lang), women),
		...at('M', message(lang, 'sex.M').toLocaleLowerCase(lang), men),
		...at('parent', message(lang, 'profile.key-parent'), parent && { value: parent.value, status: '' })
	];
}

/** The scales one beneath the other, each with the name of its indicator and the value. */
function drawn(
	all: readonly { part: ProfilePart; standing: Standing }[],
	name: string,
	title: string,
	{ document, lang }: Pick<Drawing, 'document' | 'lang'>
): Picture | null {
	const rows = all.flatMap(({ part, standing }) => {
		const strip = drawStrip(standing, name, { document, width: SIZE.scale, lang });
		return strip ? [{ standing, strip, made: madeUp(part, lang) }] : [];
	});
	if (!rows.length) return null;
	const { width, row, scale } = SIZE;
	const left = width - scale;
	const height = rows.length * row + 44;
	const text = (x: number, y: number, words: string, more: Record<string, string> = {}) =>
		shape('text', { x, y, 'font-size': 12, 'text-anchor': 'start', fill: INK.text, ...more }, [words]);
	const soft = { 'font-size': '11', fill: INK.soft };
	const marks = rows.flatMap(({ standing, strip, made }, i) => {
		const lines = wrapped(pick(lang, standing.indicator.name), 48);
		const y = i * row + (lines.length > 1 ? 13 : 20);
		const value = `${standValue(lang, standing)} (${formatPeriod(lang, standing.period)})${made}`;
		return [
			...lines.map((line, k) => text(0, y + k * 14, line)),
			text(0, y + lines.length * 14 + 1, value, { 'font-weight': '600' }),
			shape('g', { transform: `translate(${left},${i * row + 6})` }, strip.children)
		];
	});
	const y = height - 26;
	return named({ width: String(width), height: String(height) }, title, [
		...marks,
		shape('circle', { cx: 6, cy: y - 4, r: 5, fill: INK.text }),
		text(16, y, name, soft),
		shape('path', {
			d: `M${left - 20},${y - 10}l6,6l-6,6l-6,-6z`,
			fill: '#ffffff',
			stroke: INK.text,
			'stroke-width': 1.4
		}),
		text(left - 8, y, message(lang, 'profile.key-parent'), soft),
		shape('path', { d: `M${left + 164},${y - 10}v12`, stroke: INK.soft, 'stroke-width': 1 }),
		text(left + 172, y, message(lang, 'profile.key-peer'), soft),
		text(width, height - 8, message(lang, 'told.key-right'), { ...soft, 'text-anchor': 'end' })
	]);
}

/** At most two lines of so many letters, broken between words. */
function wrapped(text: string, most: number): string[] {
	if (text.length <= most) return [text];
	const at = text.lastIndexOf(' ', most);
	const cut = at > 0 ? at : most;
	const rest = text.slice(cut).trim();
	return [text.slice(0, cut), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}
