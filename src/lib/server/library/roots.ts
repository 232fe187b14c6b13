import { wholeOf } from '#lib/area/gazetteer.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import { editionsOf } from '#lib/view/edition.ts';
import type { Observations } from '#lib/term/observation.ts';
import type { Roots } from '../session/rights.ts';

/** The areas from which all observations hang, each as `vintage:code` with the areas it lies in, itself first. */
export function rootsOf(dataset: Dataset, { keys }: Observations): Roots {
	const { codes, dictionary } = keys.get('area')!;
	const used = new Set(Array.from(new Set(codes), (code) => dictionary[code]));
	return editionsOf(dataset).flatMap(({ vintage, areas }) => {
		const parent = new Map(areas.map((each) => [each.code, each.parent]));
		const up = (code: string): string[] => {
			const way: string[] = [];
			for (let at: string | null | undefined = code; at && !way.includes(at); at = parent.get(at))
				way.push(at);
			return way;
		};
		return areas
			.filter(({ code }) => used.has(code))
			.map(({ code }) => up(code))
			.filter(([, ...above]) => !above.some((each) => used.has(each)))
			.map((way) => [...new Set([...way, ...(vintage ? [wholeOf(vintage)] : [])])])
			.map((way) => way.map((each) => `${vintage ?? ''}:${each}`));
	});
}
