import type { Crosswalk, Link } from '../term/crosswalk.ts';
import type { Lineage } from '../term/look.ts';
import type { Text } from '../term/text.ts';
import { isDivided, linksByFrom } from './crosswalk.ts';
import type { Gazetteer } from './gazetteer.ts';

/**
 * What an area was made of and what it became, at each change told by a crosswalk of its level, the earliest first. A
 * change that left the area as it was, under its code and name, is not told.
 */
export function lineageOf(
	all: readonly Crosswalk[],
	vintage: string,
	{ code, level }: { code: string; level: string },
	source: Gazetteer
): Lineage[] {
	const name = (of: string, each: string): Text => source.byCode(of, each)?.name ?? { vi: each, en: each };
	return all
		.filter((each) => each.level === level && (each.from === vintage || each.to === vintage))
		.sort((a, b) => (a.date < b.date ? -1 : 1))
		.flatMap((each): Lineage[] => {
			const came = each.to === vintage;
			const other = came ? each.from : each.to;
			const links = each.links.filter((link) => (came ? link.to : link.from) === code);
			const from = linksByFrom(each.links);
			const partly = (link: Link) => isDivided(from.get(link.from) ?? []);
			const areas = links
				.map((link) => {
					const its = came ? link.from : link.to;
					return { code: its, name: name(other, its), part: partly(link) };
				})
				.filter((area) => area.code !== '');
			const [only] = areas;
			const same =
				areas.length === 1 && !only.part && only.code === code && only.name.vi === name(vintage, code).vi;
			// it may have taken in others too: then going on it is not what it was
			const alone = came || each.links.filter((link) => link.to === only?.code).length === 1;
			if (areas.length === 0 || (same && alone)) return [];
			return [
				{
					code,
					came,
					vintage: other,
					date: each.date,
					basis: each.basis,
					...(each.note && { note: each.note }),
					areas
				}
			];
		});
}
