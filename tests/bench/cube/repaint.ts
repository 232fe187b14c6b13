import { median } from '../import/rounds.ts';
import { jaggedCells } from '../map/cells.ts';
import { COMMUNES } from './made.ts';
import { runPage } from './page.ts';
import type { RepaintBench, Way } from './repaint.page.ts';

declare const window: { bench: RepaintBench };
const WAYS: Way[] = ['plot', 'map', 'scene'];
/** Rounds that are not counted, in which a browser makes what it runs often fast. */
const WARM = 3;

/** How many times longer the peer takes: than the map alone, and than the whole scene with its legend and headline. */
export interface Repaint {
	map: number;
	scene: number;
}

/**
 * A click until 10,600 areas of ten million rows are painted anew: how many times longer DuckDB-WASM and Plot take than the
 * cube and the raster, for a processor as it is and one slowed down.
 */
export async function repaints(slower: number[], rounds: number): Promise<Repaint[]> {
	const { page, stop } = await runPage('repaint.page.ts');
	try {
		const areas = await page.evaluate((f) => window.bench.setup(f), await jaggedCells(COMMUNES, 24));
		if (areas !== COMMUNES) throw new Error(`${COMMUNES - areas} areas are not drawn`);
		const session = await page.context().newCDPSession(page);
		const found: Repaint[] = [];
		for (const rate of slower) {
			await session.send('Emulation.setCPUThrottlingRate', { rate });
			const took: Record<Way, number[]> = { plot: [], map: [], scene: [] };
			for (let round = -WARM; round < rounds; round++)
				for (const way of WAYS) {
					await page.evaluate(([w, r]) => window.bench.ready(w, r), [way, round + WARM] as const);
					await page.waitForTimeout(300);
					await page.locator('button').click();
					await page.waitForFunction('window.bench.took !== null');
					if (round >= 0) took[way].push((await page.evaluate(() => window.bench.took))!);
				}
			if (process.env.ATLAS_BENCH_TELL) console.error(`${rate}×`, took);
			const peer = median(took.plot);
			found.push({ map: peer / median(took.map), scene: peer / median(took.scene) });
		}
		return found;
	} finally {
		await stop();
	}
}
