import type { Atlas } from '#lib/server/atlas.ts';
import type { Gallery } from '#lib/server/gallery.ts';
import type { Pictures } from '#lib/server/pictures.ts';
import type { Library } from '#lib/server/library/library.ts';
import type { Publishing } from '#lib/server/library/publish.ts';
import type { Profiles } from '#lib/server/profile.ts';
import type { Accounts } from '#lib/server/session/accounts.ts';
import type { OidcSignIn } from '#lib/server/session/oidc-sign-in.ts';
import type { Sessions } from '#lib/server/session/sessions.ts';
import type { Account } from '#lib/term/library.ts';
import type { Lang } from '#lib/term/text.ts';

declare global {
	namespace App {
		interface Locals {
			atlas: Atlas;
			library: Library;
			publishing: Publishing;
			profiles: Profiles;
			pictures: Pictures;
			gallery: Gallery;
			sessions: Sessions;
			oidc: OidcSignIn;
			accounts: Accounts;
			/** who is asking; null = the public */
			account: Account | null;
			/** who is asking with a password for one use, and may do nothing but change it */
			mustChange: Account | null;
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
