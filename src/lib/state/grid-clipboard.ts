import { readBlock } from '../programme/book/block.ts';
import { cellsOf, clipOf, pasteClip, type Clip } from './book-clip.ts';
import type { BookEntry } from './book-entry.svelte.ts';

/** What a paste did. */
export interface Pasted {
	cells: number;
	rows: number;
	/** cells over the right edge */
	over: number;
	/** cells whose text could not be read */
	unread: number;
}

/** Copying from a grid and pasting into it. */
export class GridClipboard {
	#kept: { text: string; clip: Clip } | null = null;
	constructor(readonly entry: BookEntry) {}

	/** The chosen cells as text; the same text pasted here again is these cells as they are. */
	copy(): string {
		const text = cellsOf(this.entry);
		this.#kept = { text, clip: clipOf(this.entry) };
		return text;
	}

	/** Empties the chosen cells. */
	async clear(): Promise<void> {
		const { entry } = this;
		const { top, bottom, left, right } = entry.cursor.range;
		const columns = entry.sheet.columns.slice(left, right + 1);
		await entry.write(
			entry.order
				.slice(top, bottom + 1)
				.flatMap((row) => columns.map(({ code }) => ({ row, column: code, value: null })))
		);
	}

	/** Puts a text down from the chosen cells; one cell fills them all. Null when it was copied here, and nothing needs saying. */
	paste(text: string): Pasted | null {
		const { entry } = this;
		const { top, left, bottom, right } = entry.cursor.range;
		if (this.#kept?.text === text && pasteClip(entry, this.#kept.clip)) return null;
		let block = readBlock(text);
		if (block.length === 1 && block[0].length === 1 && !entry.cursor.single)
			block = Array.from({ length: bottom - top + 1 }, () =>
				Array<string>(right - left + 1).fill(block[0][0])
			);
		const { cells, over, unread } = entry.paste(block, top, left);
		const width = Math.max(...block.map((row) => row.length));
		entry.cursor.choose({
			...{ top, left, bottom: top + block.length - 1 },
			right: Math.min(entry.sheet.columns.length - 1, left + width - 1)
		});
		return { cells, rows: block.length, over, unread };
	}
}
