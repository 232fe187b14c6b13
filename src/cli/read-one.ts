import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { done, type Failure } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import { same, type Lang } from '#lib/term/text.ts';
import type { Upload } from '#lib/term/upload.ts';
import type { Gazetteer } from '#lib/area/gazetteer.ts';
import { amend } from '#lib/dataset/amend.ts';
import { check } from '#lib/dataset/check.ts';
import { describe } from '#lib/dataset/describe.ts';
import { settle } from '#lib/dataset/answer.ts';
import { guess } from '#lib/dataset/guess.ts';
import { joinUploads } from '#lib/dataset/join.ts';
import { fit, isRecipe } from '#lib/dataset/recipe.ts';
import { pointsOf } from '#lib/dataset/position.ts';
import { refusal, report } from '#lib/dataset/report.ts';
import { slug } from '#lib/dataset/slug.ts';
import { tidy, type Tidy } from '#lib/dataset/tidy.ts';
import { setAsideCsv, tidyCsv } from '#lib/dataset/write.ts';
import { disclosureOf, disclosureSaid } from '#lib/disclosure/people.ts';
import type { ParquetLoader } from '#lib/file/parquet/parquet-guard.ts';
import { writeRaw } from '#lib/file/raw.ts';
import { readUpload } from '#lib/file/read.ts';
import type { Checked } from '#lib/report/findings.ts';
import { findingsCsv, refusedCsv } from '#lib/report/findings-csv.ts';
import { findingsXlsx, refusedXlsx } from '#lib/report/findings-xlsx.ts';
import { message } from '#lib/message/message.ts';
import { isOwnOnly } from '#lib/report/own-copy.ts';
import { packageOf } from '#lib/report/package.ts';
import { pathSource } from '#lib/server/source.ts';
import type { Found } from './found.ts';
import { dayOf } from '#lib/server/open-file.ts';
import { observationsParquet } from '#lib/server/parquet-write.ts';

/** Where the results of one file go; what is left out is not written. */
export interface Outputs {
	raw?: string;
	out?: string;
	report?: string;
	setAside?: string;
}

export interface ReadContext {
	outputs: Outputs;
	gazetteer: Gazetteer;
	parquet: ParquetLoader;
	lang: Lang;
	/** name of the sheet or of the file of an archive to read */
	sheet?: string;
	vintage?: string;
	/** parsed JSON of a structure file or of a recipe */
	structure?: unknown;
}

export interface ReadResult {
	findings: Finding[];
	failure?: Failure;
	rows?: { read: number; kept: number; setAside: number };
}

/** Read one file, or several as one table, and write what was asked for. A table that gives no observation is refused only when observations were asked for. */
export async function readOne(files: readonly Found[], context: ReadContext): Promise<ReadResult> {
	const { outputs, gazetteer, lang, vintage, structure } = context;
	const [file] = files;
	let bytes = 0;
	const refuse = async (failure: Failure, findings: Finding[] = []): Promise<ReadResult> => {
		if (outputs.report) await writeRefusal(outputs.report, file.name, bytes, failure, lang);
		return { findings, failure };
	};
	const recipe = isRecipe(structure) ? structure : null;
	const uploads: Upload[] = [];
	for (const each of files) {
		const source = await pathSource(each.path, each.name);
		bytes += source.size;
		const { sheet = recipe?.reading.sheet } = context;
		const found = await readUpload(source, { ...recipe?.reading, parquet: context.parquet, sheet });
		if (!found.ok) return refuse(found.failure);
		uploads.push(found.value);
	}
	const upload = joinUploads(uploads, gazetteer);
	if (outputs.raw) await writeParts(outputs.raw, writeRaw(upload));
	if (!outputs.out && !outputs.report && !outputs.setAside) return { findings: upload.findings };
	const guessed = guess(upload, gazetteer, vintage);
	const fitted = recipe && fit(recipe, guessed.structure);
	const said = fitted ? fitted.said : structure;
	const amended = said === undefined ? done(guessed.structure) : amend(guessed.structure, said);
	if (!amended.ok) return refuse(amended.failure);
	const settled = amended.value;
	if (vintage !== undefined) settled.vintage = vintage;
	const made = tidy(upload, settled, gazetteer);
	if (!made.ok) return refuse(made.failure);
	const result = made.value;
	result.findings = settle([...guessed.findings, ...(fitted?.findings ?? []), ...result.findings], settled);
	const checks = settle(check({ ...result, source: gazetteer, vintage: settled.vintage }), settled);
	const findings = [...upload.findings, ...result.findings, ...checks];
	const empty: Failure | undefined =
		outputs.out && result.observations.length === 0 ? { kind: 'read-nothing' } : undefined;
	if (outputs.report) {
		const own = await isOwn(upload, settled.vintage, result, gazetteer);
		await writeReport(outputs.report, { upload, structure: settled, result, checks, own }, empty, lang);
	}
	if (outputs.setAside) await writeParts(outputs.setAside, setAsideCsv(upload.raw, result.setAside, lang));
	if (outputs.out && !empty)
		await writeTidy(outputs.out, { ...file, name: upload.file }, upload, settled.vintage, result, gazetteer);
	return { findings, rows: result.rows, ...(empty && { failure: empty }) };
}

