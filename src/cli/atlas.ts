import { READ_USAGE, read } from './read.ts';
import { EXIT, Usage } from './usage.ts';

/** A verb: what it does with its arguments, and how it is used. */
interface Verb {
	run(args: string[]): Promise<number>;
	usage: string;
}

const VERBS: Record<string, Verb> = {
	read: { run: read, usage: READ_USAGE }
};

const [name, ...args] = process.argv.slice(2);
const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : null;
if (!verb) {
	if (name !== undefined) process.stderr.write(`atlas: unknown verb "${name}"\n`);
	process.stderr.write(
		`usage:\n${Object.values(VERBS)
			.map((v) => v.usage)
			.join('\n')}\n`
	);
	process.exitCode = EXIT.usage;
} else {
	try {
		process.exitCode = await verb.run(args);
	} catch (error) {
		if (!(error instanceof Usage)) throw error;
		process.stderr.write(`atlas ${name}: ${error.message}\nusage:\n${verb.usage}\n`);
		process.exitCode = EXIT.usage;
	}
}
