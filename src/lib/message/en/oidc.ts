/** Sentences of signing in by the organisation's own service (OpenID Connect), and of coming back to where one was. */
export const oidc = {
	'failure.oidc-unset':
		'ATLAS_OIDC_ISSUER is set but {name} is not, so nobody can sign in by the organisation’s service.',
	'failure.oidc-unset.next': 'Set {name} and start again.',
	'failure.oidc-address':
		'The address {address} cannot be used to sign in: it must be https, without ? or #.',
	'failure.oidc-address.next': 'Correct ATLAS_OIDC_ISSUER or ORIGIN and start again.',
	'failure.oidc-silent': '{name} does not answer, so you could not be signed in.',
	'failure.oidc-silent.next': 'Try again in some minutes, or sign in with a password if you have one.',
	'failure.oidc-issuer':
		'What answers at the address of {name} says that it is another service, not {wanted}, and was refused.',
	'failure.oidc-issuer.next': 'Ask an administrator to check ATLAS_OIDC_ISSUER.',
	'failure.oidc-cancelled': 'You stopped signing in with {name}.',
	'failure.oidc-cancelled.next': 'You can sign in again at any time; published figures need no sign-in.',
	'failure.oidc-stranger': '{name} knows you, but no account here has your e-mail address.',
	'failure.oidc-stranger.next': 'Ask an administrator to make an account with that very address.',
	'failure.oidc-unverified':
		'{name} has not verified that this e-mail address is yours, so it was not accepted.',
	'failure.oidc-unverified.next':
		'Verify the address with {name}, or ask an administrator to set ATLAS_OIDC_TRUST_EMAIL=1 if the organisation gives out the addresses itself.',
	'failure.oidc-no-email': '{name} does not tell your e-mail address.',
	'failure.oidc-no-email.next':
		'Agree to share the address when you are asked; if you are not asked, tell an administrator.',
	'failure.oidc-late': 'That sign-in is too old, was used already, or did not begin in this browser.',
	'failure.oidc-late.next': 'Sign in again from this page.',
	'failure.oidc-failed': 'The answer of {name} could not be verified, so you were not signed in.',
	'failure.oidc-failed.next':
		'Try again; if it stays so, ask an administrator to look at the log of the server.',
	'failure.oidc-no-out': '{name} has no page to sign out that could be opened from here.',
	'failure.oidc-no-out.next': 'You are signed out of this site; sign out of {name} there.',

	'people.oidc':
		'Whoever has an account with {name} under this very e-mail address can sign in at once, without the password for one use.',
	'people.remove-go': 'Remove for good',

	'sign-in.back': 'Once signed in, you come back to the page you were on.',
	'sign-in.go-back': 'Back to the page you were on',
	'sign-in.out-done': 'You are signed out of this site.',
	'sign-in.out-of': 'Sign out of {name}, too'
};