/** Whether numbers of people stand in what was read as they are: then a report of it is for its reader's own use. */
async function isOwn(
	{ self }: Upload,
	vintage: string | null,
	{ observations, names }: Tidy,
	gazetteer: Gazetteer
): Promise<boolean> {
	const meta = { id: 'read', vintage, ...disclosureSaid(self?.disclosure) };
	const dataset = await describe(observations, meta, names, gazetteer);
	return isOwnOnly({ disclosure: disclosureOf(dataset, observations) });
}

/** Writes what was found in the form the name of the file asks for: a list (.csv), an annotated workbook (.xlsx), else JSON. */
async function writeReport(
	to: string,
	checked: Checked,
	empty: Failure | undefined,
	lang: Lang
): Promise<void> {
	const end = path.extname(to).toLowerCase();
	if (end === '.csv') return writeParts(to, findingsCsv(checked, lang));
	if (end === '.xlsx') return writeFile(to, await findingsXlsx(checked, lang));
	const { upload, structure, result, checks, own } = checked;
	const written = report(upload, structure, result, checks, lang);
	if (own) written.unprotected = message(lang, 'gate.own-use');
	if (empty) written.refused = refusal(upload.file, upload.bytes, empty, lang).refused;
	return writeJson(to, written);
}

/** Writes why a file was refused, in the same forms. */
async function writeRefusal(
	to: string,
	file: string,
	bytes: number,
	failure: Failure,
	lang: Lang
): Promise<void> {
	const end = path.extname(to).toLowerCase();
	if (end === '.csv') return writeParts(to, refusedCsv(failure, lang));
	if (end === '.xlsx') return writeFile(to, await refusedXlsx(file, failure, lang));
	return writeJson(to, refusal(file, bytes, failure, lang));
}

/** Writes observations in the form the name of the file asks for. */
async function writeTidy(
	to: string,
	file: Found,
	{ raw, self }: Upload,
	vintage: string | null,
	{ observations, names }: Tidy,
	gazetteer: Gazetteer
): Promise<void> {
	const stem = path.parse(file.name).name;
	const about = { dataset: slug(stem), vintage };
	const end = path.extname(to).toLowerCase();
	if (end !== '.parquet' && end !== '.zip') return writeParts(to, tidyCsv(observations, about));
	const table = observationsParquet(observations, about);
	if (end === '.parquet') return writeFile(to, table.bytes);
	const meta = {
		id: about.dataset,
		vintage,
		title: same(self?.title ?? stem),
		source: same(self?.source ?? file.name),
		date: self?.updated ?? (await dayOf(file.path)),
		...(self?.licence && { licence: self.licence }),
		...disclosureSaid(self?.disclosure)
	};
	const points = pointsOf(raw, observations);
	const dataset = await describe(observations, { ...meta, ...(points && { points }) }, names, gazetteer);
	await writeFile(to, await packageOf(dataset, table, gazetteer));
}

const writeJson = (to: string, value: unknown): Promise<void> =>
	writeFile(to, JSON.stringify(value, null, '\t') + '\n');

async function writeParts(to: string, parts: Iterable<string>): Promise<void> {
	const handle = await open(to, 'w');
	try {
		for (const part of parts) await handle.write(part);
	} finally {
		await handle.close();
	}
}
