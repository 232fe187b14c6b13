import { createHash } from 'node:crypto';
import type { SqliteFile } from '../library/database.ts';

/** Wrong guesses that cost nothing: of one account from one place, from one place, of one account from anywhere. */
const FREE = { pair: 5, place: 30, account: 60 };
/** Longest wait, and the time after which guesses are forgotten, in milliseconds. */
const LONGEST = 15 * 60_000;
const FORGOTTEN = 24 * 3_600_000;

/**
 * Slows guesses down: each wrong one beyond the free ones doubles the wait before the next is looked at, up to a quarter of
 * an hour. Whether the account exists makes no difference. Addresses are kept as hashes.
 */
export class Guesses {
	constructor(
		readonly db: SqliteFile,
		readonly now: () => number = Date.now
	) {}

	/** Seconds to wait before a guess is looked at; 0 = now. */
	wait(email: string, place: string): number {
		const until = keysOf(email, place).map(([key, free]) => {
			const found = this.db.one<{ count: number; last: number }>(
				'SELECT count, last FROM guess WHERE key = ?',
				key
			);
			const beyond = (found?.count ?? 0) - free;
			if (!found || beyond <= 0 || this.now() - found.last > FORGOTTEN) return 0;
			return found.last + Math.min(LONGEST, 1000 * 2 ** Math.min(beyond - 1, 20));
		});
		return Math.max(0, Math.ceil((Math.max(...until) - this.now()) / 1000));
	}

	wrong(email: string, place: string): void {
		this.db.atOnce(() => {
			this.db.run('DELETE FROM guess WHERE last < ?', this.now() - FORGOTTEN);
			for (const [key] of keysOf(email, place))
				this.db.run(
					'INSERT INTO guess (key, count, last) VALUES (?, 1, ?) ON CONFLICT (key) DO UPDATE SET count = count + 1, last = excluded.last',
					key,
					this.now()
				);
		});
	}

	/** A right guess makes the wrong ones of this account from this place good. */
	right(email: string, place: string): void {
		this.db.run('DELETE FROM guess WHERE key = ?', keysOf(email, place)[0][0]);
	}
}

function keysOf(email: string, place: string): [key: string, free: number][] {
	const hash = (...words: string[]) => createHash('sha256').update(JSON.stringify(words)).digest('hex');
	const name = email.trim().toLowerCase();
	return [
		[hash('pair', name, place), FREE.pair],
		[hash('place', place), FREE.place],
		[hash('account', name), FREE.account]
	];
}
