import { foldTone, squeeze, stripMarks } from '../../area/fold.ts';
import { message } from '../../message/message.ts';
import type { MessageKey } from '../../message/vi/catalogue.ts';
import type { Programme, Register, RegisterColumn } from '../../term/book.ts';
import { LANGS, type Lang, type Text } from '../../term/text.ts';

/**
 * A programme as tables, to be described in a workbook: a sheet each for what it is, its contents, indicators, registers, their
 * columns, what may be chosen in these, and targets. Headings and words are those of a language; both are read.
 */
export const SHEETS = ['programme', 'contents', 'indicators', 'registers', 'columns', 'codes', 'targets'] as const; // prettier-ignore
export type SheetCode = (typeof SHEETS)[number];

/** Headings of the sheets: the name of a column there → the message that says it. */
export const HEADINGS: Record<SheetCode, Record<string, MessageKey>> = {
	programme: { key: 'programme.code', vi: 'description.vi', en: 'description.en' },
	contents: { code: 'programme.code', vi: 'programme.name-vi', en: 'programme.name-en' },
	indicators: {
		...{ code: 'programme.code', vi: 'programme.name-vi', en: 'programme.name-en' },
		...{ definition: 'description.definition-vi', definitionEn: 'description.definition-en' },
		...{ unit: 'design.unit-vi', unitEn: 'design.unit-en', content: 'programme.content' },
		...{ additivity: 'programme.additivity', direction: 'programme.direction' },
		...{ per: 'description.per', formula: 'description.formula' }
	},
	registers: {
		...{ code: 'programme.code', vi: 'programme.name-vi', en: 'programme.name-en', stage: 'design.stage' },
		...{ note: 'design.note-vi', noteEn: 'design.note-en' }
	},
	columns: {
		...{ register: 'description.register', code: 'programme.code' },
		...{ vi: 'programme.name-vi', en: 'programme.name-en', kind: 'design.kind', required: 'design.required' },
		...{ unit: 'design.unit-vi', unitEn: 'design.unit-en', levels: 'description.levels' },
		...{ refers: 'design.refers', part: 'design.part', who: 'design.who', counts: 'design.counts' },
		...{ note: 'design.note-vi', noteEn: 'design.note-en' }
	},
	codes: {
		...{ register: 'description.register', column: 'description.column', code: 'programme.code' },
		...{ vi: 'programme.name-vi', en: 'programme.name-en' }
	},
	targets: {
		...{ indicator: 'description.indicator', area: 'targets.area', period: 'description.period' },
		...{ baseline: 'targets.baseline', plan: 'description.plan', target: 'targets.phase' }
	}
};

/** Words a cell may say, by the message that says them: 'design.kind.' + code. */
const WORDS = {
	additivity: ['programme.adds', ['sum', 'rate', 'none']],
	direction: ['programme.good', ['higher', 'lower', 'neither']],
	stage: ['design.stage', ['input', 'activity', 'output', 'outcome', 'none']],
	kind: [
		'design.kind',
		['text', 'count', 'amount', 'value', 'date', 'period', 'area', 'code', 'content', 'indicator', 'row']
	],
	who: ['design.who', ['women', 'men', 'ethnic', 'children', 'disability']],
	counts: ['design.counts', ['participations', 'people', 'units']]
} as const;
type Worded = keyof typeof WORDS;
export const isWorded = (heading: string): heading is Worded => Object.hasOwn(WORDS, heading);
const plain = (text: string): string => squeeze(stripMarks(foldTone(text)));
const sayWord = (lang: Lang, of: Worded, code: string) =>
	message(lang, `${WORDS[of][0]}.${code}` as MessageKey);

/** The words that may stand under a heading. */
export const wordsOf = (lang: Lang, of: Worded): string[] =>
	WORDS[of][1].map((code) => sayWord(lang, of, code));

/** The code some words mean; undefined when they mean none. */
const codeOf = (of: Worded, text: string): string | undefined =>
	WORDS[of][1].find(
		(code) => code === text || LANGS.some((lang) => plain(sayWord(lang, of, code)) === plain(text))
	);

/** A cell of a sheet: text or number. */
export type DescribedCell = string | number;
export type Described = Record<SheetCode, Record<string, DescribedCell>[]>;

