import { isPhase, sayFigure } from '../../insight/book-words.ts';
import { altOf } from '../../map/progress-picture.ts';
import { message } from '../../message/message.ts';
import type { ReportCell, ReportPart, ReportTable } from '../../programme/book/report.ts';
import type { Gathered, Shown } from '../../programme/leader/gathered.ts';
import type { Progress } from '../../programme/leader/progress.ts';
import type { Lang } from '../../term/text.ts';

/** The picture of a progress that a report's picture is. */
export const PICTURES = {
	contents: 'contents',
	quarters: 'quarters',
	cascade: 'training',
	mindset: 'statements',
	coverage: 'coverage'
} as const;

/** What a section of a report is told with; figures it uses are kept for the last section. */
export class Telling {
	constructor(
		readonly progress: Progress,
		readonly lang: Lang,
		readonly used: Map<string, Shown>,
		readonly gathered: Gathered
	) {}

	say(key: Parameters<typeof message>[1], values: Parameters<typeof message>[2] = {}): string {
		return message(this.lang, key, values);
	}

	heading(text: string, level: 2 | 3 = 2): ReportPart {
		return { kind: 'heading', level, text };
	}

	/** @param listed whether its formula is told in the last section */
	number(shown: Shown | null | undefined, unit = false, listed = true): ReportCell {
		if (!shown) return { text: '–', number: true };
		if (listed) this.used.set(shown.id, shown);
		return { text: sayFigure(this.lang, shown, unit), number: true, figure: shown.id };
	}

	head(...keys: string[]): string[] {
		const phase = isPhase(this.progress);
		return keys.map((key) => this.say(`leader.head.${key}` as 'leader.head.plan', { phase }));
	}

	table(caption: string, head: string[], rows: ReportCell[][], notes: string[] = []): ReportTable {
		return { kind: 'table', caption, head, rows, notes };
	}

	picture(picture: keyof typeof PICTURES): ReportPart {
		const caption = this.say(`leader.card.${picture}`);
		return { kind: 'picture', picture, caption, alt: altOf(PICTURES[picture], this.progress, this.lang) };
	}
}
