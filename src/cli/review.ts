import { parseArgs } from 'node:util';
import { checklistOf, sayReview } from '#lib/insight/review-words.ts';
import { message, pick } from '#lib/message/message.ts';
import { aboutOf } from '#lib/programme/about.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { complain } from './complain.ts';
import { EXIT, Usage } from './usage.ts';
import { held } from './view.ts';

export const REVIEW_USAGE =
	'  atlas review DATASET [--json] [--lang vi|en]\n' +
	'             how gender-sensitive a data set is: a file written by `read --out`, or a sample';

/** `atlas review`: the gender review of a data set, as sentences with the checklist, or as JSON. @returns the exit code */
export async function review(args: string[]): Promise<number> {
	const { dataset, json, lang } = parse(args);
	const atlas = await Atlas.open();
	try {
		const id = await held(atlas, { dataset, lang });
		const found = id.ok ? await atlas.review(id.value) : id;
		if (!found.ok) {
			complain(lang, dataset, found.failure);
			return EXIT.refused;
		}
		const { review } = found.value;
		const findings = review.findings.map((each) => ({
			...each,
			indicator: each.indicator.code,
			message: sayReview(lang, each)
		}));
		const checklist = checklistOf(lang, review);
		process.stdout.write(
			json
				? `${JSON.stringify({ ...aboutOf(found.value.dataset), ...review, findings, checklist })}\n`
				: [
						`${message(lang, 'review.title')}: ${pick(lang, found.value.dataset.title)}`,
						...findings.map(
							(each) => `${message(lang, `severity.${each.severity as 'note'}`)}: ${each.message}`
						),
						'',
						message(lang, 'review.checklist'),
						...checklist.map(
							({ question, shows, done }) =>
								`[${done ? 'x' : ' '}] ${question}${shows ? ` ${message(lang, 'review.shows', { shows })}` : ''}`
						),
						''
					].join('\n')
		);
		return EXIT.done;
	} finally {
		await atlas.engine.close();
	}
}

function parse(args: string[]): { dataset: string; json: boolean; lang: Lang } {
	let parsed;
	try {
		parsed = parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: 'boolean' }, lang: { type: 'string' } }
		});
	} catch (error) {
		throw new Usage((error as Error).message);
	}
	const { values, positionals } = parsed;
	const lang = (values.lang ?? 'en') as Lang;
	if (!LANGS.includes(lang)) throw new Usage(`--lang ${values.lang}: vi or en`);
	const [dataset, ...more] = positionals;
	if (dataset === undefined || dataset === '') throw new Usage(message(lang, 'terminal.no-dataset'));
	if (more.length) throw new Usage(message(lang, 'terminal.too-many', { words: more.join(' ') }));
	return { dataset, json: values.json ?? false, lang };
}
