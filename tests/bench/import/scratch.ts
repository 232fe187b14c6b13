import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';

/** Outside the repository: files to read, and the packages we are held against. Kept from one run to the next. */
export const FOLDER = path.join(tmpdir(), `parity-atlas-bench-${userInfo().username}`);

/** Columns of the file, with the types native DuckDB is told. */
export const TYPES = {
	area_code: 'VARCHAR',
	period: 'SMALLINT',
	indicator: 'VARCHAR',
	sex: 'VARCHAR',
	age: 'VARCHAR',
	ethnicity: 'VARCHAR',
	value: 'DOUBLE',
	numerator: 'DOUBLE',
	denominator: 'DOUBLE'
};

/**
 * A CSV file of observations: areas × periods × sexes × indicators, ages and ethnicities.
 * @param millions of rows
 * @returns its path
 */
export async function observations(millions: number): Promise<string> {
	await mkdir(FOLDER, { recursive: true });
	const file = path.join(FOLDER, `observations-${millions}m.csv`);
	if (existsSync(file)) return file;
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(
		`COPY (SELECT printf('%05d', (i % 10600) * 3 + 1) area_code, 2015 + (i // 10600) % 10 period,
			'ind_' || (i // 318000) % 30 indicator, ['F', 'M', '_T'][(i // 106000) % 3 + 1] sex,
			['15-24', '25-54', '55+'][i % 3 + 1] age, ['_T', 'kinh', 'minority'][i % 3 + 1] ethnicity,
			round(100.0 * ((i * 104729) % 997) / 997, 3) AS value, (i * 104729) % 997 numerator,
			997 + (i * 7919) % 9000 denominator FROM range(${millions}000000) t(i)) TO '${file}.part' (HEADER)`
	);
	connection.closeSync();
	await rename(`${file}.part`, file);
	return file;
}

/** A package that is not one of ours, at the version it was measured at. */
export async function peer<T>(name: string, version: string): Promise<T> {
	return createRequire(await installed(`${name}-${version}`, { [name]: version }))(name) as T;
}

/**
 * Packages that are not ours, in a folder of their own outside the repository.
 * @param folder its name
 * @param overrides versions for what they depend on
 * @returns the path of the folder's package.json
 */
export async function installed(
	folder: string,
	dependencies: Record<string, string>,
	overrides: Record<string, string> = {}
): Promise<string> {
	const place = path.join(FOLDER, folder);
	const asked = path.join(place, 'package.json');
	if (Object.keys(dependencies).every((name) => existsSync(path.join(place, 'node_modules', name))))
		return asked;
	await mkdir(place, { recursive: true });
	await writeFile(asked, JSON.stringify({ private: true, dependencies, overrides }));
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	await promisify(execFile)(npm, ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: place });
	return asked;
}
