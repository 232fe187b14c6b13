import { message, pick } from '../message/message.ts';
import { formatDate } from '../message/number.ts';
import { counterpartNotes } from './counterpart-words.ts';
import { levelWord } from './words.ts';
import type { Break } from '../query/break.ts';
import type { Scene } from '../query/scene.ts';
import { SIZE_WEIGHT } from '../term/crosswalk.ts';
import type { Around, Lineage } from '../term/look.ts';
import { same, type Lang, type Text } from '../term/text.ts';
import { BY_TIME, isMany } from '../view/panel.ts';

/** The label at the mark where areas change. */
export const breakLabel = (lang: Lang, { date }: Break): string =>
	message(lang, 'break.mark', { date: date ? formatDate(lang, date) : '' }).trim();

/** What the mark means, in a sentence. */
export const sayBreak = (lang: Lang, { date, from, to, basis, carried }: Break): string =>
	message(lang, carried ? 'break.carried' : 'break.reported', {
		date: formatDate(lang, date),
		from: pick(lang, from),
		to: pick(lang, to),
		basis: basis ? pick(lang, basis) : 'none'
	});

/** Whether a picture of the scene runs over time, so that changes of areas are marked in it. */
export const isTrend = ({ resolved: { tab } }: Scene): boolean => tab === 'line' || tab === 'small';

/** What must be said under a picture of figures carried over, or of a trend over a change of areas. */
export function changeNotes(scene: Scene, around: Around, lang: Lang): string[] {
	const notes: string[] = [];
	if (isTrend(scene)) notes.push(...(scene.breaks ?? []).map((each) => sayBreak(lang, each)));
	notes.push(...counterpartNotes(scene, lang));
	const { carried } = scene;
	if (!carried) return [...notes, ...mapsNote(scene, around, lang)];
	const vintage = around.vintage ? pick(lang, around.vintage.name) : '';
	notes.push(message(lang, 'carry.note', { vintage }));
	if (carried.divided.length) notes.push(message(lang, 'carry.divided', { count: carried.divided.length }));
	if (carried.estimated.length)
		notes.push(
			message(lang, carried.weight === SIZE_WEIGHT ? 'carry.estimated-size' : 'carry.estimated', {
				count: carried.estimated.length,
				weight: weightName(scene, lang),
				source: pick(lang, around.vintage?.sizes ?? same('none'))
			})
		);
	for (const { level, count } of carried.lifted ?? [])
		notes.push(message(lang, 'carry.lifted', { count, level: levelWord(scene.dataset, lang, level) }));
	if (carried.unmatchedCount) notes.push(message(lang, 'carry.unmatched', { count: carried.unmatchedCount }));
	return notes;
}

/** That maps by period stand side by side only where their areas are the same, and which periods are therefore not there. */
function mapsNote({ resolved: { tab, panels } }: Scene, around: Around, lang: Lang): string[] {
	const others = around.reported.filter(({ id }) => id !== around.vintage?.id);
	if (!isMany(tab) || panels.by !== BY_TIME || others.length === 0 || !around.vintage) return [];
	return [
		message(lang, 'break.maps', {
			vintage: pick(lang, around.vintage.name),
			others: others.map(({ name }) => pick(lang, name)).join(', '),
			count: others.reduce((sum, { periods }) => sum + periods.length, 0)
		})
	];
}

function weightName({ dataset, carried }: Scene, lang: Lang): string {
	if (carried?.weight === SIZE_WEIGHT) return message(lang, 'geo.weight-size');
	const found = dataset.indicators.find((each) => each.code === carried?.weight);
	return found ? pick(lang, found.name) : (carried?.weight ?? '');
}

/** Areas a sentence names. */
const NAMED = 12;

/** What an area was made of or became: 'Lào Cai was made of Lào Cai and Yên Bái on 1 July 2025.' */
export function sayLineage(lang: Lang, name: Text, { came, areas, date }: Lineage): string {
	const names = areas
		.slice(0, NAMED)
		.map((each) =>
			each.part ? message(lang, 'lineage.part', { name: pick(lang, each.name) }) : pick(lang, each.name)
		);
	const list =
		areas.length > NAMED
			? `${names.join(', ')} …`
			: names.length > 1
				? message(lang, 'lineage.and', {
						list: names.slice(0, -1).join(', '),
						last: names[names.length - 1]
					})
				: names[0];
	return message(lang, came ? 'lineage.came' : 'lineage.became', {
		name: pick(lang, name),
		areas: list,
		date: formatDate(lang, date)
	});
}
