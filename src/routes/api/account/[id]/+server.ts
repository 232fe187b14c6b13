import { answered, jsonOf, withRight } from '#lib/server/api.ts';
import { failed } from '#lib/term/failure.ts';
import type { Role } from '#lib/term/library.ts';
import type { RequestHandler } from './$types';

/** Changes an account: `{ role?, areas? }`, or `{ renew: true }` for a new password for one use. For admins. */
export const PATCH: RequestHandler = async ({ params, request, locals }) => {
	const { account, accounts, library, lang } = locals;
	const right = withRight(account, 'rule');
	if (!right.ok) return answered(lang, right);
	const said = await jsonOf(request);
	if (!said.ok) return answered(lang, said);
	const { role, areas, renew } = said.value;
	if (renew === true) {
		const renewed = await accounts.renew(params.id);
		if (renewed.ok) library.log(right.value, 'account-password', renewed.value.account.email);
		return answered(lang, renewed);
	}
	if (role === undefined && areas === undefined) return answered(lang, failed('body-wrong'));
	const changed = await accounts.change(params.id, {
		...(role !== undefined && { role: role as Role }),
		...(areas !== undefined && { areas: areas as string[] | null })
	});
	if (changed.ok)
		library.log(
			...([right.value, 'account-role', changed.value.email] as const),
			[changed.value.role, ...(changed.value.areas ?? [])].join(' ')
		);
	return answered(lang, changed);
};

/** Takes an account away. For admins. */
export const DELETE: RequestHandler = async ({ params, locals: { account, accounts, library, lang } }) => {
	const right = withRight(account, 'rule');
	if (!right.ok) return answered(lang, right);
	const gone = await accounts.remove(params.id);
	if (gone.ok) library.log(right.value, 'account-remove', gone.value.email);
	return answered(lang, gone);
};
