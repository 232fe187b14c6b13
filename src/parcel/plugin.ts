import type { Plugin } from 'vite';
import { buildApp } from './build.ts';

const NAME = 'virtual:parcel-app';

/** Gives the server the app that goes into every parcel, built when it is first asked for: once a build, once a start in development. */
export function parcelApp(): Plugin {
	let app: ReturnType<typeof buildApp> | undefined;
	return {
		name: 'parcel-app',
		resolveId: (source) => (source === NAME ? `\0${NAME}` : null),
		async load(id) {
			if (id !== `\0${NAME}`) return null;
			return `export default ${JSON.stringify(await (app ??= buildApp()))};`;
		}
	};
}
