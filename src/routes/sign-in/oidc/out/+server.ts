import { redirect } from '@sveltejs/kit';
import { refusedHref } from '../door.ts';
import { hrefIn } from '#lib/view/href.ts';
import type { RequestHandler } from './$types';

/** To the page where one signs out of the organisation's own sign-in service. */
export const GET: RequestHandler = async ({ locals: { oidc, lang } }) => {
	const out = await oidc.out();
	if (!out.ok) redirect(303, refusedHref(out.failure, null, lang));
	redirect(303, out.value ?? hrefIn('/sign-in?refused=no-out', lang));
};
