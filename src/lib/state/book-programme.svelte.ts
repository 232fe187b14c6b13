import { readUpload } from '../file/read.ts';
import { unitsOf, withUnits } from '../programme/book/begin.ts';
import { readIndicators } from '../programme/book/indicator-file.ts';
import { Pen } from '../programme/book/pen.ts';
import { slug } from '../dataset/slug.ts';
import type { Programme } from '../term/book.ts';
import type { Failure } from '../term/failure.ts';
import { same } from '../term/text.ts';
import type { BookEntry } from './book-entry.svelte.ts';
import { copyWord } from './who.ts';

/** The programme of a book while it is described: title, contents, indicators, units; kept as one more edition. */
export class BookProgramme {
	draft = $state<Programme>(null!);
	units = $state('');
	failure = $state.raw<Failure | null>(null);
	/** what the last file of indicators gave */
	read = $state.raw<{ file: string; count: number; nameless: number } | null>(null);

	constructor(readonly entry: BookEntry) {
		this.reset();
	}

	reset(): void {
		this.draft = structuredClone($state.snapshot(this.entry.journal.programme!)) as Programme;
		this.units = unitsOf(this.draft).join('\n');
	}

	/** As it would be kept: lines without a name left out, codes made where there are none. */
	get made(): Programme {
		const draft = $state.snapshot(this.draft) as Programme;
		const named = <T extends { code: string; name: { vi: string; en: string } }>(list: T[]): T[] =>
			list
				.filter(({ name }) => name.vi.trim() || name.en.trim())
				.map((each) => ({
					...each,
					code: each.code.trim() || slug(each.name.vi || each.name.en),
					name: { vi: each.name.vi || each.name.en, en: each.name.en || each.name.vi }
				}));
		const units = this.units
			.split('\n')
			.map((each) => each.trim())
			.filter(Boolean);
		return withUnits({ ...draft, contents: named(draft.contents), indicators: named(draft.indicators) }, [...new Set(units)]); // prettier-ignore
	}

	get changed(): boolean {
		return JSON.stringify(this.made) !== JSON.stringify(this.entry.journal.programme);
	}

	/** A code that two have, which would make figures of one count for the other; null when there is none. */
	get twice(): string | null {
		const { contents, indicators } = this.made;
		for (const list of [contents, indicators]) {
			const codes = list.map(({ code }) => code);
			const again = codes.find((code, i) => codes.indexOf(code) !== i);
			if (again !== undefined) return again;
		}
		return null;
	}

	addContent(): void {
		this.draft.contents.push({ code: String(this.draft.contents.length + 1), name: same('') });
	}

	addIndicator(): void {
		this.draft.indicators.push({
			...{ code: '', name: same(''), definition: same(''), unit: same('') },
			...{ content: this.draft.contents[0]?.code ?? '', additivity: 'sum', direction: 'higher' }
		});
	}

	/** Adds the indicators of a table; one of the same code is described anew. */
	async readFile(file: File): Promise<void> {
		this.failure = this.read = null;
		const upload = await readUpload({
			...{ name: file.name, size: file.size },
			bytes: async (from = 0, to = file.size) => new Uint8Array(await file.slice(from, to).arrayBuffer())
		});
		const found = upload.ok ? readIndicators(upload.value.raw, this.made) : upload;
		if (!found.ok) return void (this.failure = found.failure);
		const { indicators, nameless } = found.value;
		const codes = new Set(indicators.map(({ code }) => code));
		this.draft.indicators = [...this.draft.indicators.filter(({ code }) => !codes.has(code)), ...indicators];
		this.read = { file: file.name, count: indicators.length, nameless };
	}

	/** Keeps the description as one more edition of the programme. */
	async keep(): Promise<void> {
		const { journal, who } = this.entry;
		const pen = new Pen(journal.state, { by: who, copy: copyWord(), clock: Date.now });
		const over = journal.parts.editions.reduce<string | null>((last, { id }) => (last === null || id > last ? id : last), null); // prettier-ignore
		// later than every edition there is, also one of a clock that ran ahead
		let id = pen.row();
		if (over !== null && id <= over) id = `${over}-${pen.row()}`;
		const origin = { by: who, at: new Date().toISOString() };
		await journal.write([{ id, programme: this.made, over, origin }]);
		this.reset();
		this.entry.arrange();
	}
}
