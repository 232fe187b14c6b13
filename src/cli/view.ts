import { stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { message, sayFinding } from '#lib/message/message.ts';
import { gateNote } from '#lib/report/gate-note.ts';
import { tablesOf } from '#lib/report/rows.ts';
import { Atlas, type Shown } from '#lib/server/atlas.ts';
import { homeOf } from '#lib/server/library/home.ts';
import { Library } from '#lib/server/library/library.ts';
import { isPublishedName } from '#lib/server/library/name.ts';
import { parquetLoader } from '#lib/server/parquet.ts';
import { parcelOf, recipeOfView } from '#lib/report/parcel/make.ts';
import { parcelSource } from '#lib/server/parcel.ts';
import { render, type Form } from '#lib/server/render.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { fromQuery } from '#lib/view/url.ts';
import { complain } from './complain.ts';
import { here } from './here.ts';
import { parcelApp } from './parcel-app.ts';
import { openFile } from '#lib/server/open-file.ts';
import { EXIT, Usage } from './usage.ts';
import { askedOf, type Asked } from './view-asked.ts';

export { VIEW_USAGE } from './view-asked.ts';

/** Forms that are no text. */
const BINARY: readonly Form[] = ['png', 'docx', 'pptx', 'parquet', 'zip', 'html'];

/** `atlas view`: answers a view of a file or a sample, by the code of the pages. @returns the exit code */
export async function view(args: string[]): Promise<number> {
	const asked = askedOf(args);
	const { lang } = asked;
	const binary = BINARY.includes(asked.format);
	if (binary && asked.out === undefined && !asked.sql && process.stdout.isTTY)
		throw new Usage(message(lang, 'terminal.binary', { format: asked.format }));
	const library = isPublishedName(asked.dataset) ? await Library.open(homeOf()) : null;
	const atlas = await Atlas.open(asked.engine === 'wasm' ? await openWasm() : undefined, library);
	try {
		const id = await held(atlas, asked);
		if (!id.ok) return refuse(asked, id);
		const shown = await atlas.show(fromQuery(id.value, asked.query, lang));
		if (!shown.ok) return refuse(asked, shown);
		const { unmet } = shown.value.scene.resolved;
		if (unmet.length)
			warn(
				asked,
				message(lang, 'unmet', { what: unmet.map(({ key, code }) => `${key}=${code}`).join(', ') })
			);
		if (asked.sql) process.stdout.write(`${statementsOf(shown.value).join(';\n\n')};\n`);
		if (asked.sql && asked.out === undefined) return EXIT.done;
		const made = await bodyOf(atlas, shown.value, asked);
		if (!made.ok) return refuse(asked, made);
		const body = made.value;
		if (body === null) return refuse(asked, failed('nothing-to-draw'));
		if (asked.out !== undefined) await writeFile(here(asked.out), body);
		else await written(body);
		return EXIT.done;
	} finally {
		await atlas.engine.close();
		library?.close();
	}
}

/** The data set asked for, held by the atlas: a file when the caller's folder has one of that name, else a sample. */
export async function held(
	atlas: Atlas,
	{ dataset, lang }: Pick<Asked, 'dataset' | 'lang'>
): Promise<Result<string>> {
	const file = here(dataset);
	const there = await stat(file).catch(() => null);
	if (there?.isFile()) {
		const { gazetteer } = atlas;
		const opened = await openFile(
			{ path: file, name: path.basename(file) },
			{ gazetteer, parquet: parquetLoader() }
		);
		if (!opened.ok) return opened;
		for (const finding of opened.value.findings)
			if (finding.severity !== 'note') warn({ dataset, lang }, sayFinding(lang, finding));
		const mounted = await atlas.hold(opened.value);
		if (!mounted.ok) return mounted;
		if (mounted.value.disclosure?.hidden) warn({ dataset, lang }, gateNote(mounted.value, lang));
		return done(mounted.value.id);
	}
	const samples = atlas.samples.map((each) => each.id);
	if (isPublishedName(dataset) || samples.includes(dataset)) return done(dataset);
	return failed('no-file-or-sample', { dataset, samples: samples.join(', ') });
}

/** An answer in the form asked for, in the language of its address; null when there is nothing to draw. */
async function bodyOf(
	atlas: Atlas,
	shown: Shown,
	{ format, scale, origin, whole, date }: Asked
): Promise<Result<string | Uint8Array | null>> {
	const { lang } = shown.scene.resolved.view;
	if (format !== 'html') return done(await render(atlas, shown, format, lang, { scale, origin }));
	const packing = { origin, whole, made: date ?? new Date().toISOString().slice(0, 10) };
	return parcelOf(recipeOfView(shown.scene, lang, null), parcelSource(atlas), await parcelApp(), packing);
}

/** The statements whose rows are given out. */
const statementsOf = ({ scene }: Shown): string[] => [
	...new Set(
		tablesOf(scene)
			.map((table) => table.sql)
			.filter((sql) => sql !== '')
	)
];

async function openWasm() {
	const { BlockingWasmEngine } = await import('#lib/engine/wasm.node.ts');
	return BlockingWasmEngine.open(
		createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
	);
}

function warn({ dataset, lang }: Pick<Asked, 'dataset' | 'lang'>, what: string): void {
	process.stderr.write(`${dataset}: ${message(lang, 'terminal.warning', { what })}\n`);
}

function refuse({ lang, dataset }: Asked, { failure }: Extract<Result<never>, { ok: false }>): number {
	complain(lang, dataset, failure);
	return EXIT.refused;
}

/** Everything is on its way before the program may end. */
const written = (body: string | Uint8Array): Promise<void> =>
	new Promise((resolve, reject) =>
		process.stdout.write(body, (error) => (error ? reject(error) : resolve()))
	);
