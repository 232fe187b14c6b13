import { crc32 } from '../../file/archive/crc32.ts';
import { message, pick } from '../../message/message.ts';
import { formatDate } from '../../message/number.ts';
import { failed, done, type Result } from '../../term/failure.ts';
import { LANGS } from '../../term/text.ts';
import { looks, type Piece } from '../recipe.ts';
import type { Packed } from './pack.ts';
import type { ParcelAbout } from './parcel.ts';
import type { Still } from './still.ts';

/** The app that shows a parcel, made once for all parcels: nothing in it is fetched from anywhere. */
export interface ParcelApp {
	script: string;
	style: string;
	/** sha256 of both as a Content-Security-Policy writes them, base64 */
	hashes: { script: string; style: string };
	/** the program's version, and the first letters of the app's own hash */
	program: string;
}

/** Bytes a parcel may have: more a phone does not open. */
export const MOST_BYTES = 20_000_000;

const escaped = (text: string): string =>
	text
		// eslint-disable-next-line no-control-regex
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** JSON that cannot end the block it stands in. */
const block = (id: string, what: unknown): string =>
	`<script type="application/json" id="${id}">${JSON.stringify(what).replaceAll('<', '\\u003c')}</script>`;

/** Text of a comment: two dashes would end it. */
const commented = (text: string): string => text.replace(/--+/g, '–').replaceAll('>', '›');

/**
 * A parcel as one HTML file: words, pictures and tables first, so that it can be read without scripts; its data as JSON; the app
 * last. The same parcel gives the same bytes.
 * @param stills by the id of their piece
 * @returns failure `parcel-large` above MOST_BYTES
 */
