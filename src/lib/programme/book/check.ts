import type { BookFinding } from '../../term/book.ts';
import type { Lang } from '../../term/text.ts';
import { hasMessage, message } from '../../message/message.ts';
import { registerOf } from './column.ts';
import type { Entry, Ledger } from './ledger.ts';
import { answer } from './rule/answer.ts';
import { area, level } from './rule/area.ts';
import { code } from './rule/code.ts';
import { duplicate } from './rule/duplicate.ts';
import { kind } from './rule/kind.ts';
import { larger, sexTotal, womenMissing } from './rule/parts.ts';
import { phase } from './rule/phase.ts';
import { refers } from './rule/refers.ts';
import { required } from './rule/required.ts';
import { resultTotal } from './rule/result-total.ts';
import type { Rule } from './rule/rule.ts';
import { spent } from './rule/spent.ts';
import { trainer } from './rule/trainer.ts';

/** Every check of a row, in the order its findings are told. */
export const RULES: readonly Rule[] = [
	...[required, kind, code, refers, area, level, phase, larger, sexTotal, womenMissing],
	...[spent, answer, trainer, duplicate, resultTotal]
];

/** What the checks see in one row. @param today ISO date */
export function checkRow(ledger: Ledger, entry: Entry, today: string): BookFinding[] {
	const register = registerOf(ledger.programme, entry.row.register);
	return register ? RULES.flatMap((rule) => rule(entry, { ledger, register, today })) : [];
}

/** What the checks see in a whole book, register by register, in the order of the rows. @param today ISO date */
export const checkBook = (ledger: Ledger, today: string): BookFinding[] =>
	ledger.programme.registers.flatMap(({ code: register }) =>
		ledger.entries(register).flatMap((entry) => checkRow(ledger, entry, today))
	);

/** The sentence of a finding. */
export function sayBookFinding(lang: Lang, { rule, values = {} }: BookFinding): string {
	const key = `book-finding.${rule}`;
	if (!hasMessage(key)) throw new Error(`no message ${key}`);
	return message(
		lang,
		key,
		Object.fromEntries(
			Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[lang] : value])
		)
	);
}
