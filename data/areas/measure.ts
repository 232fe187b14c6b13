/**
 * Writes source/sizes.csv, the size of areas in km², from outlines that are not shipped.
 * Run: npx tsx data/areas/measure.ts FOLDER, where the folder holds the TopoJSON files named below (see README).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Topology } from 'topojson-specification';
import { sizesOf } from '#lib/area/boundary/size.ts';
import { writeCsv } from '../csv.ts';

const FILES: [vintage: string, file: string][] = [
	['vn-2024', 'vn_provinces_63.topo.json'],
	['vn-2025', 'vn_provinces_34.topo.json'],
	['vn-2025', 'vn_communes_3321.topo.json']
];

/** Hoàng Sa and Trường Sa: their outlines take in the sea between the islands, and are no measure of their land. */
const AT_SEA: Record<string, { commune: string; provinces: Record<string, string> }> = {
	'Hoàng Sa': { commune: '20333', provinces: { 'vn-2024': '48', 'vn-2025': '48' } },
	'Trường Sa': { commune: '22736', provinces: { 'vn-2024': '56', 'vn-2025': '56' } }
};

const folder = process.argv[2];
if (!folder) throw new Error('Which folder are the outlines in?');
const measured = FILES.map(([vintage, file]) => {
	const topology = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Topology;
	return { vintage, sizes: sizesOf(topology) };
});
for (const { commune, provinces } of Object.values(AT_SEA)) {
	const sea = measured.flatMap(({ sizes }) => sizes.get(commune) ?? [])[0];
	for (const { vintage, sizes } of measured) {
		const province = sizes.get(provinces[vintage]);
		if (province !== undefined) sizes.set(provinces[vintage], province - sea);
		sizes.delete(commune);
	}
}
const rows = measured.flatMap(({ vintage, sizes }) =>
	[...sizes]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([code, size]) => ({ vintage, code, km2: Number(size.toPrecision(4)) }))
);
writeFileSync(new URL('source/sizes.csv', import.meta.url), writeCsv(['vintage', 'code', 'km2'], rows));
