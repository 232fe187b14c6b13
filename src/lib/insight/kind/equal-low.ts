import { equalButLow } from '../../inequality/equal-low.ts';
import { message } from '../../message/message.ts';
import { isComparable } from '../certain.ts';
import type { Insight, Told } from '../insight.ts';
import { insight } from '../make.ts';
import { areaName, formatValue } from '../words.ts';

/** Areas where a narrow gap is no success: women and men are equal, and both worse off than in the middle area. */
export function* equalLow(told: Told): Generator<Insight> {
	const { scene, lang, cells } = told;
	const { indicator } = scene.resolved;
	const said = cells.filter(
		({ women, men }) => isComparable(women, indicator) && isComparable(men, indicator)
	);
	const low = equalButLow(said, indicator);
	if (low.length === 0) return;
	const worst = (a: number, b: number) => (indicator.direction === 'higher' ? a - b : b - a);
	const [far] = [...low].sort((a, b) => worst(a.women!.value!, b.women!.value!));
	yield insight(
		told,
		'fact',
		'equal-low',
		message(lang, 'insight.equal-low', {
			low: low.length,
			count: said.length,
			top: areaName(lang, far.area),
			women: formatValue(lang, indicator, far.women!.value!),
			men: formatValue(lang, indicator, far.men!.value!)
		}),
		{ share: low.length / said.length, view: { tab: 'gap', measure: 'value' } }
	);
}
