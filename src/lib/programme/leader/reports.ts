import type { Area } from '../../term/area.ts';
import type { Text } from '../../term/text.ts';
import { reportsOf } from '../book/due.ts';
import type { Ledger } from '../book/ledger.ts';
import { daysOf } from '../book/when.ts';
import type { Focus } from './focus.ts';

/** A report that came late or not at all. */
export interface Owed {
	area: Area;
	/** ISO date it came; null = not at all */
	at: string | null;
	/** days after the day it was due, until it came or until today */
	days: number;
	/** rows the area entered for that time all the same */
	rows: number;
}

/** One report of the calendar for one period, and how the areas that owe it stand. */
export interface ReportsState {
	code: string;
	name: Text;
	period: string;
	/** ISO date */
	due: string;
	/** the day has passed */
	past: boolean;
	/** the areas owe none: it is about a time before those of today were there, or the programme's own */
	before: boolean;
	/** of the whole programme, not of its areas */
	whole: boolean;
	expected: number;
	received: number;
	late: Owed[];
	missing: Owed[];
}

/** @param owing the areas whose reports are awaited */
export function reportsStateOf(
	ledger: Ledger,
	{ year, today }: Focus,
	owing: readonly Area[]
): ReportsState[] {
	const areas = new Map(owing.map((each) => [each.code, each]));
	const states = new Map<string, ReportsState>();
	const from = ledger.places.source.vintage(ledger.places.vintage)?.from ?? '';
	for (const each of reportsOf(ledger, [...areas.keys()], year, today)) {
		const key = `${each.report.code} ${each.period}`;
		let state = states.get(key);
		if (!state) {
			state = {
				...{ code: each.report.code, name: each.report.name, period: each.period, due: each.due },
				...{ past: today > each.due, before: daysOf(each.period)!.to < from },
				whole: each.report.of === 'completion',
				...{ expected: 0, received: 0, late: [], missing: [] }
			};
			states.set(key, state);
		}
		if (state.before || state.whole) continue;
		state.expected++;
		const owed: Owed = {
			...{ area: areas.get(each.area)!, at: each.received || null, rows: each.rows },
			days: daysBetween(each.due, each.received || today)
		};
		if (each.state === 'received') state.received++;
		else if (each.state === 'late') state.late.push(owed);
		else if (each.state === 'missing') state.missing.push(owed);
	}
	return [...states.values()];
}

const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
