import type { Failure } from '#lib/term/failure.ts';
import type { Lang } from '#lib/term/text.ts';
import { explain } from '#lib/message/message.ts';

/** Says on stderr what could not be done with a file or a data set, and the next step to take. */
export function complain(lang: Lang, name: string, failure: Failure): void {
	const { what, next } = explain(lang, failure);
	process.stderr.write(`${name}: ${failure.kind}: ${what} ${next}\n`);
}
