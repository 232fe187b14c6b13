import type { RawColumn } from '#lib/term/column.ts';
import type { Repair } from '#lib/term/finding.ts';
import type { SelfDescription } from '#lib/term/upload.ts';
import { isObject, member, textMember, textsOf, type Json } from '../stat/json-text.ts';
import { isDescription } from './package-check.ts';
import { OURS, type Description } from './package-own.ts';
import type { ReadOptions, Table } from '../source.ts';

/** A table a Data Package describes. */
export interface Resource {
	/** the file of the archive it is in */
	path: string;
	/** 'sha256:…', when the descriptor gives it */
	hash?: string;
	/** how its file is written */
	options: Pick<ReadOptions, 'encoding' | 'delimiter' | 'quote' | 'headerRows'>;
	/** its columns, by their names */
	titles: Map<string, string>;
	/** texts that stand for an absent value in a column */
	missing: (column: string) => ReadonlySet<string>;
	about: Omit<SelfDescription, 'roles'>;
}

/** What a Data Package says, and our own description of its data set when it is one of ours. */
export interface DataPackageSaid {
	resources: Resource[];
	/** resources that lie elsewhere on the internet */
	elsewhere: number;
	own: Description | null;
}

/** Reads a descriptor; null when it is none. Paths are only compared with the names of the archive's files. */
export function dataPackage(said: Json, folder: string): DataPackageSaid | null {
	const list = member(said, 'resources');
	if (!Array.isArray(list)) return null;
	const paths = list.flatMap((each) => textsOf(member(each, 'path')).map((path) => ({ each, path })));
	const here = paths.filter(({ path }) => !/^[a-z]+:\/\//i.test(path));
	const own = member(said, OURS);
	return {
		resources: here.map(({ each, path }) => resourceOf(each, said, folder + path.replace(/^\.\//, ''))),
		elsewhere: paths.length - here.length,
		own: own !== undefined && isDescription(own) ? own : null
	};
}

function resourceOf(each: Json, said: Json, path: string): Resource {
	const dialect = member(each, 'dialect');
	const schema = member(each, 'schema');
	const list = member(schema, 'fields');
	const fields = Array.isArray(list) ? list : [];
	const text = (of: Json | undefined, name: string) => {
		const value = member(of, name);
		return typeof value === 'string' && value !== '' ? value : undefined;
	};
	const titles = fields.flatMap((field): [string, string][] => {
		const [name, title] = [text(field, 'name'), textMember(field, 'title')];
		return name !== undefined && title !== undefined ? [[name, title]] : [];
	});
	const hash = text(each, 'hash');
	const encoding = text(each, 'encoding');
	const delimiter = text(dialect, 'delimiter');
	const quote = text(dialect, 'quoteChar');
	return {
		path,
		...(hash?.startsWith('sha256:') && { hash }),
		options: {
			...(encoding && { encoding: encoding.toLowerCase() }),
			...(delimiter && { delimiter }),
			...(quote && { quote }),
			...(member(dialect, 'header') === false && { headerRows: 0 })
		},
		titles: new Map(titles),
		missing: missingIn(schema, fields),
		about: aboutOf(each, said)
	};
}

/** Texts that stand for an absent value: a column's own, else those of the whole table. */
function missingIn(
	schema: Json | undefined,
	fields: readonly Json[]
): (column: string) => ReadonlySet<string> {
	const words = (list: Json | undefined) =>
		new Set((Array.isArray(list) ? list : []).flatMap((each) => textsOf(isObject(each) ? each.value : each)));
	const all = words(member(schema, 'missingValues'));
	const own = new Map(
		fields.flatMap((field) => {
			const [name, list] = [member(field, 'name'), member(field, 'missingValues')];
			return typeof name === 'string' && list !== undefined ? [[name, words(list)] as const] : [];
		})
	);
	return (column) => own.get(column) ?? all;
}

function aboutOf(each: Json, said: Json): Resource['about'] {
	const first = (name: string) => textMember(each, name) ?? textMember(said, name);
	const named = (name: string) => {
		const list = [member(each, name), member(said, name)].find(
			(value) => Array.isArray(value) && value.length
		);
		return (Array.isArray(list) ? list : [])
			.map((value) => textMember(value, 'title') ?? textMember(value, 'name') ?? textMember(value, 'path'))
			.filter(Boolean)
			.join('; ');
	};
	const updated = /^\d{4}-\d{2}-\d{2}/.exec(
		first('last_modified') ?? first('modified') ?? first('created') ?? ''
	);
	const [title, source, licence] = [first('title'), named('sources'), named('licenses')];
	return {
		notes: [textMember(said, 'description'), textMember(each, 'description')].filter(
			(text) => text !== undefined
		),
		...(title && { title }),
		...(source && { source }),
		...(licence && { licence }),
		...(updated && { updated: updated[0] })
	};
}

/** A table with what its package says of it: columns named as in the schema keep their names, absent values are empty. */
export function withSchema(table: Table, { titles, missing, about }: Resource): Table {
	const repairs: Repair[] = [];
	const columns = table.raw.columns.map((column) => emptied(column, missing(column.name), repairs));
	const self: SelfDescription = {
		...about,
		roles: [],
		...table.self,
		...(titles.size && { titles: columns.map(({ name }) => titles.get(name)) })
	};
	return { ...table, raw: { ...table.raw, columns }, self, repairs: [...table.repairs, ...repairs] };
}

function emptied(column: RawColumn, absent: ReadonlySet<string>, repairs: Repair[]): RawColumn {
	if (!absent.size) return column;
	let rows = 0;
	let before = '';
	const gone = (word: string) => word !== '' && absent.has(word.trim());
	let made: RawColumn = column;
	if (column.kind === 'number') {
		const values = column.values.map((value) => {
			if (Number.isNaN(value) || !gone(String(value))) return value;
			rows++;
			before = String(value);
			return NaN;
		});
		made = { ...column, values };
	} else {
		const lost = column.dictionary.map(gone);
		if (!lost.includes(true)) return column;
		for (const code of column.codes) if (lost[code]) rows++;
		before = column.dictionary[lost.indexOf(true)];
		made = { ...column, dictionary: column.dictionary.map((word, i) => (lost[i] ? '' : word)) };
	}
	if (rows) repairs.push({ what: 'missing-value', rows, example: { before, after: '' } });
	return made;
}
