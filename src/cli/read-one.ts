import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Failure } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import { same, type Lang } from '#lib/term/text.ts';
import type { SelfDescription } from '#lib/term/upload.ts';
import type { Gazetteer } from '#lib/area/gazetteer.ts';
import { amend } from '#lib/dataset/amend.ts';
import { check } from '#lib/dataset/check.ts';
import { describe } from '#lib/dataset/describe.ts';
import { guess } from '#lib/dataset/guess.ts';
import { refusal, report } from '#lib/dataset/report.ts';
import { slug } from '#lib/dataset/slug.ts';
import { tidy, type Tidy } from '#lib/dataset/tidy.ts';
import { setAsideCsv, tidyCsv } from '#lib/dataset/write.ts';
import type { ParquetLoader } from '#lib/file/parquet-guard.ts';
import { writeRaw } from '#lib/file/raw.ts';
import { readUpload } from '#lib/file/read.ts';
import type { Checked } from '#lib/report/findings.ts';
import { findingsCsv, refusedCsv } from '#lib/report/findings-csv.ts';
import { findingsXlsx, refusedXlsx } from '#lib/report/findings-xlsx.ts';
import { packageOf } from '#lib/report/package.ts';
import { pathSource } from '#lib/server/source.ts';
import type { Found } from './found.ts';
import { dayOf } from './open-file.ts';
import { observationsParquet } from './parquet-write.ts';

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
	/** parsed JSON of a structure file */
	structure?: unknown;
}

export interface ReadResult {
	findings: Finding[];
	failure?: Failure;
	rows?: { read: number; kept: number; setAside: number };
}

/** Read one file and write what was asked for. A file that gives no observation is refused only when observations were asked for. */
export async function readOne(
	file: Found,
	{ outputs, gazetteer, parquet, lang, sheet, vintage, structure }: ReadContext
): Promise<ReadResult> {
	const source = await pathSource(file.path, file.name);
	const refuse = async (failure: Failure, findings: Finding[] = []): Promise<ReadResult> => {
		if (outputs.report) await writeRefusal(outputs.report, file.name, source.size, failure, lang);
		return { findings, failure };
	};
	const uploaded = await readUpload(source, { parquet, sheet });
	if (!uploaded.ok) return refuse(uploaded.failure);
	const upload = uploaded.value;
	if (outputs.raw) await writeParts(outputs.raw, writeRaw(upload));
	if (!outputs.out && !outputs.report && !outputs.setAside) return { findings: upload.findings };
	const guessed = guess(upload, gazetteer, vintage);
	const amended =
		structure === undefined
			? { ok: true as const, value: guessed.structure }
			: amend(guessed.structure, structure);
	if (!amended.ok) return refuse(amended.failure);
	if (vintage !== undefined) amended.value.vintage = vintage;
	const made = tidy(upload, amended.value, gazetteer);
	if (!made.ok) return refuse(made.failure);
	const result = made.value;
	if (structure === undefined) result.findings.unshift(...guessed.findings);
	const checks = check({ ...result, source: gazetteer, vintage: amended.value.vintage });
	const findings = [...upload.findings, ...result.findings, ...checks];
	const empty: Failure | undefined =
		outputs.out && result.observations.length === 0 ? { kind: 'read-nothing' } : undefined;
	if (outputs.report) {
		const checked = { upload, structure: amended.value, result, checks };
		await writeReport(outputs.report, checked, empty, lang);
	}
	if (outputs.setAside) await writeParts(outputs.setAside, setAsideCsv(upload.raw, result.setAside, lang));
	if (outputs.out && !empty)
		await writeTidy(outputs.out, file, upload.self, amended.value.vintage, result, gazetteer);
	return { findings, rows: result.rows, ...(empty && { failure: empty }) };
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
	const { upload, structure, result, checks } = checked;
	const written = report(upload, structure, result, checks, lang);
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
	self: SelfDescription | undefined,
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
		...(self?.licence && { licence: self.licence })
	};
	const dataset = await describe(observations, meta, names, gazetteer);
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