/** The tables of a programme. Targets are rows of a book: whoever has one gives them. */
export function describedOf(programme: Programme, lang: Lang): Omit<Described, 'targets'> {
	const said = (of: Worded, code: string | null | undefined) => (code ? sayWord(lang, of, code) : '');
	const { title, description, source, from, to, vintage, contents, indicators, registers } = programme;
	return {
		programme: [
			...Object.entries({ title, description, source }).map(([key, { vi, en }]) => ({ key, vi, en })),
			...Object.entries({ from, to, vintage }).map(([key, vi]) => ({ key, vi, en: '' }))
		],
		contents: contents.map(({ code, name }) => ({ code, ...name })),
		indicators: indicators.map((each) => ({
			...{ code: each.code, ...each.name, definition: each.definition.vi, definitionEn: each.definition.en },
			...{ unit: each.unit.vi, unitEn: each.unit.en, content: each.content },
			...{ additivity: said('additivity', each.additivity), direction: said('direction', each.direction) },
			...{ per: each.per ?? '', formula: each.formula ? JSON.stringify(each.formula) : '' }
		})),
		registers: registers.map(({ code, name, stage, note }) => ({
			...{
				code,
				...name,
				stage: said('stage', stage ?? 'none'),
				note: note?.vi ?? '',
				noteEn: note?.en ?? ''
			}
		})),
		columns: registers.flatMap((register) =>
			register.columns.map((each) => ({
				...{ register: register.code, code: each.code, ...each.name, kind: said('kind', each.kind) },
				...{ required: each.required ? 'x' : '', unit: each.unit?.vi ?? '', unitEn: each.unit?.en ?? '' },
				...{ levels: each.levels?.join(', ') ?? '', refers: each.refers ?? '', part: each.part?.of ?? '' },
				...{ who: said('who', each.part?.who), counts: said('counts', each.counts) },
				...{ note: each.note?.vi ?? '', noteEn: each.note?.en ?? '' }
			}))
		),
		codes: registers.flatMap((register) =>
			register.columns.flatMap((column) =>
				(column.codes ?? []).map(({ code, name }) => ({
					...{ register: register.code, column: column.code, code, ...name }
				}))
			)
		)
	};
}

/** What a workbook said of a programme. */
export interface ReadDescription {
	programme: Programme;
	/** rows of its targets, by heading; not read yet: areas and indicators are found by who has the book */
	targets: Record<string, string>[];
	/** lines that could not be read: 'Cột 7' */
	left: string[];
	/** sheets that were found */
	sheets: SheetCode[];
}

