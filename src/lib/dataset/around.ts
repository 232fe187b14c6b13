import type { Upload } from '../term/upload.ts';
import { words } from './code.ts';
import { readPeriod } from './period.ts';
import { unitIn } from './unit.ts';
import { PERIODS } from './wide.ts';

/** What a file's name and the lines above its table say of all its figures. */
export interface Around {
	/** the file's name without its ending and its period: what its figures are called when nothing else names them */
	name: string;
	period: {
		period: string;
		/** the text it was read in */
		text: string;
		/** whether that stands above the table, not in the file's name */
		above: boolean;
	} | null;
	unit: string | null;
}

const ENDING = /(\.[a-z0-9]{2,7})+$/i;
/** Lines about a letter or a law carry dates of their own. */
const OTHER_DATE =
	/(?<!\p{L})(?:ngày|quyết định|công văn|nghị quyết|nghị định|thông tư|văn bản|hướng dẫn|mẫu số|ban hành|date[ds]?)(?!\p{L})/iu;
const UNIT = /(?<!\p{L})(?:đơn vị(?: tính)?|đvt|unit(?: of measure)?|units)\s*[:：]\s*([^;)\]]{1,60})/iu;

/** Most letters of a line that is a title, whose last brackets may hold the unit: 'Population (thousands)'. */
const TITLE = 160;

export function around({ file, preamble = [] }: Pick<Upload, 'file' | 'preamble'>): Around {
	const stem = file.normalize('NFC').replace(ENDING, '').replace(/_+/g, ' ').trim();
	const above = finest(preamble.filter((line) => !OTHER_DATE.test(line)).flatMap(periodsIn));
	const own = finest(periodsIn(stem));
	const found = above ?? own;
	const unit =
		preamble.map((line) => UNIT.exec(line)?.[1].trim()).find(Boolean) ??
		preamble.map((line) => (line.length <= TITLE ? unitIn(line.trim()).unit : '')).find(Boolean) ??
		null;
	return {
		name: nameOf(stem),
		period: found && { ...found, above: found === above },
		unit
	};
}

/** The periods a text names, each once. */
function periodsIn(text: string): { period: string; text: string }[] {
	const found: { period: string; text: string }[] = [];
	let rest = text;
	for (const pattern of PERIODS) {
		for (let m = pattern.exec(rest); m; m = pattern.exec(rest)) {
			const period = readPeriod(m[0])?.period;
			if (period) found.push({ period, text: m[0].trim() });
			rest = `${rest.slice(0, m.index)}\u0000${rest.slice(m.index + m[0].length)}`;
		}
	}
	return found;
}

/** The one period several texts agree on: the finest, when all the others hold it. */
function finest<T extends { period: string }>(found: readonly T[]): T | null {
	const best = [...found].sort((a, b) => b.period.length - a.period.length)[0];
	return best && found.every(({ period }) => best.period.startsWith(period)) ? best : null;
}

/** A name without the period and the number of a copy in it, as long as words are left. */
function nameOf(stem: string): string {
	const bare = PERIODS.reduce((text, pattern) => text.replace(pattern, ' '), stem)
		.replace(/\(\d+\)\s*$/, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[\s\-–.,]+|[\s\-–.,]+$/g, '');
	return words(bare).some((word) => /\p{L}/u.test(word)) ? bare : stem;
}
