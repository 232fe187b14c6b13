import type { Crosswalk, Link } from '../term/crosswalk.ts';
import { linksByFrom, merged } from './crosswalk.ts';
import { ancestors, type Gazetteer } from './gazetteer.ts';

/** From areas of one level before to areas of one level after. */
export interface Wanted {
	from: string;
	/** level of the areas the figures are of */
	source: string;
	to: string;
	/** level of the areas they are wanted for */
	target: string;
}

/**
 * Links from every area of a level of one vintage to the areas of a level of another: by the crosswalk of its own level,
 * else by what the areas inside it became, else by what the area it lies in became. The areas they lead to are taken up to
 * the level wanted: an area divided among communes of one province went whole to that province.
 * @param crosswalks those between the two vintages, told in this direction, the finest level first
 * @returns links by the old area's code; an area that leads nowhere is not there
 */
export function linksTo(
	crosswalks: readonly Crosswalk[],
	wanted: Wanted,
	gazetteer: Gazetteer
): Map<string, Link[]> {
	const { from, to, source, target } = wanted;
	const own = [...crosswalks].sort((a, b) => Number(b.level === source) - Number(a.level === source));
	const tables = own.map(({ level, links }) => ({ level, by: linksByFrom(links) }));
	const up = lifting(gazetteer, to, target);
	const out = new Map<string, Link[]>();
	for (const { code } of gazetteer.atLevel(from, source)) {
		for (const { by } of tables) {
			const found = foundIn(by, code, from, gazetteer);
			if (!found) continue;
			const lifted = found.links.map((link) => ({ ...link, to: up(link.to) }));
			if (lifted.some((link) => link.to === null)) continue;
			const all = (lifted as Link[]).map((link): Link => ({
				...link,
				from: code,
				share: found.exact ? link.share : null
			}));
			out.set(code, merged(all));
			break;
		}
	}
	return out;
}

/** Links of an area itself (exact), of the areas inside it, or of the nearest it lies in. */
function foundIn(
	by: ReadonlyMap<string, Link[]>,
	code: string,
	vintage: string,
	gazetteer: Gazetteer
): { links: Link[]; exact: boolean } | null {
	const own = by.get(code);
	if (own) return { links: own, exact: true };
	const inside = leaves(gazetteer, vintage, code).flatMap((each) => by.get(each) ?? []);
	if (inside.length) return { links: inside, exact: false };
	for (const each of ancestors(gazetteer, vintage, code)) {
		const around = by.get(each);
		if (around) return { links: around, exact: false };
	}
	return null;
}

/** Areas inside an area, at every depth. */
function leaves(gazetteer: Gazetteer, vintage: string, code: string): string[] {
	return gazetteer
		.children(vintage, code)
		.flatMap((each) => [each.code, ...leaves(gazetteer, vintage, each.code)]);
}

/** The area of a level that an area is or lies in; null when it lies in none. */
function lifting(gazetteer: Gazetteer, vintage: string, level: string): (code: string) => string | null {
	const known = new Map<string, string | null>();
	return (code) => {
		let found = known.get(code);
		if (found === undefined) {
			const chain = [code, ...ancestors(gazetteer, vintage, code)];
			found = chain.find((each) => gazetteer.byCode(vintage, each)?.level === level) ?? null;
			known.set(code, found);
		}
		return found;
	};
}
