import { seriesOf } from './series.ts';
import { Objections, sayKey, type Rule } from './rule.ts';

/** A value this many times its neighbours, or this part of them, is told. */
const TIMES = 5;
/** Counts below this jump by chance. */
const SMALL = 20;

/**
 * A value far from those before and after it in its own series, where the two agree with each other; with two periods only,
 * a change far from the changes of the other series. `× 10` in the example says that a decimal mark may have been lost.
 */
export const jump: Rule = (checked) => {
	const { observations } = checked;
	const series = seriesOf(observations);
	if (!series) return null;
	const { value } = observations;
	const { order, start } = series;
	const out = new Objections();
	const object = (i: number, usual: number) =>
		out.add(i, () => `${sayKey(checked, i)}: ${value[i]} (${sayUsual(value[i], usual)})`);
	const pairs: { i: number; j: number; change: number }[] = [];
	for (let k = 0; k + 1 < start.length; k++) {
		const n = start[k + 1] - start[k];
		if (n === 2) {
			const [i, j] = [order[start[k]], order[start[k] + 1]];
			if (value[i] > 0 && value[j] > 0 && Math.max(value[i], value[j]) >= SMALL)
				pairs.push({ i, j, change: Math.log(value[j] / value[i]) });
			continue;
		}
		for (let at = start[k]; at < start[k + 1]; at++) {
			const i = order[at];
			const [one, other] = neighbours(at, start[k], start[k + 1] - 1);
			const [a, b] = [value[order[one]], value[order[other]]];
			if (!(value[i] > 0) || !(a > 0) || !(b > 0)) continue;
			const [low, high] = a < b ? [a, b] : [b, a];
			if (high > 2 * low || Math.max(value[i], high) < SMALL) continue;
			const usual = Math.sqrt(low * high);
			if (value[i] >= usual * TIMES || value[i] * TIMES <= usual) object(i, usual);
		}
	}
	if (pairs.length >= 5) {
		const changes = pairs.map(({ change }) => change).sort((a, b) => a - b);
		const middle = changes[changes.length >> 1];
		const apart = changes.map((each) => Math.abs(each - middle)).sort((a, b) => a - b)[changes.length >> 1];
		const most = Math.max(Math.log(TIMES), 6 * apart);
		for (const { i, j, change } of pairs)
			if (Math.abs(change - middle) > most) object(j, value[i] * Math.exp(middle));
	}
	return out.finding('jump', 'warning', checked);
};

/** The places before and after, or the two on one side at an end of the series. */
function neighbours(at: number, first: number, last: number): [number, number] {
	if (at === first) return [at + 1, at + 2];
	if (at === last) return [at - 2, at - 1];
	return [at - 1, at + 1];
}

/** What is usual in two or three digits, and how many times it the value is when that is close to a power of ten. */
function sayUsual(value: number, usual: number): string {
	const power = Math.round(Math.log10(value / usual));
	const slip = power !== 0 && Math.abs(value / usual / 10 ** power - 1) < 0.35;
	const digits = `~ ${+usual.toPrecision(3)}`;
	return slip ? `${digits}; ${power > 0 ? '×' : '÷'} ${10 ** Math.abs(power)}` : digits;
}
