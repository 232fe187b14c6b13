import type { Finding } from '../term/finding.ts';
import type { NumberFormat, Structure } from '../term/structure.ts';
import type { Reading } from './recipe.ts';
import { withStep } from './step.ts';

/** One answer to a question about a file, as a change of how it is read or of what it means. */
export interface Answer {
	/** its words are the message `answer.<say>`, filled with `values` */
	say:
		| 'leave'
		| 'read-as'
		| 'decimal'
		| 'vintage'
		| 'vintages'
		| 'fill'
		| 'section'
		| 'order'
		| 'first-row'
		| 'all-sheets';
	values?: Record<string, string>;
	/** null: nothing but that the question is settled */
	structure?: Structure;
	reading?: Reading;
}

/** What a question is known by, so that it is not asked again. */
export const settledKey = ({ rule, column = '' }: Finding): string => `${rule} ${column}`.trim();

/** Findings with the questions a person has settled no longer asked, only told. */
export const settle = (findings: readonly Finding[], { settled = [] }: Structure): Finding[] =>
	findings.map((finding) =>
		finding.severity === 'question' && settled.includes(settledKey(finding))
			? { ...finding, severity: 'note' }
			: finding
	);

/** The answers a question has, the way it was read first. Questions about areas are put place by place elsewhere: none. */
export function answersOf(finding: Finding, structure: Structure): Answer[] {
	if (finding.severity !== 'question' || finding.rule.startsWith('area-')) return [];
	const said = { ...structure, settled: [...(structure.settled ?? []), settledKey(finding)] };
	const stay: Answer = { say: 'leave', structure: said };
	const { rule, values = {} } = finding;
	const text = (name: string) => String(values[name] ?? '');
	switch (rule) {
		case 'number-format-unsure':
			return [
				{ say: 'read-as', values: { value: text('chosen') }, structure: said },
				{ say: 'read-as', values: { value: text('other') }, structure: otherNumbers(said, finding) }
			];
		case 'number-format-both':
			return [
				{ say: 'decimal', values: { mark: text('decimal') }, structure: said },
				{
					say: 'decimal',
					values: { mark: text('decimal') === '.' ? ',' : '.' },
					structure: otherNumbers(said, finding)
				}
			];
		case 'dates-unsure':
			return dates(said, text('order'), text('chosen'), text('other'));
		case 'dates-mixed':
			return (['day-month', 'month-day'] as const).map((order) => ({
				say: 'order',
				values: { order: order === 'month-day' ? 'month' : 'day' },
				structure: { ...said, dates: order }
			}));
		case 'period-span':
		case 'period-fiscal':
			return (['months', 'years'] as const).map((pairs) => ({
				say: 'order',
				values: { order: pairs },
				structure: { ...said, pairs }
			}));
		case 'period-era':
		case 'period-era-kept':
			return (['buddhist', 'gregorian'] as const).map((calendar) => ({
				say: 'order',
				values: { order: calendar },
				structure: { ...said, calendar }
			}));
		case 'vintage-unclear':
			return text('candidates')
				.split(', ')
				.map((vintage) => ({ say: 'vintage', values: { vintage }, structure: { ...said, vintage } }));
		case 'vintage-by-period':
			return [
				{ say: 'vintages', values: { before: text('before'), after: text('after') }, structure: said },
				...[text('before'), text('after')].map((vintage): Answer => ({
					say: 'vintage',
					values: { vintage },
					structure: { ...said, vintage, earlier: null }
				}))
			];
		case 'fill-unsure':
		case 'section-unsure': {
			const column = structure.columns.find(({ name }) => name === finding.column)?.index;
			if (column === undefined) return [stay];
			return rule === 'fill-unsure'
				? [{ say: 'fill', structure: withStep(said, { kind: 'fill', column }) }, stay]
				: [{ say: 'section', structure: withStep(said, { kind: 'section', column, style: 'alone' }) }, stay];
		}
		case 'no-header':
			return [{ say: 'first-row', reading: { headerRows: 1 } }, stay];
		case 'sheets-alike':
			return [{ say: 'all-sheets', reading: { sheet: '*' } }, stay];
		case 'one-column':
			return [
				...[';', ',', '\t', '|'].map((delimiter): Answer => ({
					say: 'read-as',
					values: { value: delimiter === '\t' ? 'Tab' : delimiter },
					reading: { delimiter }
				})),
				stay
			];
		default:
			return [stay];
	}
}

const otherFormat = ({ decimal }: NumberFormat): NumberFormat =>
	decimal === '.' ? { decimal: ',', thousands: '.' } : { decimal: '.', thousands: ',' };

/** The numbers in question read the other way: those of one column, or all of the file. */
function otherNumbers(structure: Structure, { column, values }: Finding): Structure {
	if (values?.scope === 'file') return { ...structure, ...otherFormat(structure) };
	return {
		...structure,
		columns: structure.columns.map((each) =>
			each.name === column ? { ...each, format: otherFormat(each.format ?? structure) } : each
		)
	};
}

/** Both orders of a date, by what it is in each. */
function dates(said: Structure, order: string, chosen: string, other: string): Answer[] {
	const orders = ['day-month', 'month-day'] as const;
	return [chosen, other].map((value, i) => ({
		say: 'read-as',
		values: { value },
		structure: { ...said, dates: orders[(order === 'month-day' ? 1 : 0) ^ i] }
	}));
}
