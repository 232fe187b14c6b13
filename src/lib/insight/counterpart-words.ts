import { message, pick } from '../message/message.ts';
import { formatDate } from '../message/number.ts';
import type { Counterpart, Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';

/** 'Yên Bái (before 1 July 2025)', and that it is only a part, where it is. */
export function counterpartName(lang: Lang, { name, earlier, date, part }: Counterpart): string {
	const told = message(lang, earlier ? 'counterpart.earlier' : 'counterpart.later', {
		name: pick(lang, name),
		date: formatDate(lang, date)
	});
	return part ? message(lang, 'counterpart.part', { name: told }) : told;
}

/** Which lines of a trend are those of other areas than the one it is of, a sentence for each area and change. */
export function counterpartNotes(scene: Scene, lang: Lang): string[] {
	const told = (scene.counterparts ?? []).filter(({ unchanged }) => !unchanged);
	const { tab } = scene.resolved;
	if ((tab !== 'line' && tab !== 'small') || scene.groups.rows.length > 0) return [];
	const groups = new Map<string, Counterpart[]>();
	for (const each of told) {
		const key = [each.of, each.vintage].join(' ');
		groups.set(key, [...(groups.get(key) ?? []), each]);
	}
	return [...groups.values()].map((all) => {
		const [{ of, earlier, date }] = all;
		const area = scene.dataset.areas.find((each) => each.code === of);
		return message(lang, earlier ? 'counterpart.note-earlier' : 'counterpart.note-later', {
			date: formatDate(lang, date),
			areas: all.map(({ name }) => pick(lang, name)).join(', '),
			name: area ? pick(lang, area.name) : of
		});
	});
}
