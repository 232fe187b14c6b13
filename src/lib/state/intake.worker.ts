import { gazetteer, type Gazetteer } from '../area/gazetteer.ts';
import { searchAreas } from '../area/search.ts';
import { amend } from '../dataset/amend.ts';
import { settle } from '../dataset/answer.ts';
import { placed } from '../dataset/area-question.ts';
import { check } from '../dataset/check.ts';
import { compare } from '../dataset/compare.ts';
import { describe } from '../dataset/describe.ts';
import { guess, type Guess } from '../dataset/guess.ts';
import { joinUploads } from '../dataset/join.ts';
import { fit, recipesFor, type Reading, type Recipe } from '../dataset/recipe.ts';
import { pointsOf } from '../dataset/position.ts';
import { report } from '../dataset/report.ts';
import { sameSeries } from '../dataset/sender.ts';
import { isTargets } from '../dataset/target-file.ts';
import { tidy, type Tidy } from '../dataset/tidy.ts';
import { carriedOver, disclosureOf, disclosureSaid } from '../disclosure/people.ts';
import { tablesOf } from '../engine/table.ts';
import { observationsIn } from '../engine/untable.ts';
import { estimate } from '../file/estimate.ts';
import { readUpload } from '../file/read.ts';
import { findingsCsv } from '../report/findings-csv.ts';
import { findingsXlsx } from '../report/findings-xlsx.ts';
import type { Checked } from '../report/findings.ts';
import { isOwnOnly, ownName } from '../report/own-copy.ts';
import { previewOf, rowsOfLines, worthShowing } from '../report/preview.ts';
import { sampleOf } from '../report/sample.ts';
import type { Vintage } from '../term/area.ts';
import type { Dataset } from '../term/dataset.ts';
import { done, type Result } from '../term/failure.ts';
import type { Finding } from '../term/finding.ts';
import type { Structure } from '../term/structure.ts';
import { same, LANGS, type Lang } from '../term/text.ts';
import type { Upload } from '../term/upload.ts';
import { keepFiles, tablesHere } from './disk.ts';
import type { FromIntake, Kept, Step, ToIntake } from './intake-talk.ts';
import { loadParquet } from './parquet-here.ts';

/** One data set at a time, off the page's thread: read, guessed, made tidy, kept. Ended by the page to cancel. */
const FIRST = 8;
const FURTHER = 8;
const LOOKED = 40;
const ASIDE = 50;

/** What is known of the files in hand. */
interface Hand {
	files: File[];
	places: Gazetteer;
	upload: Upload;
	reading: Reading;
	guessed: Guess;
	recipe: { name: string; findings: Finding[] } | null;
	/** names of recipes that fit */
	recipes: string[];
}
let hand: Hand;
/** what is to be said of it under the structure settled on so far */
let checked: Checked & { result: Tidy };

const say = (what: FromIntake, transfer: Transferable[] = []) => self.postMessage(what, { transfer });
const progress = (step: Step, fraction: number) => say({ kind: 'progress', step, fraction });
const DONE: Result<null> = { ok: true, value: null };

/** One message after the other: an answer is whole before the next question is looked at. */
let before = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<ToIntake>) => {
	before = before.then(() => hear(data));
};

async function hear(data: ToIntake): Promise<void> {
	try {
		const answered = await answer(data);
		if (!answered.ok) say({ kind: 'failed', failure: answered.failure });
	} catch (error) {
		console.error(error);
		const failure = error instanceof RangeError ? { kind: 'too-much-memory' } : { kind: 'engine' };
		say({ kind: 'failed', failure });
	}
}

async function answer(data: ToIntake): Promise<Result<null>> {
	switch (data.kind) {
		case 'estimate':
			return estimateOf(data.file);
		case 'read':
			return read(data);
		case 'structure':
			return review(data.structure);
		case 'compare':
			return compareWith(data.kept);
		case 'look':
			return look(data.lines);
		case 'find':
			return find(data.text, data.vintage);
		case 'report':
			return reportAs(data.form, data.lang);
		case 'keep':
			return keep(data);
	}
}

const HEAD = 1 << 20;

async function estimateOf(file: File): Promise<Result<null>> {
	const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
	say({ kind: 'estimated', estimate: estimate(head, file.size) });
	return DONE;
}

