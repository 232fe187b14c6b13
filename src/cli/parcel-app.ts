import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ParcelApp } from '#lib/report/parcel/page.ts';
import { fingerprint } from './build.ts';

const KEPT = 'node_modules/.cache/parity-atlas/parcel-app.json';

/** The app that goes into every parcel: the one made last, when nothing it is made of has changed; else made now. */
export async function parcelApp(): Promise<ParcelApp> {
	const of = fingerprint();
	const kept = await readFile(KEPT, 'utf8').then(
		(text) => JSON.parse(text) as { of: string; app: ParcelApp },
		() => null
	);
	if (kept?.of === of) return kept.app;
	const { buildApp } = await import('../parcel/build.ts');
	const app = await buildApp();
	// a folder nobody may write to only means that it is made again
	await mkdir(path.dirname(KEPT), { recursive: true })
		.then(() => writeFile(KEPT, JSON.stringify({ of, app })))
		.catch(() => undefined);
	return app;
}
