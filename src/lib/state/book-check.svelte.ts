import { message } from '../message/message.ts';
import type { RegisterColumn } from '../term/book.ts';
import type { Lang } from '../term/text.ts';
import type { BookEntry } from './book-entry.svelte.ts';

export type Mark = 'error' | 'warning' | 'conflict';

/** What is wrong in the cells of a book, kept in step as they are typed. */
export class BookCheck {
	constructor(readonly entry: BookEntry) {}

	marked(_id: string): boolean {
		return false;
	}

	mark(id: string, column: string): Mark | null {
		const state = this.entry.journal.state;
		void this.entry.journal.version;
		const own = this.entry.sheet.columns.find(({ code }) => code === column);
		const value = state.row(this.entry.sheet.code, id)?.cells[column]?.value;
		return own && isUnread(own, value) ? 'error' : null;
	}

	sayings(id: string | undefined, column: string, lang: Lang): string[] {
		return id && this.mark(id, column) ? [message(lang, 'entry.unread')] : [];
	}
}

const isUnread = ({ kind }: RegisterColumn, value: unknown): boolean =>
	(kind === 'count' || kind === 'amount' || kind === 'value') && typeof value === 'string';
