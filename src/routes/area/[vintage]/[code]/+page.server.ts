import { error } from '@sveltejs/kit';
import { message } from '#lib/message/message.ts';
import { packProfile } from '#lib/query/pack-profile.ts';
import { profilePictures } from '#lib/server/profile.ts';
import { langOf } from '#lib/view/href.ts';
import type { PageServerLoad } from './$types';

/** An area among those like it; its pictures go out as HTML only, and are read back from there. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const lang = langOf(url);
	const found = await locals.profiles.of(params.vintage, params.code);
	if (!found)
		error(404, {
			message: message(lang, 'profile.unknown', { code: params.code, vintage: params.vintage }),
			next: message(lang, 'profile.unknown-next')
		});
	const sent = {
		profile: packProfile(found.profile),
		lineage: found.lineage,
		pictures: {} as ReturnType<typeof profilePictures>
	};
	Object.defineProperty(sent, 'pictures', {
		value: profilePictures(found.profile, lang, locals.phone),
		enumerable: false
	});
	return { placed: sent };
};
