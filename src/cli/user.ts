import { parseArgs } from 'node:util';
import { message } from '#lib/message/message.ts';
import { homeOf } from '#lib/server/library/home.ts';
import { Library, TERMINAL } from '#lib/server/library/library.ts';
import { Accounts, type Handed } from '#lib/server/session/accounts.ts';
import { Door } from '#lib/server/session/door.ts';
import type { Failure, Result } from '#lib/term/failure.ts';
import { ROLES, type Role } from '#lib/term/library.ts';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { complain } from './complain.ts';
import { EXIT, Usage } from './usage.ts';

export const USER_USAGE =
	`  atlas user add EMAIL --role ${ROLES.join('|')} [--name NAME] [--areas VINTAGE:CODE,…] [--password-stdin]\n` +
	'  atlas user list [--json] | role EMAIL --role ROLE [--areas …|all] | password EMAIL [--password-stdin] | remove EMAIL\n' +
	'             without --password-stdin or ATLAS_PASSWORD a password for one use is made and printed';

interface Asked {
	act: string;
	email: string;
	role?: string;
	name?: string;
	areas?: string;
	password?: string;
	json: boolean;
	lang: Lang;
}

/** `atlas user`: accounts of the library. @returns the exit code */
export async function user(args: string[]): Promise<number> {
	const asked = await parse(args);
	const door = new Door(homeOf());
	try {
		return await acted(new Accounts(door), asked);
	} finally {
		door.close();
	}
}

async function acted(accounts: Accounts, asked: Asked): Promise<number> {
	const { act, email, role, name, areas, password, lang } = asked;
	const listed = areas === undefined ? undefined : areas === 'all' ? null : areas.split(',').filter(Boolean);
	if (act === 'list') return list(accounts, asked);
	if (act === 'add') {
		if (role === undefined) throw new Usage(`--role ${ROLES.join('|')}`);
		const made = await accounts.add({ email, role: role as Role, ...{ name, areas: listed, password } });
		return told(asked, made, (handed) => {
			note('account-add', email, role);
			print(
				message(lang, 'account.added', {
					email: handed.account.email,
					role: roleName(lang, handed.account.role)
				})
			);
			handOver(lang, handed);
		});
	}
	const id = (await accounts.idOf(email)) ?? '';
	if (act === 'role')
		return told(
			asked,
			await accounts.change(id, { role: role as Role | undefined, areas: listed }),
			(changed) => {
				note('account-role', email, [changed.role, ...(changed.areas ?? [])].join(' '));
				print(message(lang, 'account.changed', { email, role: roleName(lang, changed.role) }));
			}
		);
	if (act === 'password')
		return told(asked, await accounts.renew(id, password), (handed) => {
			note('account-password', email, '');
			print(message(lang, 'account.renewed', { email }));
			handOver(lang, handed);
		});
	if (act === 'remove')
		return told(asked, await accounts.remove(id), () => {
			note('account-remove', email, '');
			print(message(lang, 'account.removed', { email }));
		});
	throw new Usage(`unknown: user ${act}`);
}

async function list(accounts: Accounts, asked: Asked): Promise<number> {
	return told(asked, await accounts.list(), (all) => {
		if (asked.json) print(JSON.stringify(all, null, '\t'));
		else if (!all.length) print(message(asked.lang, 'account.none'));
		else
			for (const { email, name, role, areas } of all)
				print([email, role, areas?.join(',') ?? 'all', name].join('\t'));
	});
}

const roleName = (lang: Lang, role: Role): string => message(lang, `role.account.${role}`);

function handOver(lang: Lang, { password }: Handed): void {
	if (password !== null) print(message(lang, 'account.once', { password }));
}

/** Into the log of the library: what was done at the terminal is seen by its admins. */
function note(what: string, about: string, words: string): void {
	notes.push([what, about, words]);
}
const notes: [string, string, string][] = [];

async function told<T>(
	{ lang, email, act }: Asked,
	done: Result<T>,
	say: (value: T) => void
): Promise<number> {
	if (!done.ok) return refuse(lang, email || act, done.failure);
	say(done.value);
	const library = await Library.open(homeOf());
	for (const each of notes.splice(0)) library.log(TERMINAL, ...each);
	library.close();
	return EXIT.done;
}

function refuse(lang: Lang, name: string, failure: Failure): number {
	complain(lang, name, failure);
	return EXIT.refused;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function parse(args: string[]): Promise<Asked> {
	const string = { type: 'string' } as const;
	let parsed;
	try {
		parsed = parseArgs({
			args,
			allowPositionals: true,
			options: {
				...{ role: string, name: string, areas: string, lang: string },
				...{ 'password-stdin': { type: 'boolean' }, json: { type: 'boolean' } }
			}
		});
	} catch (error) {
		throw new Usage((error as Error).message);
	}
	const { values, positionals } = parsed;
	const lang = (values.lang ?? 'en') as Lang;
	if (!LANGS.includes(lang)) throw new Usage(`--lang ${values.lang}: vi or en`);
	const [act = '', email = '', ...more] = positionals;
	if (more.length || (act === 'list') !== (email === ''))
		throw new Usage('name one account by its e-mail address');
	const given = values['password-stdin'] ? await fromStdin() : process.env.ATLAS_PASSWORD || undefined;
	const { role, name, areas } = values;
	if (role !== undefined && !(ROLES as readonly string[]).includes(role))
		throw new Usage(`--role ${ROLES.join('|')}`);
	return {
		act,
		email,
		role,
		name,
		areas,
		json: values.json ?? false,
		lang,
		...(given !== undefined && { password: given })
	};
}

/** The first line of what is piped in. */
async function fromStdin(): Promise<string> {
	let text = '';
	for await (const chunk of process.stdin) text += chunk;
	return text.split(/\r?\n/)[0];
}
