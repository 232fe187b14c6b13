import type { Atlas } from '#lib/server/atlas.ts';
import type { Profiles } from '#lib/server/profile.ts';
import type { Lang } from '#lib/term/text.ts';

declare global {
	namespace App {
		interface Locals {
			atlas: Atlas;
			profiles: Profiles;
			lang: Lang;
			/** a guess from the request, so that the first picture fits */
			phone: boolean;
		}
		interface Error {
			message: string;
			next?: string;
		}
	}
}
