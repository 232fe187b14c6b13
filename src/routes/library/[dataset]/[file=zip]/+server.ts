import { zipOf } from '#lib/report/package.ts';
import { answered } from '#lib/server/api.ts';
import { bytesOf, DESCRIPTION, OBSERVATIONS } from '#lib/server/library/stored.ts';
import { failed } from '#lib/term/failure.ts';
import type { RequestHandler } from './$types';

/** A published version as a Data Package, under its number: never another content. What is withdrawn answers 410. */
export const GET: RequestHandler = async ({ params, locals: { library, lang } }) => {
	const number = Number(params.file.slice(0, -'.zip'.length));
	const version = library.history(params.dataset).find((each) => each.number === number);
	if (!version) return answered(lang, failed('no-version'));
	const { dataset, standing, steps } = version;
	if (standing === 'withdrawn') {
		const { at, note } = steps[steps.length - 1];
		return answered(lang, failed('version-withdrawn', { dataset, number, date: at.slice(0, 10), note }));
	}
	const [about, table] = [
		await bytesOf(library.files, version, DESCRIPTION),
		await bytesOf(library.files, version, OBSERVATIONS)
	];
	if (!about.ok) return answered(lang, about);
	if (!table.ok) return answered(lang, table);
	return new Response(new Uint8Array(zipOf(about.value, table.value)), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${dataset}-${number}.zip"`,
			'cache-control': 'public, max-age=60'
		}
	});
};
