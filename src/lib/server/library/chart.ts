import { randomBytes } from 'node:crypto';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Account, ChartWords, SavedChart } from '#lib/term/library.ts';
import type { Text } from '#lib/term/text.ts';
import { may } from '../session/rights.ts';
import type { SqliteFile } from './database.ts';
import type { Library } from './library.ts';

/** What a person may say of a chart. */
export type ChartDraft = ChartWords & Pick<SavedChart, 'dataset' | 'query' | 'frozen'> & { publish: boolean };

/** Longest words, in characters. */
const MOST = { title: 200, note: 1000, alt: 1000, annotation: 200, annotations: 20, query: 2000 };

interface Row {
	seq: number;
	id: string;
	dataset: string;
	standing: SavedChart['standing'];
	account: string;
	at: string;
	reason: string;
	body: string;
}

/**
 * Saved charts of a library. Every change of one is a further row of the catalogue: what it said before is still known.
 * The public sees those that are published, and of withdrawn ones that and why; drafts are seen by accounts that may save
 * charts. Every method that changes something takes the account and asks itself.
 */
export class Charts {
	constructor(readonly library: Library) {}

	/** A chart as it stands now, when the account may see it; a failure `no-chart` alike for one that is not there. */
	chart(id: string, account: Account | null): Result<SavedChart> {
		const found = this.library.read((db) => latest(db, id), null);
		return found && (found.standing !== 'draft' || may(account, 'chart-save'))
			? done(found)
			: failed('no-chart');
	}

	/** Charts as they stand now, the newest first: published ones, and drafts too for who may see them. */
	charts(account: Account | null, dataset: string | null = null): SavedChart[] {
		const all = this.library.read((db) => current(db, dataset), [] as SavedChart[]);
		const open = may(account, 'chart-save');
		return all.filter(({ standing }) => standing === 'published' || (open && standing === 'draft'));
	}

	/** Keeps a new chart. @returns failure `no-right`, `chart-words`, or of the disk */
	save(draft: ChartDraft, account: Account): Result<SavedChart> {
		return this.#keep(randomBytes(16).toString('base64url'), draft, account);
	}

	/** Says a chart anew. @returns failure `no-chart`, and those of `save`; one that was withdrawn stays so */
	revise(id: string, draft: ChartDraft, account: Account): Result<SavedChart> {
		const before = this.chart(id, account);
		if (!before.ok) return before;
		if (before.value.standing === 'withdrawn') return failed('no-chart');
		return this.#keep(id, draft, account);
	}

	#keep(id: string, draft: ChartDraft, account: Account): Result<SavedChart> {
		if (!may(account, 'chart-save')) return failed('no-right', { right: 'chart-save' });
		const words = wordsOf(draft);
		if (!words.ok) return words;
		const { dataset, query, frozen, publish } = draft;
		if (query.length > MOST.query) return failed('chart-words', { what: 'query', most: MOST.query });
		const standing = publish ? 'published' : 'draft';
		return this.#add({ id, dataset, standing, reason: '', body: { ...words.value, query, frozen } }, account);
	}

	/** Takes a chart back, for good; its address says so, and why. @returns failure `no-chart`, `no-right`, `no-reason` */
	withdraw(id: string, reason: string, account: Account): Result<SavedChart> {
		const before = this.chart(id, account);
		if (!before.ok) return before;
		const chart = before.value;
		if (!mayWithdraw(chart, account)) return failed('no-right', { right: 'withdraw' });
		if (!reason.trim()) return failed('no-reason');
		const { dataset, query, frozen, title, note, alt, annotations } = chart;
		const body = { title, note, alt, annotations, query, frozen };
		return this.#add({ id, dataset, standing: 'withdrawn', reason: reason.trim(), body }, account);
	}

	#add(
		row: Omit<Row, 'seq' | 'account' | 'at' | 'body'> & { body: object },
		account: Account
	): Result<SavedChart> {
		return this.library.change((db, log) => {
			db.run(
				'INSERT INTO chart (id, dataset, standing, account, name, at, reason, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
				...[
					row.id,
					row.dataset,
					row.standing,
					account.id,
					account.name,
					new Date().toISOString(),
					row.reason
				],
				JSON.stringify(row.body)
			);
			log(`chart-${row.standing}`, row.id, row.reason);
			return done(latest(db, row.id)!);
		}, account);
	}
}

/** Whoever made a chart may take it back, and whoever may withdraw data sets. */
export function mayWithdraw(chart: SavedChart, account: Account | null): boolean {
	const owns = may(account, 'chart-save') && account.id === chart.owner;
	return owns || may(account, 'withdraw');
}

/** Words trimmed, each in both languages; one that is said in one language only stands for the other too. */
function wordsOf({ title, note, alt, annotations }: ChartWords): Result<ChartWords> {
	const both = ({ vi, en }: Text): Text => ({ vi: vi.trim() || en.trim(), en: en.trim() || vi.trim() });
	const words = {
		title: both(title),
		note: both(note),
		alt: both(alt),
		annotations: annotations.map((each) => ({ at: each.at.trim(), text: both(each.text) }))
	};
	const half = words.annotations.findIndex(({ at, text }) => !at || !text.vi);
	if (half >= 0) return failed('annotation-half', { number: half + 1 });
	const long = ({ vi, en }: Text, most: number) => vi.length > most || en.length > most;
	if (!words.title.vi) return failed('chart-no-title');
	if (!words.alt.vi) return failed('chart-no-alt');
	for (const what of ['title', 'note', 'alt'] as const)
		if (long(words[what], MOST[what])) return failed('chart-words', { what, most: MOST[what] });
	if (
		words.annotations.length > MOST.annotations ||
		words.annotations.some(({ text }) => long(text, MOST.annotation))
	)
		return failed('chart-words', { what: 'annotations', most: MOST.annotation });
	return done(words);
}

const LAST = 'seq = (SELECT max(seq) FROM chart AS later WHERE later.id = chart.id)';

function latest(db: SqliteFile, id: string): SavedChart | null {
	const row = db.one<Row>('SELECT * FROM chart WHERE id = ? ORDER BY seq DESC LIMIT 1', id);
	return row && chartOf(db, row);
}

const current = (db: SqliteFile, dataset: string | null): SavedChart[] =>
	(dataset === null
		? db.all<Row>(`SELECT * FROM chart WHERE ${LAST} ORDER BY seq DESC`)
		: db.all<Row>(`SELECT * FROM chart WHERE dataset = ? AND ${LAST} ORDER BY seq DESC`, dataset)
	).map((row) => chartOf(db, row));

function chartOf(db: SqliteFile, { id, dataset, standing, at, reason, body, seq }: Row): SavedChart {
	const first = db.one<{ account: string }>(
		'SELECT account FROM chart WHERE id = ? ORDER BY seq LIMIT 1',
		id
	)!;
	const said = JSON.parse(body) as ChartWords & Pick<SavedChart, 'query' | 'frozen'>;
	return { ...said, id, dataset, standing, at, reason, seq, owner: first.account };
}
