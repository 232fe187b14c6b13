import { message } from '../../message/message.ts';
import { formatPeriod } from '../../message/number.ts';
import type { Area } from '../../term/area.ts';
import { gapOf, nearer, type Gap } from '../certain.ts';
import type { Insight, Told } from '../insight.ts';
import { insight } from '../make.ts';
import { areaName, formatChange } from '../words.ts';

interface Move {
	area: Area;
	before: Gap;
	now: Gap;
}

/** Gaps of areas at both ends of the span. */
function movesOf({ scene, cells, earlier }: Told): Move[] {
	const { indicator } = scene.resolved;
	const moves: Move[] = [];
	for (const { area, women, men } of earlier.size ? cells : []) {
		const then = earlier.get(area.code);
		const before = gapOf(then?.women, then?.men, indicator);
		const now = before && gapOf(women, men, indicator);
		if (before && now) moves.push({ area, before, now });
	}
	return moves;
}

const sizeChange = ({ before, now }: Move) => Math.abs(now.value) - Math.abs(before.value);

function say(told: Told, about: 'closing' | 'widening' | 'reversal', move: Move, among: Move[], all: Move[]) {
	const { scene, lang } = told;
	const { indicator, span, period } = scene.resolved;
	const text = message(lang, `insight.${about}`, {
		count: among.length,
		area: areaName(lang, move.area),
		before: formatChange(lang, indicator, move.before.value),
		since: formatPeriod(lang, span[0]),
		after: formatChange(lang, indicator, move.now.value),
		now: formatPeriod(lang, period),
		way: move.now.value > 0 ? 'up' : 'down'
	});
	return insight(told, 'fact', about, text, {
		share: among.length / all.length,
		view: { tab: 'line', measure: 'value', areas: [move.area.code] },
		sql: scene.before.sql
	});
}

/** Where the gap closed and widened fastest, and where women and men changed places; only where intervals carry it. */
export function* gapMove(told: Told): Generator<Insight> {
	if (told.cells.length < 2) return;
	const moves = movesOf(told);
	const isTurned = ({ before, now }: Move) => before.sign * now.sign < 0;
	const turned = moves.filter(isTurned);
	const straight = moves.filter((each) => !isTurned(each));
	const closed = straight.filter(({ before, now }) => nearer(now, before) < 0);
	const widened = straight.filter(({ before, now }) => nearer(now, before) > 0);
	const span = ({ before, now }: Move) => Math.abs(now.value - before.value);
	const first = <T>(list: T[], of: (each: T) => number) => list.reduce((a, b) => (of(b) > of(a) ? b : a));
	if (turned.length) yield say(told, 'reversal', first(turned, span), turned, moves);
	if (widened.length) yield say(told, 'widening', first(widened, sizeChange), widened, moves);
	if (closed.length)
		yield say(
			told,
			'closing',
			first(closed, (each) => -sizeChange(each)),
			closed,
			moves
		);
}
