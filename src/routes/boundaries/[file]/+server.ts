import { dataFile } from '#lib/server/static.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, request }) =>
	dataFile('boundaries', params.file, 'application/json; charset=utf-8', request);
