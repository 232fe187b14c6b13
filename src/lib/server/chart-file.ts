import { error, type RequestHandler } from '@sveltejs/kit';
import { message } from '#lib/message/message.ts';
import { viewOf, saidOf, saved } from './chart.ts';
import { exported, fileOf } from './export.ts';
import { refuse } from './shown.ts';

/** A saved chart as a file: `/chart/<id>.svg`, `.png`, `.csv` … */
export const GET: RequestHandler = async (event) => {
	const { name, form } = fileOf(event.params.file ?? '');
	const { locals, url } = event;
	if (!/^[\w-]{22}$/.test(name)) error(404, { message: message(locals.lang, 'error.404') });
	const found = await saved(locals, name);
	if (!found.ok) refuse(locals.lang, found.failure);
	const { chart } = found.value;
	return exported(event, viewOf(chart, locals.lang, url.searchParams), {
		name: `${chart.dataset}-${name.slice(0, 6)}`,
		form,
		said: saidOf(found.value, locals.lang),
		closed: chart.standing === 'draft'
	});
};
