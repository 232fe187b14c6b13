import { answered, jsonOf, withRight, wordOf } from '#lib/server/api.ts';
import { done } from '#lib/term/failure.ts';
import type { Role } from '#lib/term/library.ts';
import type { RequestHandler } from './$types';

/** Accounts with roles and areas. For admins. */
export const GET: RequestHandler = async ({ locals: { account, accounts, lang } }) => {
	const right = withRight(account, 'rule');
	if (!right.ok) return answered(lang, right);
	const all = await accounts.list();
	return answered(lang, all.ok ? done({ accounts: all.value }) : all);
};

/** A new account, `{ email, name?, role, areas? }`; answers the password for one use, which is shown once. For admins. */
export const POST: RequestHandler = async ({ request, locals: { account, accounts, library, lang } }) => {
	const right = withRight(account, 'rule');
	if (!right.ok) return answered(lang, right);
	const said = await jsonOf(request);
	if (!said.ok) return answered(lang, said);
	const { role, areas } = said.value;
	const email = wordOf(said.value.email, 300);
	const made = await accounts.add({
		...{ email, name: wordOf(said.value.name, 200), role: role as Role },
		areas: (areas ?? null) as string[] | null
	});
	if (made.ok) library.log(right.value, 'account-add', made.value.account.email, made.value.account.role);
	return answered(lang, made, 201);
};