export function parcelPage(
	{ parcel, refused }: Packed,
	stills: ReadonlyMap<string, Still>,
	app: ParcelApp
): Result<Uint8Array> {
	const { about, cubes, outlines } = parcel;
	const { lang } = about.recipe;
	const policy = [
		"default-src 'none'",
		`script-src '${app.hashes.script}'`,
		`style-src '${app.hashes.style}'`,
		"style-src-attr 'unsafe-inline'",
		'img-src data: blob:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
	const blocks = [
		block('about', about),
		...cubes.map((each, i) => block(`cube-${i}`, each)),
		...outlines.map((each, i) => block(`outlines-${i}`, each))
	];
	const html = [
		'<!doctype html>',
		`<!--\n${LANGS.map((each) => commented(insideSaid(about, each))).join('\n\n')}\n-->`,
		`<html lang="${lang}">`,
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta name="generator" content="Parity Atlas ${escaped(about.program)}">`,
		`<title>${escaped(titleOf(about))}</title>`,
		`<style>${app.style}</style>`,
		'</head>',
		'<body>',
		`<div id="parcel">${bodyOf(about, stills, refused.length)}</div>`,
		...blocks,
		`<script>${app.script}</script>`,
		'</body>',
		'</html>',
		''
	].join('\n');
	const bytes = new TextEncoder().encode(html);
	if (bytes.length > MOST_BYTES)
		return failed('parcel-large', { size: inMegabytes(bytes.length), most: inMegabytes(MOST_BYTES) });
	return done(bytes);
}

/** Bytes as megabytes to a tenth, as sentences say them. */
export const inMegabytes = (bytes: number): number => Math.ceil(bytes / 100_000) / 10;

/** A name that says what is in the file and which bytes: `<words>-<8 hex digits>.html`. */
export function parcelName(words: string, page: Uint8Array | string): string {
	const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
	const plain = words
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[đĐ]/g, 'd')
		.replace(/[^\w.-]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.toLowerCase()
		.slice(0, 60);
	return `${plain || 'parity-atlas'}-${crc32(bytes).toString(16).padStart(8, '0')}.html`;
}

/** What a parcel is called. */
export const titleOf = ({ recipe }: ParcelAbout): string =>
	recipe.title.trim() || message(recipe.lang, 'document.untitled');

/** What the file holds and where in it, for whoever opens it as text years from now. */
function insideSaid(about: ParcelAbout, lang: (typeof LANGS)[number]): string {
	const { made, program, origin, datasets } = about;
	return [
		message(lang, 'parcel.inside', { date: formatDate(lang, made), program }),
		...datasets.map(({ dataset }) =>
			message(lang, 'parcel.inside-data', {
				...{ title: pick(lang, dataset.title), source: pick(lang, dataset.source) },
				...{ version: dataset.version, date: formatDate(lang, dataset.date) },
				licence: dataset.licence || '–'
			})
		),
		message(lang, 'parcel.inside-blocks'),
		origin === null ? '' : message(lang, 'parcel.from', { origin })
	]
		.filter(Boolean)
		.join('\n');
}

function bodyOf(about: ParcelAbout, stills: ReadonlyMap<string, Still>, refused: number): string {
	const { recipe, made, origin } = about;
	const { lang } = recipe;
	const from = origin === null ? '' : ` ${escaped(message(lang, 'parcel.from', { origin }))}`;
	return [
		'<main>',
		`<h1>${escaped(titleOf(about))}</h1>`,
		`<p class="soft">${escaped(message(lang, 'parcel.made', { date: formatDate(lang, made) }))}${from}</p>`,
		`<noscript><p class="soft">${escaped(message(lang, 'parcel.no-script'))}</p></noscript>`,
		refused ? `<p class="soft">${escaped(message(lang, 'report.left-out', { count: refused }))}</p>` : '',
		...recipe.pieces.map((piece) => pieceOf(piece, about, stills)),
		'</main>'
	]
		.filter(Boolean)
		.join('\n');
}

function pieceOf(piece: Piece, about: ParcelAbout, stills: ReadonlyMap<string, Still>): string {
	const { lang } = about.recipe;
	const id = `piece-${escaped(piece.id)}`;
	if (!looks(piece)) {
		if (piece.kind === 'heading')
			return `<h${piece.level + 1} id="${id}">${escaped(piece.text)}</h${piece.level + 1}>`;
		if (piece.kind === 'paragraph') return `<p class="words">${escaped(piece.text)}</p>`;
		const entries = about.recipe.pieces.flatMap((each) => {
			const text = looks(each)
				? each.kind !== 'insights' && stills.get(each.id)?.title
				: each.kind === 'heading' && each.text;
			return text ? [`<li><a href="#piece-${escaped(each.id)}">${escaped(text)}</a></li>`] : [];
		});
		return `<nav><h2>${escaped(message(lang, 'document.contents'))}</h2><ol>${entries.join('')}</ol></nav>`;
	}
	const still = stills.get(piece.id);
	if (!still) return '';
	const lines = still.lines.map((each) => `<p class="soft">${escaped(each)}</p>`).join('');
	if (piece.kind === 'insights')
		return `<section class="card" id="${id}"><ul>${still.sentences.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>${lines}</section>`;
	const table = still.table ? tableHtml(still) : '';
	const picture = still.svg ?? '';
	return [
		`<section class="card" id="${id}">`,
		`<h2>${escaped(still.title)}</h2>`,
		picture && `<div class="still">${picture}</div>`,
		picture && table
			? `<details open><summary>${escaped(message(lang, 'card.table'))}</summary>${table}</details>`
			: table,
		lines,
		'</section>'
	]
		.filter(Boolean)
		.join('\n');
}

function tableHtml({ title, table }: Still): string {
	const { head, rows, numeric } = table!;
	const as = (i: number) => (numeric[i] ? ' class="n"' : '');
	const cell = (text: string, i: number) =>
		i === 0 ? `<th scope="row">${escaped(text)}</th>` : `<td${as(i)}>${escaped(text)}</td>`;
	return [
		'<div class="scroll"><table>',
		`<caption class="vh">${escaped(title)}</caption>`,
		`<thead><tr>${head.map((each, i) => `<th scope="col"${as(i)}>${escaped(each)}</th>`).join('')}</tr></thead>`,
		`<tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</tbody>`,
		'</table></div>'
	].join('');
}
