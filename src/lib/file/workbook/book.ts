import type { UploadKind } from '#lib/term/upload.ts';
import type { Sheet } from './sheet.ts';

/** A workbook whose sheets are read one by one. */
export interface Book {
	kind: UploadKind;
	sheets: BookSheet[];
}

export interface BookSheet {
	name: string;
	hidden: boolean;
	/** Its cells. @throws BookDamaged, TooManyCells */
	read(): Sheet;
}

/** A part of a workbook cannot be read, or what was read of it is not all of it; says which part. */
export class BookDamaged extends Error {}

/** Fonts whose letters stand for others: text in them is not Unicode. */
export const isLegacyFont = (name: string): boolean =>
	/^(\.vn|vni|vn[a-z]*(time|arial)|\.tcvn|vk |vps)/i.test(name);
