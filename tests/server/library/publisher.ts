import { writeSync } from 'node:fs';
import { Library } from '#lib/server/library/library.ts';
import { published } from './home.ts';

/**
 * A process that publishes without end, or so often: `publisher.ts HOME DATASET WORD [TIMES]`. After each it says its number and
 * the words, at once and past any buffer.
 */
const [home, dataset, word, times = 'Infinity'] = process.argv.slice(2);
const library = await Library.open(home);
for (let i = 0; i < Number(times); i++) {
	const words = `${word} ${i} ${'x'.repeat(20_000)}`;
	for (;;) {
		try {
			const { number, files } = await published(library, dataset, words);
			writeSync(1, `${JSON.stringify({ number, sha256: files[0].sha256 })}\n`);
			break;
		} catch (error) {
			if (!String(error).includes('version-moved')) throw error;
		}
	}
}
library.close();
