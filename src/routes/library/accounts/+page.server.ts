import { fail, redirect } from '@sveltejs/kit';
import { explain } from '#lib/message/message.ts';
import { withRight, wordOf } from '#lib/server/api.ts';
import { statusOf } from '#lib/server/refusal.ts';
import { refuse } from '#lib/server/shown.ts';
import type { Failure } from '#lib/term/failure.ts';
import type { Account, Role } from '#lib/term/library.ts';
import { signInHref } from '#lib/view/href.ts';
import type { Actions, PageServerLoad } from './$types';

/** Accounts with roles and areas. For admins. */
export const load: PageServerLoad = async ({ url, locals: { account, accounts, lang } }) => {
	if (!account) redirect(303, signInHref(url, lang));
	const right = withRight(account, 'rule');
	if (!right.ok) refuse(lang, right.failure);
	const all = await accounts.list();
	if (!all.ok) refuse(lang, all.failure);
	return { people: all.value, own: account.id, oidc: accounts.door.oidc?.name ?? null };
};

/** Areas as they are typed: `vintage:code`, with blanks or commas between; none = all. */
function areasIn(form: FormData): string[] | null {
	const areas = wordOf(form.get('areas'), 20_000).split(/[\s,;]+/).filter(Boolean); // prettier-ignore
	return areas.length ? areas : null;
}

function ruler({ account, lang }: App.Locals): Account {
	const right = withRight(account, 'rule');
	if (!right.ok) refuse(lang, right.failure);
	return right.value;
}

const refused = ({ lang }: App.Locals, failure: Failure) =>
	fail(statusOf(failure), { refused: explain(lang, failure), told: null });
const told = (what: 'added' | 'changed' | 'renewed' | 'removed', email: string, password: string | null) => ({
	refused: null,
	told: { what, email, password }
});

export const actions: Actions = {
	add: async ({ request, locals }) => {
		const by = ruler(locals);
		const form = await request.formData();
		const made = await locals.accounts.add({
			email: wordOf(form.get('email'), 300),
			name: wordOf(form.get('name'), 200),
			role: wordOf(form.get('role'), 20) as Role,
			areas: areasIn(form)
		});
		if (!made.ok) return refused(locals, made.failure);
		const { account, password } = made.value;
		locals.library.log(by, 'account-add', account.email, account.role);
		return told('added', account.email, password);
	},
	change: async ({ request, locals }) => {
		const by = ruler(locals);
		const form = await request.formData();
		const changed = await locals.accounts.change(wordOf(form.get('id'), 200), {
			role: wordOf(form.get('role'), 20) as Role,
			areas: areasIn(form)
		});
		if (!changed.ok) return refused(locals, changed.failure);
		const { email, role, areas } = changed.value;
		locals.library.log(by, 'account-role', email, [role, ...(areas ?? [])].join(' '));
		return told('changed', email, null);
	},
	renew: async ({ request, locals }) => {
		const by = ruler(locals);
		const renewed = await locals.accounts.renew(wordOf((await request.formData()).get('id'), 200));
		if (!renewed.ok) return refused(locals, renewed.failure);
		const { account, password } = renewed.value;
		locals.library.log(by, 'account-password', account.email);
		return told('renewed', account.email, password);
	},
	remove: async ({ request, locals }) => {
		const by = ruler(locals);
		const gone = await locals.accounts.remove(wordOf((await request.formData()).get('id'), 200));
		if (!gone.ok) return refused(locals, gone.failure);
		locals.library.log(by, 'account-remove', gone.value.email);
		return told('removed', gone.value.email, null);
	}
};
