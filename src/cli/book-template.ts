import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { titleOf } from '#lib/area/title.ts';
import { message } from '#lib/message/message.ts';
import { templateCsv, templateXlsx } from '#lib/report/book-template.ts';
import { openGazetteer } from '#lib/server/place.ts';
import { Programmes } from '#lib/server/programme.ts';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { complain } from './complain.ts';
import { here } from './here.ts';
import { EXIT, Usage } from './usage.ts';

export const BOOK_TEMPLATE_USAGE =
	'  atlas book template [PROGRAMME] --out OUT.xlsx|.csv [--register CODE] [--area CODE] [--lang vi|en]\n' +
	'             a workbook to fill in, or one of its registers as CSV; --area gives the areas of one to choose from';

/** `atlas book template`: what a book is filled in with, outside the browser. @returns the exit code */
export async function bookTemplate(args: string[]): Promise<number> {
	const { values, positionals } = parse(args);
	const lang: Lang = LANGS.find((each) => each === values.lang) ?? 'en';
	const [id = 'project8'] = positionals;
	const found = await new Programmes().byId(id);
	if (!found.ok) {
		complain(lang, id, found.failure);
		return EXIT.refused;
	}
	const programme = found.value;
	if (values.out.endsWith('.csv')) {
		const code = values.register ?? programme.registers[0].code;
		const register = programme.registers.find((each) => each.code === code);
		if (!register) throw new Usage(`--register ${code}`);
		await writeFile(here(values.out), templateCsv(register, lang));
		return EXIT.done;
	}
	const areas: string[] = [];
	if (values.area !== undefined) {
		const source = await openGazetteer();
		const own = source.byCode(programme.vintage, values.area);
		if (!own) throw new Usage(`--area ${values.area}`);
		for (const { code } of [own, ...source.children(programme.vintage, own.code)])
			areas.push(titleOf(source, programme.vintage, code)[lang]);
	}
	await writeFile(here(values.out), await templateXlsx(programme, lang, { areas }));
	return EXIT.done;
}

function parse(args: string[]) {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			...{ out: { type: 'string' }, register: { type: 'string' }, area: { type: 'string' } },
			lang: { type: 'string', default: 'en' }
		}
	} as const);
	const { out } = values;
	if (out === undefined || !/\.(?:xlsx|csv)$/i.test(out) || positionals.length > 1)
		throw new Usage(message('en', 'template.no-out'));
	return { values: { ...values, out }, positionals };
}