/** Every file, and all of them as one table; the first that cannot be read fails them all. */
async function open(files: File[], reading: Reading, places: Gazetteer): Promise<Result<Upload>> {
	const uploads: Upload[] = [];
	for (const [k, file] of files.entries()) {
		const onProgress = (fraction: number) => progress('read', (k + fraction) / files.length);
		const found = await readUpload(
			{
				name: file.name,
				size: file.size,
				bytes: async (from = 0, to = file.size) => new Uint8Array(await file.slice(from, to).arrayBuffer())
			},
			{ ...reading, onProgress, parquet: loadParquet }
		);
		if (!found.ok) return found;
		uploads.push(found.value);
	}
	return done(joinUploads(uploads, places));
}

async function read(data: ToIntake & { kind: 'read' }): Promise<Result<null>> {
	const { files, recipes } = data;
	const places = gazetteer(JSON.parse(data.places.vintages) as Vintage[], data.places.lists);
	const found = await open(files, data.reading, places);
	let [reading, upload, recipe] = [data.reading, found.ok ? found.value : null, data.recipe];
	if (recipe === undefined) {
		const again = await withReading(files, reading, upload, recipes, places);
		if (again) ({ reading, upload } = again);
		recipe = (again?.recipe ?? (upload && recipesFor(recipes, namesOf(upload))[0]))?.name ?? null;
	}
	if (!upload) return found as Result<null>;
	if (!data.figures && !data.structure && !recipe && isTargets(upload.raw)) {
		say({ kind: 'targets', table: upload.raw });
		return DONE;
	}
	progress('guess', 0);
	const guessed = guess(upload, places);
	const chosen = recipes.find(({ name }) => name === recipe);
	const answered = chosen && withAnswers(chosen, guessed.structure);
	hand = {
		files,
		places,
		upload,
		reading,
		guessed,
		recipe: answered ? { name: chosen.name, findings: answered.findings } : null,
		recipes: recipesFor(recipes, namesOf(upload)).map(({ name }) => name)
	};
	return review(data.structure ?? answered?.structure ?? guessed.structure);
}

const namesOf = ({ raw }: Upload): string[] => raw.columns.map((column) => column.name);

/** A file whose header, sheet or encoding is only found with a recipe's answers: known by its header or by its name. */
async function withReading(
	files: File[],
	reading: Reading,
	upload: Upload | null,
	recipes: Recipe[],
	places: Gazetteer
): Promise<{ reading: Reading; upload: Upload; recipe: Recipe } | null> {
	const recipe =
		(upload && recipesFor(recipes, namesOf(upload))[0]) ??
		recipes.find((each) => sameSeries(each.file, files[0].name));
	if (!recipe || sameReading(recipe.reading, reading)) return null;
	const again = await open(files, recipe.reading, places);
	if (!again.ok || !recipesFor([recipe], namesOf(again.value)).length) return null;
	return { reading: recipe.reading, upload: again.value, recipe };
}

const sameReading = (a: Reading, b: Reading): boolean =>
	(['encoding', 'delimiter', 'headerRows', 'sheet', 'stacked'] as const).every((name) => a[name] === b[name]);

/** The guess with a recipe's answers laid over it; a recipe whose answers make no sense here is not used. */
function withAnswers(
	recipe: Recipe,
	guessed: Structure
): { structure: Structure; findings: Finding[] } | null {
	const { said, findings } = fit(recipe, guessed);
	const amended = amend(guessed, said);
	return amended.ok ? { structure: amended.value, findings } : null;
}

