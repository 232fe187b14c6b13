import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Counts under a threshold of 100,000 that nobody could meet by chance. */
const CANARIES = [73571, 82193, 61897];
const AREAS = ['01', '02', '04', '06', '08', '10', '11', '12', '14'];
const COUNTS = [
	[CANARIES[0], 1500311],
	[1200247, 1730861],
	[1100237, 1312217],
	[2200411, CANARIES[1]],
	[1900121, 1800499],
	[1700203, 1600181],
	[CANARIES[2], 1400431],
	[1300541, 1250447],
	[2100611, 2300333]
];
const SHOWN = 1900121;

const same = (text: string) => ({ vi: text, en: text });
const META = {
	id: 'canary',
	title: same('Canary'),
	description: same(''),
	source: same('test'),
	licence: '',
	date: '2026-01-01',
	synthetic: false,
	vintage: 'vn-2024',
	indicators: [
		{ code: 'n', name: same('Women'), unit: same('people'), additivity: 'sum', per: 1, direction: 'higher' }
	],
	dimensions: [],
	targets: [
		{
			indicator: 'n',
			area: '01',
			period: '2022',
			kind: 'baseline',
			comparison: '=',
			value: CANARIES[0],
			sex: 'F'
		}
	],
	disclosure: { kind: 'protected', rules: { threshold: 100_000, zeros: 'open' } }
};

function observations(): string {
	const rows = ['indicator,area,period,sex,value,note'];
	const add = (area: string, [women, men]: number[]) => {
		for (const period of ['2022', '2023'])
			for (const [sex, count] of Object.entries({ F: women, M: men, _T: women + men }))
				rows.push(`n,${area},${period},${sex},${count},counted ${count}`);
	};
	AREAS.forEach((area, i) => add(area, COUNTS[i]));
	add(
		'VN',
		[0, 1].map((k) => COUNTS.reduce((sum, each) => sum + each[k], 0))
	);
	return rows.join('\n');
}

/** A hidden number as it might be written. */
function written(count: number): string[] {
	const text = String(count);
	return [
		text,
		...['.', ',', '\u00a0', '\u202f'].map((mark) => `${text.slice(0, -3)}${mark}${text.slice(-3)}`)
	];
}

const SERVE = `import('./src/cli/serve.ts').then(({ serve }) => serve({ host: '127.0.0.1', port: 0 })).then((url) => console.log('Parity Atlas: ' + url))`;
let home: string;
let child: ChildProcess;
let site: string;

/** The built site over its own data and one data set more, in a folder of its own. */
beforeAll(async () => {
	home = await mkdtemp(path.join(tmpdir(), 'parity-atlas-canary-'));
	for (const name of ['build', 'node_modules', 'src', 'static', 'package.json', 'tsconfig.json'])
		await symlink(path.resolve(name), path.join(home, name));
	await mkdir(path.join(home, 'data', 'samples', 'canary'), { recursive: true });
	for (const name of await readdir('data'))
		if (name !== 'samples') await symlink(path.resolve('data', name), path.join(home, 'data', name));
	await cp('data/samples/gso-2016-2018', path.join(home, 'data', 'samples', 'gso-2016-2018'), {
		recursive: true
	});
	await writeFile(path.join(home, 'data/samples/order.json'), JSON.stringify(['canary', 'gso-2016-2018']));
	const covered = JSON.parse(await readFile('data/samples/coverage.json', 'utf8')) as Record<string, unknown>;
	const canary = { periods: ['2022', '2023'], levels: ['province'], areas: AREAS.length, rows: 60 };
	await writeFile(path.join(home, 'data/samples/coverage.json'), JSON.stringify({ ...covered, canary }));
	await writeFile(path.join(home, 'data/samples/canary/meta.json'), JSON.stringify(META));
	await writeFile(path.join(home, 'data/samples/canary/observations.csv'), observations());
	const { npm_lifecycle_event: _, VITEST: __, ...outer } = process.env;
	child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', '-e', SERVE], {
		cwd: home,
		env: { ...outer, NODE_ENV: 'production', ATLAS_HOME: path.join(home, '.atlas') },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	for await (const line of createInterface({ input: child.stdout! })) {
		const url = /^Parity Atlas: (\S+)$/.exec(line)?.[1];
		if (url) {
			site = url;
			break;
		}
	}
	expect(site).toBeTruthy();
});
afterAll(async () => {
	if (child.exitCode === null) {
		child.kill('SIGTERM');
		await once(child, 'close');
	}
	await rm(home, { recursive: true, force: true });
});

const VIEWS = [
	'',
	'?sex=F',
	'?sex=M&time=2022..2023',
	'?measure=gap',
	'?tab=gap',
	'?tab=line&area=01~10',
	'?tab=pyramid',
	'?tab=scatter',
	'?tab=slope&time=2022..2023',
	'?tab=bar&level=province',
	'?tab=table&lang=en'
];

test('no hidden number is in anything a running site answers with', async () => {
	const get = async (address: string): Promise<{ status: number; bytes: Buffer }> => {
		const answer = await fetch(new URL(address, site));
		return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
	};
	const view = JSON.parse((await get('/explore/canary.json')).bytes.toString()) as { version: string };
	const under = `/data/canary-${view.version}`;
	const addresses = [
		...['', 'embed/'].flatMap((frame) =>
			VIEWS.flatMap((query) => [
				`/${frame}explore/canary${query}`,
				...['svg', 'png', 'csv', 'json'].map((form) => `/${frame}explore/canary.${form}${query}`)
			])
		),
		...VIEWS.map((query) => `/explore/canary/__data.json${query}`),
		...['review', 'targets'].flatMap((page) => [
			`/explore/canary/${page}`,
			`/explore/canary/${page}/__data.json`
		]),
		`${under}/dataset.json`,
		`${under}/0/n.cube`,
		...['/', '/library', '/area/vn-2024/01', '/area/vn-2024/01/__data.json', '/area/vn-2024/06'],
		...['/explore/canary?ind=none', '/explore/nothing', `${under}0/dataset.json`]
	];
	let answered = 0;
	let met = 0;
	for (const address of addresses) {
		const { status, bytes } = await get(address);
		if (status === 200) answered++;
		// a cube is compressed by itself when the client unpacks nothing
		const plain = bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b])) ? gunzipSync(bytes) : bytes;
		const text = plain.toString('latin1') + plain.toString('utf8');
		if (written(SHOWN).some((words) => text.includes(words))) met++;
		for (const count of CANARIES) {
			for (const words of written(count)) expect(text.includes(words), `${words} in ${address}`).toBe(false);
			for (const number of [Buffer.alloc(8), Buffer.alloc(4)]) {
				if (number.length === 8) number.writeDoubleLE(count);
				else number.writeInt32LE(count);
				expect(plain.includes(number), `${count} in ${address}`).toBe(false);
			}
		}
	}
	expect(answered).toBeGreaterThan(100);
	// and the same search finds a number that is shown
	expect(met).toBeGreaterThan(30);
});
