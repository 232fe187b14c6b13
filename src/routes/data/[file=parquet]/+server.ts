import { answered } from '#lib/server/api.ts';
import { fileOf, OBSERVATIONS } from '#lib/server/library/stored.ts';
import { sendFile } from '#lib/server/library/ranged.ts';
import { failed } from '#lib/term/failure.ts';
import type { RequestHandler } from './$types';

/**
 * `<data version>.parquet`: the observations of a published version, never another content. What is withdrawn answers 410;
 * caches ask again after a minute, so that this is known.
 */
export const GET: RequestHandler = ({ params, request, locals: { library, lang } }) => {
	const all = library.ofVersion(params.file.slice(0, 12));
	const file = all[0] && fileOf(all[0], OBSERVATIONS);
	if (!file) return answered(lang, failed('no-version'));
	const same = all.filter((each) => fileOf(each, OBSERVATIONS)?.sha256 === file.sha256);
	const shown = same.find((each) => each.standing !== 'withdrawn');
	if (!shown) {
		const { dataset, number, steps } = same[same.length - 1];
		const { at, note } = steps[steps.length - 1];
		const said = { dataset, number: number ?? 0, date: at.slice(0, 10), note };
		return answered(lang, failed('version-withdrawn', said));
	}
	const path = library.files.pathOf(file.sha256);
	return sendFile({ path, bytes: file.bytes, sha256: file.sha256 }, request, {
		'content-type': 'application/vnd.apache.parquet',
		'content-disposition': `attachment; filename="${shown.dataset}-${shown.version}.parquet"`,
		'cache-control': 'public, max-age=60, immutable',
		'access-control-allow-origin': '*',
		'access-control-expose-headers': 'accept-ranges, content-length, content-range, etag'
	});
};
