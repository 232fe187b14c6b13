import { between } from '../../area/crosswalk.ts';
import { foldTone } from '../../area/fold.ts';
import { ancestors, wholeOf, type Gazetteer } from '../../area/gazetteer.ts';
import { linksTo } from '../../area/links.ts';
import type { Area } from '../../term/area.ts';
import type { Crosswalk, Link } from '../../term/crosswalk.ts';
import type { Days } from './when.ts';

/** An area as a row names it. */
export interface Place {
	vintage: string;
	code: string;
	/** name of a village inside it; '' when it is about the area */
	village: string;
}

/** Where a place lies on the areas of one vintage. */
export interface Standing {
	/** from the place itself up to the whole; a village's key first */
	path: string[];
	/** level of the area it was entered for */
	level: string;
	/** areas it may belong to, when it was divided among several; [] when it lies whole on its path */
	divided: string[];
}

/** A village has no code: it is known by its commune and its name. */
export const villageKey = (commune: string, village: string): string => `${commune}/${foldTone(village)}`;
export const isVillage = (key: string): boolean => key.includes('/');

/** Finds the areas that rows name, each in the vintage of its date, and carries them to one vintage. */
export class Whereabouts {
	#links = new Map<string, Map<string, Link[]>>();
	#standings = new Map<string, Standing | null>();
	/** @param vintage the one to carry to */
	constructor(
		readonly source: Gazetteer,
		readonly crosswalks: readonly Crosswalk[],
		readonly vintage: string
	) {}

	/** The same places, carried to another vintage. */
	on(vintage: string): Whereabouts {
		return vintage === this.vintage ? this : new Whereabouts(this.source, this.crosswalks, vintage);
	}

	get whole(): string {
		return wholeOf(this.vintage);
	}

	/** The smallest level of the vintage: that of communes. */
	get finest(): string {
		return this.source.vintage(this.vintage)?.levels.at(-1)?.code ?? '';
	}

	/** The vintage in force on a day; the nearest one where none is. */
	inForce(date: string): string {
		const country = this.vintage.split('-')[0];
		const own = this.source.vintages.filter(({ id }) => id.split('-')[0] === country);
		const found = own.findLast(({ from, to }) => (from ?? '') <= date && date <= (to ?? '9999'));
		return found?.id ?? this.vintage;
	}

	/**
	 * The area a code means in a row about some days: that of the vintage in force on the last of them, else of the one on the
	 * first. Null when neither has it.
	 */
	place(code: string, days: Days | null, village = ''): Place | null {
		const vintages = days ? [this.inForce(days.to), this.inForce(days.from)] : [this.vintage];
		const vintage = vintages.find((id) => code === wholeOf(id) || this.source.byCode(id, code));
		return vintage === undefined ? null : { vintage, code, village };
	}

	area({ vintage, code }: Pick<Place, 'vintage' | 'code'>): Area | undefined {
		return this.source.byCode(vintage, code);
	}

	/** Where a place lies on the vintage; null when it leads nowhere there. */
	standing(place: Place): Standing | null {
		const { vintage, code, village } = place;
		const key = `${vintage} ${code} ${village}`;
		let found = this.#standings.get(key);
		if (found === undefined) {
			found = this.#stand(place);
			if (found && village && found.path.length > 0 && found.divided.length === 0)
				found = { ...found, path: [villageKey(found.path[0], village), ...found.path] };
			this.#standings.set(key, found);
		}
		return found;
	}

	#stand({ vintage, code }: Place): Standing | null {
		if (code === wholeOf(vintage)) return { path: [this.whole], level: '', divided: [] };
		const area = this.source.byCode(vintage, code);
		if (!area) return null;
		if (vintage === this.vintage) return { path: this.#up(code), level: area.level, divided: [] };
		const targets = [...new Set(this.#carry(vintage, area))];
		if (targets.length === 0) return null;
		if (targets.length === 1) return { path: this.#up(targets[0]), level: area.level, divided: [] };
		const ups = targets.map((each) => this.#up(each));
		const path = ups[0].filter((each) => ups.every((up) => up.includes(each)));
		return { path, level: area.level, divided: targets };
	}

	/** What an area of another vintage became on the same level, or on the next larger one that the vintage has. */
	#carry(vintage: string, { code, level }: Area): string[] {
		const levels = this.source.vintage(vintage)?.levels.map((each) => each.code) ?? [];
		const own = new Set(this.source.vintage(this.vintage)?.levels.map((each) => each.code));
		const target = levels.slice(0, levels.indexOf(level) + 1).findLast((each) => own.has(each));
		if (target === undefined) return [];
		const key = `${vintage} ${level} ${target}`;
		let links = this.#links.get(key);
		if (!links) {
			const wanted = { from: vintage, source: level, to: this.vintage, target };
			const ways = between(this.crosswalks, vintage, this.vintage, this.source);
			this.#links.set(key, (links = linksTo(ways, wanted, this.source)));
		}
		return (links.get(code) ?? []).map((link) => link.to);
	}

	#up(code: string): string[] {
		return [code, ...ancestors(this.source, this.vintage, code), this.whole];
	}

	/** The areas of its own vintage that a place lies in, the nearest first, up to the whole. */
	above({ vintage, code }: Place): string[] {
		const whole = wholeOf(vintage);
		return code === whole ? [] : [...ancestors(this.source, vintage, code), whole];
	}
}
