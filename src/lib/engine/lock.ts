import { literal } from './quote.ts';

/**
 * The statements that shut an engine in, in the order that works (allowed places before external access goes, the
 * configuration last; after it nothing can be unlocked). With the repository of extensions on our own origin and access
 * off, a function that would fetch an extension fails with an error instead of a request.
 */
export const lockdown = (repository: string): string[] => [
	`SET custom_extension_repository = ${literal(repository)}`,
	'SET autoload_known_extensions = false',
	'SET autoinstall_known_extensions = false',
	"SET allowed_directories = ['up/']",
	'SET enable_external_access = false',
	'SET lock_configuration = true'
];
