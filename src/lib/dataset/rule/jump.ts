import { seriesOf } from './series.ts';
import { Objections, sayKey, type Rule } from './rule.ts';

/** A value this many times its neighbours, or this part of them, is told. */
const TIMES = 5;
/** Counts below this jump by chance. */
const SMALL = 20;

/**
 * A value far from those before and after it in its own series (at an end: from the two next to it), where the two agree; with two periods only,
 * a change far from the changes of the other series. `× 10` in the example says that a decimal mark may have been lost.
 */
export const jump: Rule = (checked) => {
	const { observations } = checked;
	const series = seriesOf(observations);
	if (!series) return null;
	const { value } = observations;
	const { keys, periods, at } = series;
	const width = periods.length;
	const out = new Objections();
	const object = (i: number, usual: number) =>
		out.add(i, () => `${sayKey(checked, i)}: ${value[i]} (${sayUsual(value[i], usual)})`);
	const pairs: { i: number; j: number; change: number }[] = [];
	const own = new Int32Array(width);
	for (let key = 0; key < keys; key++) {
		let n = 0;
		for (let r = 0; r < width; r++) {
			const i = at[key * width + r];
			if (i >= 0 && !Number.isNaN(value[i])) own[n++] = i;
		}
		if (n === 2) {
			const [i, j] = own;
			if (value[i] > 0 && value[j] > 0 && Math.max(value[i], value[j]) >= SMALL)
				pairs.push({ i, j, change: Math.log(value[j] / value[i]) });
		}
		for (let k = 0; k < n && n > 2; k++) {
			const a = value[own[k === 0 ? 2 : k - 1]];
			const b = value[own[k === n - 1 ? n - 3 : k + 1]];
			const v = value[own[k]];
			if (!(v > 0 && a > 0 && b > 0)) continue;
			const [low, high] = a < b ? [a, b] : [b, a];
			if (high > 2 * low || Math.max(v, high) < SMALL) continue;
			const usual = Math.sqrt(low * high);
			if (v >= usual * TIMES || v * TIMES <= usual) object(own[k], usual);
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

/** What is usual in two or three digits, and how many times it the value is when that is close to a power of ten. */
function sayUsual(value: number, usual: number): string {
	const power = Math.round(Math.log10(value / usual));
	const slip = power !== 0 && Math.abs(value / usual / 10 ** power - 1) < 0.35;
	const digits = `~ ${+usual.toPrecision(3)}`;
	return slip ? `${digits}; ${power > 0 ? '×' : '÷'} ${10 ** Math.abs(power)}` : digits;
}
