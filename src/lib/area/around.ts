import { REGION_LEVEL, type Gazetteer } from './gazetteer.ts';
import { areasNamed, insideOf, type Named, type Narrowing } from './names.ts';
import { placeParts, withoutWhole } from './parts.ts';

/** What a column is matched against, and how strictly. */
export interface Ground {
	source: Gazetteer;
	vintage: string;
	/** the level of the column */
	at?: string;
	/** a header said so */
	sure: boolean;
	/** the names leave no doubt about their level */
	clear: boolean;
	/** the file may name areas that ended before their vintage did */
	ended: boolean;
	/** the file writes names without marks */
	unmarked: boolean;
	respell: (name: string) => readonly string[];
}

/** Areas named together with what they lie in, the area first or last. */
export function ofParts(text: string, within: readonly string[] | undefined, ground: Ground): Named {
	const { source, vintage, at, ended, unmarked } = ground;
	const none: Named = { areas: [], sure: true };
	const alone = withoutWhole(text);
	if (alone !== null) return areasNamed(source, vintage, alone, { level: at, within, ended, unmarked });
	const parts = placeParts(text);
	if (!parts.length) return none;
	const same = parts.map((part) => areasNamed(source, vintage, part, { level: at, within, ended, unmarked }));
	if (same.every(({ areas, sure }) => sure && areas.length === 1 && areas[0] === same[0].areas[0]))
		return same[0];
	const last = parts.length - 1;
	const splits = [
		[parts[0], ...parts.slice(1)],
		[parts[last], ...parts.slice(0, last).reverse()],
		// a name that has a dash of its own
		...(last > 1 ? [[`${parts[0]} - ${parts[1]}`, ...parts.slice(2)]] : [])
	];
	for (const [own, ...around] of splits) {
		let inside = within ?? [];
		const found = around.reverse().every((part) => {
			const { areas } = areasNamed(source, vintage, part, { ended: true });
			const here = areas.filter(
				({ code }) => !inside.length || inside.includes(code) || insideOf(source, vintage, code, inside)
			);
			if (here.length) inside = here.map((area) => area.code);
			return (
				here.length > 0 ||
				areas.some(({ code }) => inside.some((each) => insideOf(source, vintage, each, [code])))
			);
		});
		if (!found) continue;
		const narrow = { within: inside, ended, unmarked };
		const named = areasNamed(source, vintage, own, { level: at, ...narrow });
		const any = named.areas.length ? named : areasNamed(source, vintage, own, narrow);
		if (any.areas.length) return any;
	}
	return none;
}

/** A row about a larger area than its column, or about a group of the largest ones: only by its very name. */
export function larger(
	look: (narrow: Narrowing) => Named,
	within: readonly string[] | undefined,
	{ source, vintage, at }: Ground
): Named {
	const levels = (source.vintage(vintage)?.levels ?? []).map((level) => level.code);
	for (const level of [...levels.slice(0, Math.max(0, levels.indexOf(at ?? ''))), REGION_LEVEL].reverse()) {
		const named = look({ level });
		const fits = named.areas.filter(
			({ code }) =>
				!within?.length || within.some((each) => each === code || insideOf(source, vintage, each, [code]))
		);
		if (named.sure && fits.length === 1) return { ...named, areas: fits };
	}
	return { areas: [], sure: true };
}
