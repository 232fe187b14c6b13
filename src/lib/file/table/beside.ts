import { wordAt, type Parsed } from './parsed.ts';

/** Columns `from` up to, not including, `to`. */
export type Block = readonly [from: number, to: number];

/**
 * Tables that stand beside one another: blocks of columns with an empty column between, each of which begins with the name
 * the first block begins with. One block when it is one table.
 */
export function blocksOf(parsed: Parsed, header: readonly (readonly string[])[]): Block[] {
	const whole: Block[] = [[0, parsed.width]];
	if (!header.length || parsed.width < 5) return whole;
	const name = (k: number): string =>
		header
			.map((row) => (row[k] ?? '').trim())
			.join(' ')
			.trim();
	const blank = (k: number): boolean =>
		!name(k) && parsed.dictionaries[k].words.every((text) => !text.trim());
	const blocks: Block[] = [];
	for (let from = 0; from < parsed.width;) {
		let to = from;
		while (to < parsed.width && !blank(to)) to++;
		if (to > from) blocks.push([from, to]);
		from = to + 1;
	}
	const alike = (block: Block): boolean =>
		block[1] - block[0] > 1 &&
		name(block[0]) !== '' &&
		name(block[0]).toLowerCase() === name(blocks[0][0]).toLowerCase();
	return blocks.length > 1 && blocks.every(alike) ? blocks : whole;
}

/** The records of one block; those it has nothing in at its end are left out. */
export function cropped(parsed: Parsed, [from, to]: Block): Parsed {
	const width = to - from;
	const codes = parsed.codes.slice(from, to);
	const dictionaries = parsed.dictionaries.slice(from, to);
	const block: Parsed = { ...parsed, width, codes, dictionaries, surplus: [] };
	while (block.length && codes.every((_, k) => !wordAt(block, block.length - 1, k).trim())) block.length--;
	return block;
}
