import type { RawColumn, RawTable } from '../term/column.ts';
import type { Finding, Repair, SetAside } from '../term/finding.ts';
import type { Upload } from '../term/upload.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { sexOf } from './code.ts';
import { about } from './finding.ts';
import { commonName, tellApart, type Apart } from './join-name.ts';
import { headerKey } from './header.ts';
import { coded } from './profile.ts';

/**
 * Several files as one table: columns of the same name stand under one another, a column only some files have is blank in the
 * rest, and a first column says which file a record came from: by the sex, the period or the area that tells the files' names
 * apart, else by what is left of the names. Lines stay those of each file.
 * @param uploads at least one
 */
export function joinUploads(uploads: readonly Upload[], source: Gazetteer): Upload {
	const [first] = uploads;
	if (uploads.length === 1) return first;
	const { names, places } = columnsOf(uploads);
	const apart = tellApart(uploads, names, source);
	const length = uploads.reduce((sum, { raw }) => sum + raw.length, 0);
	const lines = new Int32Array(length);
	let next = 0;
	for (const { raw } of uploads) {
		lines.set(raw.lines, next);
		next += raw.length;
	}
	const raw: RawTable = {
		length,
		lines,
		columns: [
			said(apart, uploads),
			...names.map((name, at) =>
				stacked(
					name,
					uploads.map(({ raw: { columns } }, k) => columns[places[k][at] ?? -1] ?? null),
					uploads
				)
			)
		]
	};
	const partly = names.filter((_, at) => places.some((of) => of[at] === undefined));
	const findings: Finding[] = [
		about('joined', 'note', {
			rows: length,
			example: uploads.map(({ file }) => file).join(', '),
			values: { files: uploads.length, by: apart.name }
		})
	];
	if (partly.length)
		findings.push(about('joined-partly', 'warning', { rows: partly.length, example: partly.join(', ') }));
	return {
		file: commonName(uploads.map(({ file }) => file)),
		kind: first.kind,
		encoding: [...new Set(uploads.map(({ encoding }) => encoding))].join(', '),
		bytes: uploads.reduce((sum, { bytes }) => sum + bytes, 0),
		table: first.table,
		...shared(uploads, apart.name),
		raw,
		setAside: uploads.flatMap(({ setAside }, k) =>
			setAside.map((row) => widened(row, places[k], apart.words[k]))
		),
		findings: [
			...findings,
			...uploads.flatMap((upload) => upload.findings.map((each) => ofFile(each, upload.file)))
		],
		repairs: uploads.flatMap((upload) => upload.repairs.map((each) => withFile(each, upload.file)))
	};
}

/** The names of all columns, those of the first file first, and for each file where each of them is in it. */
function columnsOf(uploads: readonly Upload[]): { names: string[]; places: (number | undefined)[][] } {
	const names: string[] = [];
	const at = new Map<string, number>();
	const places = uploads.map(({ raw }) => {
		const seen = new Map<string, number>();
		const own: (number | undefined)[] = [];
		raw.columns.forEach(({ name }, index) => {
			const key = headerKey(name) || name.trim();
			const again = seen.get(key) ?? 0;
			seen.set(key, again + 1);
			const known = `${key}\u0000${again}`;
			let place = at.get(known);
			if (place === undefined) {
				at.set(known, (place = names.length));
				names.push(name);
			}
			own[place] = index;
		});
		return own;
	});
	return { names, places: places.map((own) => names.map((_, at) => own[at])) };
}

/** The column of the files' words. */
function said({ name, words }: Apart, uploads: readonly Upload[]): RawColumn {
	const dictionary = [...new Set(words)];
	const codes = new Int32Array(uploads.reduce((sum, { raw }) => sum + raw.length, 0));
	let at = 0;
	uploads.forEach(({ raw }, k) => {
		codes.fill(dictionary.indexOf(words[k]), at, at + raw.length);
		at += raw.length;
	});
	return { kind: 'text', name, codes, dictionary };
}

/** One column under another; blank where a file does not have it. Numbers of a workbook stay numbers. */
function stacked(name: string, columns: (RawColumn | null)[], uploads: readonly Upload[]): RawColumn {
	const length = uploads.reduce((sum, { raw }) => sum + raw.length, 0);
	if (columns.every((column) => column?.kind !== 'text')) {
		const values = new Float64Array(length).fill(NaN);
		let at = 0;
		columns.forEach((column, k) => {
			if (column?.kind === 'number') values.set(column.values, at);
			at += uploads[k].raw.length;
		});
		return { kind: 'number', name, values };
	}
	const codes = new Int32Array(length);
	const dictionary: string[] = [];
	const typed: number[] = [];
	const known = new Map<string, number>();
	const codeOf = (word: string, number: number): number => {
		const key = `${Number.isNaN(number) ? '' : number}\u0000${word}`;
		let code = known.get(key);
		if (code === undefined) {
			known.set(key, (code = dictionary.length));
			dictionary.push(word);
			typed.push(number);
		}
		return code;
	};
	let at = 0;
	columns.forEach((column, k) => {
		const rows = uploads[k].raw.length;
		if (!column) codes.fill(codeOf('', NaN), at, at + rows);
		else {
			const own = coded(column);
			const numbers = column.kind === 'text' ? column.typed : Float64Array.from(own.dictionary, numberOf);
			const to = own.dictionary.map((word, code) => codeOf(word, numbers?.[code] ?? NaN));
			for (let i = 0; i < rows; i++) codes[at + i] = to[own.codes[i]];
		}
		at += rows;
	});
	const numbers = Float64Array.from(typed);
	return {
		kind: 'text',
		name,
		codes,
		dictionary,
		...(numbers.some((n) => !Number.isNaN(n)) && { typed: numbers })
	};
}

const numberOf = (word: string): number => (word === '' ? NaN : Number(word));

/** What all files agree on besides the table: header rows and the lines above. */
function shared(uploads: readonly Upload[], name: string): Partial<Upload> {
	const [first, ...rest] = uploads;
	const { headers, preamble } = first;
	const alike = (a: unknown) => JSON.stringify(a) ?? '';
	const lines = preamble?.filter((line) => rest.every((other) => other.preamble?.includes(line)));
	return {
		...(headers &&
			rest.every((other) => alike(other.headers) === alike(headers)) && {
				headers: headers.map((row, k) => [k === headers.length - 1 ? name : '', ...row])
			}),
		...(lines?.length && { preamble: lines })
	};
}

/** The cells of a row set aside, under the columns of the joined table. */
const widened = (row: SetAside, places: readonly (number | undefined)[], word: string): SetAside => ({
	...row,
	cells: [word, ...places.map((at) => (at === undefined ? '' : (row.cells[at] ?? '')))]
});

const ofFile = (finding: Finding, file: string): Finding => ({
	...finding,
	example: finding.example ? `${file}: ${finding.example}` : file
});
const withFile = (repair: Repair, file: string): Repair => ({
	...repair,
	example: { ...repair.example, before: `${file}: ${repair.example.before}` }
});

/** What a header says without its numbers and sexes: files whose columns say the same may be one table. */
export const likeness = (names: readonly string[]): string =>
	names
		.map((name) =>
			headerKey(name)
				.replace(/\d+/g, '#')
				.split(' ')
				.filter((word) => !sexOf(word) || sexOf(word)!.sex === '_T')
				.join(' ')
		)
		.sort()
		.join('\u0000');
