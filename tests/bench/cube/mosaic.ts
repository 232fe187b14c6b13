import path from 'node:path';
import { installed } from '../import/scratch.ts';
import { median } from '../import/rounds.ts';
import { COMMUNES, PERIODS } from './made.ts';
import { runPage } from './page.ts';

const MOSAIC = '0.32.0';
/** Mosaic asks for a version of it that asks for a package nobody published. */
const FLECHETTE = '2.5.0';

type Step = (period: string) => Promise<{ ms: number; rows: number }>;
declare const window: { bench: Record<Name, Step> };
const NAMES = ['mosaic', 'step', 'table'] as const;
type Name = (typeof NAMES)[number];

/**
 * One step of a timeline over 10,600 areas of ten million rows, in milliseconds: Mosaic, whose pre-aggregated view is built
 * before it counts; the cube's values with their classes; the cube's answer as a whole table.
 */
export async function steps(rounds: number): Promise<Record<Name, number>> {
	const packages = { '@uwdata/mosaic-core': MOSAIC, '@uwdata/mosaic-sql': MOSAIC };
	const asked = await installed(`mosaic-${MOSAIC}`, packages, { '@uwdata/flechette': FLECHETTE });
	const modules = path.join(path.dirname(asked), 'node_modules');
	const alias = Object.fromEntries(Object.keys(packages).map((name) => [name, path.join(modules, name)]));
	const { page, stop } = await runPage('mosaic.page.js', alias);
	try {
		const took: Record<Name, number[]> = { mosaic: [], step: [], table: [] };
		for (let round = -2; round < rounds; round++)
			for (const name of NAMES) {
				const period = PERIODS[(round + 2) * 3 % PERIODS.length]; // prettier-ignore
				const { ms, rows } = await page.evaluate(([each, when]) => window.bench[each as Name](when), [name, period]); // prettier-ignore
				if (rows !== COMMUNES) throw new Error(`${name}: ${rows} rows`);
				if (round >= 0) took[name].push(ms);
			}
		return { mosaic: median(took.mosaic), step: median(took.step), table: median(took.table) };
	} finally {
		await stop();
	}
}
