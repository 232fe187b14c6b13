/** What is said of accounts and signing in. */
export const account = {
	'failure.sign-in-off':
		'This site has no accounts yet, so nobody can sign in; everybody reads what is published.',
	'failure.sign-in-off.next':
		'On the server, make the first administrator: npm run --silent atlas -- user add EMAIL --role admin',
	'failure.sign-in-wrong': 'The e-mail address or the password is not right.',
	'failure.sign-in-wrong.next':
		'Type them again; if the password is lost, ask an administrator for a new one.',
	'failure.sign-in-slow':
		'Too many wrong attempts. Wait {seconds, plural, one {# second} other {# seconds}}.',
	'failure.sign-in-slow.next': 'After that, type it again.',
	'failure.secret-missing': 'There are accounts but no secret to sign their sessions with.',
	'failure.secret-missing.next':
		'Copy the file “secret” of the folder ATLAS_HOME back from a backup, or set ATLAS_SECRET (at least 32 random characters).',
	'failure.secret-weak': 'The secret is too weak: at least {least, number} random characters are needed.',
	'failure.secret-weak.next': 'Set ATLAS_SECRET to a random text, such as “openssl rand -base64 48” makes.',
	'failure.secret-open': 'The file of the secret, {file}, can be read by others on this machine.',
	'failure.secret-open.next': 'Run: chmod 600 {file}',
	'failure.accounts-damaged': 'The file of accounts is damaged ({reason}), so nobody can sign in.',
	'failure.accounts-damaged.next': 'Copy accounts.sqlite back from a backup.',
	'failure.account-wrong':
		'{what, select, email {This is no e-mail address.} role {There is no such role.} other {The list of areas is not in the right form.}}',
	'failure.account-wrong.next':
		'A role is viewer, staff, analyst or admin; an area is written as vn-2025:15.',
	'failure.account-there': 'There is an account {email} already.',
	'failure.account-there.next': 'Change its role, or give it a new password.',
	'failure.account-last-admin': 'This is the last administrator.',
	'failure.account-last-admin.next': 'Make somebody else an administrator first.',
	'failure.no-such-account': 'There is no such account.',
	'failure.no-such-account.next': 'Look at the list of accounts.',
	'failure.no-account': 'You are not signed in any more.',
	'failure.no-account.next': 'Sign in again.',
	'failure.password-short': 'A password has from {least, number} to {most, number} characters.',
	'failure.password-short.next':
		'Choose a short sentence that is easy to remember and that nobody else would guess.',
	'failure.password-same': 'The new password must differ from the old one and not hold the e-mail address.',
	'failure.password-same.next': 'Choose another one.',

	'role.account.viewer': 'viewer',
	'role.account.staff': 'staff',
	'role.account.analyst': 'analyst',
	'role.account.admin': 'administrator',

	'account.added': 'The account {email} was made ({role}).',
	'account.once': 'Password for one use, within 7 days: {password}',
	'account.changed': '{email}: {role}; signed out everywhere.',
	'account.removed': 'The account {email} was removed.',
	'account.renewed': '{email}: has a new password; signed out everywhere.',
	'account.none': 'There are no accounts yet.',

	'sign-in.title': 'Sign in',
	'sign-in.email': 'E-mail',
	'sign-in.password': 'Password',
	'sign-in.go': 'Sign in',
	'sign-in.with': 'Sign in with {name}',
	'sign-in.who':
		'Only who publishes, approves or makes charts needs to sign in. Everybody reads what is published.',
	'sign-in.forgotten': 'Password lost? Ask an administrator for a new one.',
	'sign-in.as': 'Signed in: {name} ({role})',
	'sign-in.out': 'Sign out',
	'sign-in.change': 'Change password',
	'sign-in.must': 'Somebody else chose this password, for one use: choose one of your own.',
	'sign-in.current': 'Current password',
	'sign-in.next': 'New password (at least {least, number} characters)',
	'sign-in.change-go': 'Change password',
	'sign-in.changed': 'The password was changed. Every other session has ended.'
};
