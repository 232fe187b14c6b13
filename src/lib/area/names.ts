import type { Area } from '../term/area.ts';
import { fits, lacks, stripMarks } from './fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import { historical } from './history.ts';
import { indexOf, type VintageIndex } from './name-index.ts';
import { areaName, type AreaName } from './prefix.ts';

/** What narrows a name down. */
export interface Narrowing {
	/** only areas of this level; else of any level the kind that was said lives at */
	level?: string;
	/** only areas inside one of these */
	within?: readonly string[];
	/** count areas that ended before their vintage did, and former names, even where one that lasted has the name */
	ended?: boolean;
	/** the file writes names without marks: one that has none is not preferred to those that do */
	unmarked?: boolean;
}

export interface Named {
	areas: readonly Area[];
	/** the name means these areas; false: only its letters without marks do, and its marks say otherwise */
	sure: boolean;
	/** how: its very letters, a former name, or its letters with marks or spaces missing */
	by?: 'exact' | 'former' | 'letters';
}

const NONE: Named = { areas: [], sure: true };

/**
 * The areas a name may mean: the exact name, else a former one, else the letters without marks and spaces. More than one area
 * means the name alone does not tell. Names of provinces of before 2008 mean none, unless a level below the top is asked for
 * or the vintage has them.
 */
export function areasNamed(
	source: Gazetteer,
	vintage: string,
	text: string | AreaName,
	narrow: Narrowing = {}
): Named {
	const name = typeof text === 'string' ? areaName(text) : text;
	if (!name.whole) return NONE;
	const index = indexOf(source, vintage);
	const levels =
		narrow.level !== undefined ? [narrow.level] : name.levels.length ? name.levels : index.levels;
	const keep = (found: readonly Area[] | undefined) =>
		(found ?? []).filter(
			(area) =>
				!narrow.within?.length || index.inside(area.code).some((code) => narrow.within!.includes(code))
		);
	const look = (in_: 'exact' | 'former' | 'tight' | 'tightFormer', key: string) =>
		levels.flatMap((level) => keep(index.level(level)[in_].get(key)));
	const ended = narrow.ended || narrow.within?.some(index.ended);
	const { tight, tightWhole } = name;
	const plain = stripMarks(name.bare) === name.bare;
	const alike = narrow.unmarked && plain;
	const run = (key: string) => [...look('tight', key), ...(ended ? look('tightFormer', key) : [])];
	const settle = (found: Area[], sure: boolean, by: Named['by']): Named => {
		const others = alike && by !== 'letters' && found[0].level !== index.top ? run(tight) : [];
		const all = [...new Set([...found, ...others])];
		const areas = ofKind(name, ended ? all : lasting(index, all), index, formerly);
		const how = areas.every(formerly) && (by === 'exact' || narrow.within?.length) ? 'former' : by;
		return { areas, sure: sure && !cityOf(name, areas[0], index.top), by: how };
	};
	const formerly = (area: Area) => {
		const { exact, former, tight: letters, tightFormer } = index.level(area.level);
		const own = exact.get(name.whole)?.includes(area) || letters.get(tight)?.includes(area);
		return !own && (former.get(name.bare) ?? tightFormer.get(tight))?.includes(area) === true;
	};

	const both = (key: string) => [...new Set([...look('exact', key), ...(ended ? look('former', key) : [])])];
	const whole = both(name.whole);
	if (whole.length) return settle(whole, true, 'exact');
	// of another level than is looked at, unless the kind is the beginning of a name: 'Tinh Bien'
	const kinds = name.levels.length > 0 && !name.levels.some((level) => levels.includes(level));
	const bare = name.bare === name.whole || kinds ? [] : both(name.bare);
	// 'Phuong Thanh' may be the ward of Thanh or the commune of Phương Thạnh
	const asWhole = bare.length && plain && !narrow.within?.length ? run(tightWhole) : [];
	if (bare.length) return settle([...bare, ...asWhole], true, 'exact');
	if (levels.includes(index.top) && historical(tight) && !index.level(index.top).tight.has(tight))
		return NONE;
	const former = kinds ? [] : look('former', name.bare);
	if (former.length) return settle(former, true, 'former');
	if (!tight) return NONE;
	const own = [...new Set([...run(tightWhole), ...(kinds ? [] : run(tight))])];
	const near = own.length || kinds ? own : look('tightFormer', tight);
	if (!near.length) return NONE;
	const spelled = (area: Area) => index.level(area.level).spellings.get(area)!;
	const either = (area: Area, like: (said: string, own: string) => boolean) =>
		spelled(area).some((own) => like(name.bare, own) || like(name.whole, own));
	const fitting = near.filter((area) => either(area, fits));
	const spaced = fitting.filter((area) => either(area, (said, own) => stripMarks(said) === stripMarks(own)));
	// nothing but the letters, no parent to look in: spaces must be the same, and no mark of another name
	const alone = !narrow.within?.length && near[0].level !== index.top;
	if (spaced.length) {
		const more = alone && fitting.length > spaced.length;
		return settle(
			more ? fitting : spaced,
			!alone || (plain && spaced.every((area) => either(area, lacks))),
			'letters'
		);
	}
	if (fitting.length) return settle(fitting, !alone, 'letters');
	return settle(near, near[0].level === index.top && tight.length > 3, 'letters');
}

/** Areas that lasted as long as their vintage, when there are any. */
function lasting(index: VintageIndex, areas: Area[]): Area[] {
	if (areas.length < 2) return areas;
	const to = areas.filter((area) => !index.ended(area.code));
	return to.length ? to : areas;
}

/**
 * A kind that was said ('phường') decides between areas of one name in one parent; elsewhere only between levels. Not against
 * an area by its former name, nor for one that ended: what kind the other was at the time is not known.
 */
function ofKind(
	name: AreaName,
	areas: Area[],
	index: VintageIndex,
	formerly: (area: Area) => boolean
): Area[] {
	if (areas.length < 2 || !name.kind) return areas;
	const ofType = (area: Area) => area.type.toLowerCase().startsWith(name.kind);
	const one = areas.every((area) => area.level === areas[0].level);
	// a city is at either of two levels: the one that is a city
	const level = areas.filter((area) => area.level === name.levels[0] && (one || ofType(area)));
	const other = one || level.length ? level : areas.filter(ofType);
	const left = other.length ? other : areas;
	if (left.some((area) => area.parent !== left[0].parent)) return left;
	const same = left.filter((area) => ofType(area) || formerly(area));
	return same.some((area) => !index.ended(area.code)) ? same : left;
}

/** 'TP. Cao Bằng' is the town, which may not be in the list, not the province of that name. */
const cityOf = (name: AreaName, area: Area | undefined, top: string): boolean =>
	name.kind === 'thành phố' && area?.level === top && area.type.toLowerCase() === 'tỉnh';

/** Whether an area is inside one of these, or once was. */
export const insideOf = (
	source: Gazetteer,
	vintage: string,
	code: string,
	within: readonly string[]
): boolean => {
	const up = indexOf(source, vintage).inside(code);
	return within.some((each) => up.includes(each));
};
