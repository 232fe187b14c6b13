import { dataFile } from '#lib/server/static.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, request }) =>
	dataFile(
		'areas',
		params.file,
		params.file.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
		request
	);