function review(wanted: Structure): Result<null> {
	progress('tidy', 0);
	const { upload, places, guessed, recipe } = hand;
	const made = tidy(upload, wanted, places);
	if (!made.ok) return made;
	const { observations, setAside } = made.value;
	const findings = [
		...guessed.findings,
		...(recipe?.findings ?? []),
		...check({ ...made.value, source: places, vintage: wanted.vintage })
	];
	checked = {
		upload: { ...upload, findings: settle(upload.findings, wanted) },
		structure: wanted,
		result: { ...made.value, findings: settle(made.value.findings, wanted) },
		checks: settle(findings, wanted)
	};
	const rows = worthShowing(checked, FIRST, FURTHER);
	say({
		kind: 'review',
		review: {
			reports: inBoth((lang) => report(checked.upload, wanted, checked.result, checked.checks, lang)),
			structure: wanted,
			guessed: guessed.structure,
			reading: hand.reading,
			recipe: recipe?.name ?? null,
			recipes: hand.recipes,
			...(upload.parts && { parts: upload.parts }),
			...(upload.sheet !== undefined && { sheet: upload.sheet }),
			...(upload.stacked && { stacked: upload.stacked }),
			vintages: places.vintages.map(({ id, name }) => ({ id, name })),
			preview: inBoth((lang) => previewOf(checked, rows, lang)),
			sample: inBoth((lang) => sampleOf(checked, lang)),
			setAside: setAside.slice(0, ASIDE),
			aside: setAside.length,
			indicators: observations.keys.get('indicator')!.dictionary
		}
	});
	return DONE;
}

const inBoth = <T>(of: (lang: Lang) => T): Record<Lang, T> =>
	Object.fromEntries(LANGS.map((lang) => [lang, of(lang)])) as Record<Lang, T>;

function look(lines: number[]): Result<null> {
	const rows = rowsOfLines(checked, lines, LOOKED);
	say({ kind: 'looked', rows: inBoth((lang) => previewOf(checked, rows, lang)) });
	return DONE;
}

/** Areas offered to one search. */
const OFFERED = 12;

function find(text: string, within?: string): Result<null> {
	const { places } = hand;
	const vintage = within ?? checked.structure.vintage;
	const areas = vintage === null ? [] : searchAreas(places, vintage, text, OFFERED);
	say({ kind: 'found', text, areas: areas.map((area) => placed(area, places, vintage!)) });
	return DONE;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function reportAs(form: 'csv' | 'xlsx', lang: Lang): Promise<Result<null>> {
	const own = isOwnOnly({
		disclosure: disclosureOf(await described('', '', ''), checked.result.observations)
	});
	const name = ownName(checked.upload.file.replace(/\.[^.]+$/, ''), form, own);
	const told = { ...checked, own };
	if (form === 'csv')
		say({ kind: 'reported', name, type: 'text/csv', content: [...findingsCsv(told, lang)].join('') });
	else say({ kind: 'reported', name, type: WORKBOOK, content: await findingsXlsx(told, lang) });
	return DONE;
}

/** The data set that the file in hand becomes. */
function described(id: string, title: string, date: string): Promise<Dataset> {
	const { upload, places } = hand;
	const { structure, result } = checked;
	const points = pointsOf(upload.raw, result.observations);
	return describe(
		result.observations,
		{
			id,
			title: same(upload.self?.title ?? title),
			source: same(upload.self?.source ?? upload.file),
			...(upload.self?.licence && { licence: upload.self.licence }),
			date: upload.self?.updated ?? date,
			vintage: structure.vintage,
			...(points && { points }),
			...disclosureSaid(upload.self?.disclosure)
		},
		result.names,
		places
	);
}

async function compareWith({ dataset, order }: Kept): Promise<Result<null>> {
	const before = observationsIn(await tablesHere(dataset.id, order), dataset);
	say({ kind: 'compared', id: dataset.id, difference: compare(before, checked.result.observations) });
	return DONE;
}

async function keep({
	id,
	title,
	date,
	when,
	change,
	before
}: ToIntake & { kind: 'keep' }): Promise<Result<null>> {
	progress('store', 0);
	const { files, upload } = hand;
	const { structure, result } = checked;
	const own = await described(id, title, date);
	const dataset = {
		...own,
		disclosure: carriedOver(before, disclosureOf(own, result.observations))
	};
	progress('store', 0.3);
	const tables = tablesOf(result.observations, dataset);
	const kept: Kept = {
		dataset: change ? { ...dataset, change } : dataset,
		file: upload.file,
		...(files.length > 1 && { files: files.map((file) => file.name) }),
		structure,
		order: tables.order,
		when
	};
	const stored = await keepFiles(id, files, tables, kept);
	if (!stored.ok) return stored;
	progress('store', 0.8);
	say({ kind: 'kept', kept, tables, onDisk: stored.value }, [
		tables.observations.buffer as ArrayBuffer,
		tables.areas.buffer as ArrayBuffer
	]);
	return DONE;
}
