import { mount } from 'svelte';
import { message } from '#lib/message/message.ts';
import { wake } from '#lib/state/awake.ts';
import ParcelScreen from '#lib/ui/parcel/ParcelScreen.svelte';
import '../app.css';
import './parcel.css';
import { reading } from './opened.ts';

/** What stands in the page stays until the app has its first view, and for good when it cannot start. */
async function start(): Promise<void> {
	const target = document.getElementById('parcel')!;
	wake();
	await reading.arrive();
	target.replaceChildren();
	mount(ParcelScreen, { target, props: { reading } });
}

start().catch((error: unknown) => {
	console.error(error);
	const { lang } = document.documentElement;
	const line = document.createElement('p');
	line.textContent = message(lang === 'en' ? 'en' : 'vi', 'parcel.unread', { reason: String(error) });
	document.querySelector('#parcel main')?.prepend(line);
});
