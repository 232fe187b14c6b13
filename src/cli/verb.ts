import { BOOK_USAGE, book } from './book.ts';
import { MEASURE_USAGE, measure } from './measure.ts';
import { LIBRARY_USAGE, library } from './library.ts';
import { PROTECT_USAGE, protect } from './protect.ts';
import { PUBLISH_USAGE, publish } from './publish.ts';
import { READ_USAGE, read } from './read.ts';
import { REPORT_USAGE, report } from './report.ts';
import { REVIEW_USAGE, review } from './review.ts';
import { EXIT, Usage } from './usage.ts';
import { USER_USAGE, user } from './user.ts';
import { VIEW_USAGE, view } from './view.ts';

/** A verb: what it does with its arguments, and how it is used. */
interface Verb {
	run(args: string[]): Promise<number>;
	usage: string;
}

const VERBS: Record<string, Verb> = {
	book: { run: book, usage: BOOK_USAGE },
	library: { run: library, usage: LIBRARY_USAGE },
	measure: { run: measure, usage: MEASURE_USAGE },
	read: { run: read, usage: READ_USAGE },
	protect: { run: protect, usage: PROTECT_USAGE },
	publish: { run: publish, usage: PUBLISH_USAGE },
	report: { run: report, usage: REPORT_USAGE },
	review: { run: review, usage: REVIEW_USAGE },
	user: { run: user, usage: USER_USAGE },
	view: { run: view, usage: VIEW_USAGE }
};

/**
 * Says what stopped a verb, when it is somebody's to mend: the command line, or a file the system refuses. Anything else
 * is our fault and goes on as it is.
 */
function told(name: string, { usage }: Verb, error: unknown): number {
	if (error instanceof Usage) {
		process.stderr.write(`atlas ${name}: ${error.message}\nusage:\n${usage}\n`);
		return EXIT.usage;
	}
	if (!isRefusedBySystem(error)) throw error;
	process.stderr.write(`atlas ${name}: ${error.message}\n`);
	return EXIT.refused;
}

const isRefusedBySystem = (error: unknown): error is NodeJS.ErrnoException =>
	error instanceof Error && 'syscall' in error && 'path' in error;

/** Runs the verb that a command line names. @returns the exit code */
export async function run([name, ...args]: string[]): Promise<number> {
	const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : null;
	if (name !== undefined && verb) {
		try {
			return await verb.run(args);
		} catch (error) {
			return told(name, verb, error);
		}
	}
	if (name !== undefined) process.stderr.write(`atlas: unknown verb "${name}"\n`);
	const usages = Object.values(VERBS).map(({ usage }) => usage);
	process.stderr.write(`usage:\n${usages.join('\n')}\n`);
	return EXIT.usage;
}
