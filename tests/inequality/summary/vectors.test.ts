import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SUMMARY, type SummaryId } from '#lib/inequality/summary/measure.ts';
import { groupsOf } from '#lib/inequality/summary/read.ts';
import { absent, shared } from '../../data/reference.ts';
import { must } from '../../query/small.ts';

interface Case {
	input: string;
	measure: SummaryId;
	estimate: number;
	lowerci?: number;
	upperci?: number;
}
/** Made-up groups, with what healthequal gives for them; and those of its other inputs where the reference is at hand. */
const text = absent
	? readFileSync(new URL('case/worked.json', import.meta.url), 'utf8')
	: shared('vectors/inequality_measures.json');
const vectors = JSON.parse(text) as {
	inputs: Record<string, unknown>;
	cases: Case[];
};
/** Of these the upstream interval is on another scale than the estimate. */
const OTHER_SCALE = ['paf', 'mld', 'ti'];
/** Of these no interval is given: it would come from a regression on a handful of points. */
const NONE = ['aci', 'rci'];
const near = (found: number, wanted: number) => Math.abs(found - wanted) / Math.max(1e-9, Math.abs(wanted));

test('there are vectors', () => expect(vectors.cases.length).toBe(absent ? 39 : 97));

describe.each(Object.keys(vectors.inputs))('%s', (input) => {
	const groups = must(groupsOf(vectors.inputs[input]));
	const cases = vectors.cases.filter((each) => each.input === input);
	test.each(cases.map((each) => [each.measure, each] as const))('%s', (measure, wanted) => {
		const found = must(SUMMARY[measure](groups));
		expect(near(found.estimate, wanted.estimate)).toBeLessThan(1e-9);
		// a risk that is nil has no interval about it
		const bare = wanted.lowerci === undefined || NONE.includes(measure) || wanted.estimate === 0;
		expect(found.lower === undefined).toBe(bare);
		if (bare || OTHER_SCALE.includes(measure)) return;
		expect(near(found.lower!, wanted.lowerci!)).toBeLessThan(1e-6);
		expect(near(found.upper!, wanted.upperci!)).toBeLessThan(1e-6);
	});

	test('the intervals printed on another scale are brought to that of the estimate', () => {
		for (const wanted of cases.filter((each) => OTHER_SCALE.includes(each.measure) && each.estimate !== 0)) {
			const times = wanted.measure === 'paf' ? 100 : 1000;
			const found = must(SUMMARY[wanted.measure](groups));
			const half = (wanted.upperci! - wanted.lowerci!) / 2;
			expect(near((found.upper! - found.lower!) / 2, half * times)).toBeLessThan(1e-6);
		}
	});
});
