import type { Entry, Ledger } from '../ledger.ts';
import { numberOf, textOf } from '../ledger.ts';
import { found, type Rule } from './rule.ts';

const known = new WeakMap<Ledger, Map<string, Map<string, Entry[]>>>();

/** Rows of results by what they are of, then by the area right above theirs; found once for a ledger. */
function byParent(ledger: Ledger): Map<string, Map<string, Entry[]>> {
	let all = known.get(ledger);
	if (!all) {
		known.set(ledger, (all = new Map()));
		for (const entry of ledger.entries('result')) {
			if (!entry.place) continue;
			const [parent] = ledger.places.above(entry.place);
			if (parent === undefined) continue;
			let own = all.get(keyOf(entry));
			if (!own) all.set(keyOf(entry), (own = new Map()));
			own.set(`${entry.place.vintage} ${parent}`, [
				...(own.get(`${entry.place.vintage} ${parent}`) ?? []),
				entry
			]);
		}
	}
	return all;
}

const keyOf = ({ row }: Entry): string =>
	JSON.stringify(['indicator', 'period', 'sex'].map((each) => textOf(row, each)));

/** What an area says of itself is less than the areas inside it say together, or differs from all of them together. */
export const resultTotal: Rule = (entry, { ledger, register }) => {
	if (register.code !== 'result' || !entry.place) return [];
	const indicator = ledger.programme.indicators.find((each) => each.code === textOf(entry.row, 'indicator'));
	const total = numberOf(entry.row, 'reached');
	if (indicator?.additivity !== 'sum' || total === null) return [];
	const { vintage, code } = entry.place;
	const parts = byParent(ledger).get(keyOf(entry))?.get(`${vintage} ${code}`) ?? [];
	const values = parts.flatMap((each) => numberOf(each.row, 'reached') ?? []);
	const sum = values.reduce((all, each) => all + each, 0);
	const all = new Set(parts.map((each) => each.place!.code)).size;
	const whole = all > 0 && all === ledger.places.source.children(vintage, code).length;
	const off = sum > total + 1e-6 || (whole && Math.abs(sum - total) > 1e-6);
	return off ? [found(entry, 'result-total', 'warning', 'reached', { total, sum, areas: all })] : [];
};