/** The tables of a workbook → the programme as they describe it; what they leave out stays as it is. */
export function readDescription(
	sheets: readonly { name: string; rows: readonly (readonly string[])[] }[],
	before: Programme
): ReadDescription {
	const left: string[] = [];
	const tables = new Map<SheetCode, { line: string; cells: Record<string, string> }[]>();
	for (const code of SHEETS) {
		const sheet = sheets.find(({ name }) =>
			LANGS.some((lang) => plain(message(lang, `design.sheet.${code}`)) === plain(name))
		);
		if (sheet) tables.set(code, rowsUnder(code, sheet));
	}
	const lines = (code: SheetCode) => tables.get(code);
	const worded = <T extends string>(of: Worded, text: string, line: string, otherwise: T): T => {
		if (text === '') return otherwise;
		const code = codeOf(of, text);
		if (code === undefined) left.push(line);
		return (code as T | undefined) ?? otherwise;
	};
	const texts = (vi = '', en = ''): Text => ({ vi: vi || en, en: en || vi });
	const programme = { ...before };
	for (const { line, cells } of lines('programme') ?? []) {
		const { key, vi, en } = cells;
		if (key === 'title' || key === 'description' || key === 'source') programme[key] = texts(vi, en);
		else if (key === 'vintage') programme.vintage = vi || before.vintage;
		else if ((key === 'from' || key === 'to') && /^\d{4}-\d\d-\d\d$/.test(vi)) programme[key] = vi;
		else left.push(line);
	}
	const contents = lines('contents');
	if (contents)
		programme.contents = contents.map(({ cells }) => ({ code: cells.code, name: texts(cells.vi, cells.en) }));
	const indicators = lines('indicators');
	if (indicators)
		programme.indicators = indicators.map(({ line, cells }) => {
			const formula = parsed(cells.formula, () => left.push(line));
			return {
				...{ code: cells.code, name: texts(cells.vi, cells.en), content: cells.content },
				...{ definition: texts(cells.definition, cells.definitionEn), unit: texts(cells.unit, cells.unitEn) },
				additivity: worded('additivity', cells.additivity, line, 'sum' as const),
				direction: worded('direction', cells.direction, line, 'higher' as const),
				...(Number(cells.per) > 0 && { per: Number(cells.per) }),
				...(formula !== undefined && { formula })
			};
		});
	const registers = lines('registers');
	if (registers)
		programme.registers = registers.map(({ line, cells }): Register => {
			const stage = worded('stage', cells.stage, line, 'none' as NonNullable<Register['stage']> | 'none');
			return {
				...{ code: cells.code, name: texts(cells.vi, cells.en), stage: stage === 'none' ? null : stage },
				columns: before.registers.find(({ code }) => code === cells.code)?.columns ?? [],
				...((cells.note || cells.noteEn) && { note: texts(cells.note, cells.noteEn) })
			};
		});
	const columns = lines('columns');
	if (columns) {
		const codes = lines('codes');
		const known = new Set(programme.registers.map(({ code }) => code));
		for (const { line, cells } of columns) if (!known.has(cells.register)) left.push(line);
		programme.registers = programme.registers.map((register) => ({
			...register,
			columns: columns
				.filter(({ cells }) => cells.register === register.code)
				.map(({ line, cells }): RegisterColumn => {
					const old = before.registers
						.find(({ code }) => code === register.code)
						?.columns.find(({ code }) => code === cells.code);
					const kind = worded('kind', cells.kind, line, old?.kind ?? 'text');
					const choices = codes
						? codes
								.filter((each) => each.cells.register === register.code && each.cells.column === cells.code)
								.map((each) => ({ code: each.cells.code, name: texts(each.cells.vi, each.cells.en) }))
						: old?.codes;
					return {
						...{ code: cells.code, name: texts(cells.vi, cells.en), kind },
						...((cells.unit || cells.unitEn) && { unit: texts(cells.unit, cells.unitEn) }),
						...(cells.required && !/^(?:0|false|không|no)$/i.test(cells.required) && { required: true }),
						...(choices?.length && { codes: choices }),
						...(cells.levels && { levels: cells.levels.split(/[,;]\s*/).filter(Boolean) }),
						...(cells.refers && { refers: cells.refers }),
						...(cells.part && {
							part: { of: cells.part, who: worded('who', cells.who, line, 'women' as const) }
						}),
						...(cells.counts && { counts: worded('counts', cells.counts, line, 'units' as const) }),
						...((cells.note || cells.noteEn) && { note: texts(cells.note, cells.noteEn) })
					};
				})
		}));
	}
	return {
		...{ programme, left, sheets: [...tables.keys()] },
		targets: (lines('targets') ?? []).map(({ cells }) => cells)
	};
}

/** The rows of a sheet by its headings, in either language; rows with nothing in them are passed over. */
function rowsUnder(
	code: SheetCode,
	{ name, rows }: { name: string; rows: readonly (readonly string[])[] }
): { line: string; cells: Record<string, string> }[] {
	const headings = Object.entries(HEADINGS[code]);
	const keyOf = (text: string) =>
		headings.find(
			([key, said]) =>
				plain(text) === plain(key) || LANGS.some((lang) => plain(message(lang, said)) === plain(text))
		)?.[0];
	const keys = (rows[0] ?? []).map(keyOf);
	return rows.slice(1).flatMap((row, i) => {
		if (!row.some((text) => text.trim())) return [];
		const cells = Object.fromEntries(headings.map(([key]) => [key, '']));
		row.forEach((text, k) => {
			const key = keys[k];
			if (key) cells[key] = text.trim();
		});
		return [{ line: `${name} ${i + 2}`, cells }];
	});
}

function parsed(text: string, wrong: () => void): Programme['indicators'][number]['formula'] {
	if (!text) return undefined;
	try {
		const found = JSON.parse(text) as { of?: { register?: unknown } } | null;
		if (typeof found?.of?.register === 'string') return found as Programme['indicators'][number]['formula'];
	} catch {
		// told below
	}
	wrong();
	return undefined;
}
