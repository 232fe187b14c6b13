import type { DatasetMeta } from '../term/dataset.ts';
import type { Failure } from '../term/failure.ts';
import type { PublishedVersion } from '../term/library.ts';
import type { Lang } from '../term/text.ts';
import { Gate } from './gate.svelte.ts';
import type { Local } from './local.svelte.ts';

/** What is said of a data set that is sent to the library. */
export interface Said {
	/** the name it is to be published under */
	name: string;
	about: Pick<DatasetMeta, 'title' | 'description' | 'source' | 'licence' | 'date'> &
		Partial<Pick<DatasetMeta, 'method' | 'contact' | 'link'>>;
	/** to the approver */
	note: string;
	/** publish at once where the settings allow it */
	straight: boolean;
	/** what earlier versions gave away is left as lost, and the rest is protected */
	shownBefore: boolean;
}

/** What the library answered. */
export interface Sent {
	version: PublishedVersion;
	unchanged: boolean;
}

/** One request, to be said again as it was when its answer was lost. */
interface Request {
	address: string;
	key: string;
	bytes: Uint8Array;
}

/** A data set of this browser on its way to the library: through the gate here, packed, and sent. */
export class Sending {
	phase = $state<'idle' | 'gate' | 'pack' | 'send' | 'done' | 'failed'>('idle');
	/** bytes sent of all, 0 to 1; null = the server is at work */
	part = $state<number | null>(0);
	/** what went wrong here */
	failure = $state.raw<Failure | null>(null);
	/** what the server refused, in its words */
	refused = $state.raw<{ what: string; next: string } | null>(null);
	sent = $state.raw<Sent | null>(null);
	/** earlier versions gave some of it away: the rest can be protected all the same */
	mayLose = $state(false);
	/** the answer was lost, so that the same may be asked again */
	mayRepeat = $state(false);
	readonly gate: Gate;
	#asked: XMLHttpRequest | undefined;
	#request: Request | undefined;
	/** counts what was begun: what was called back is not gone on with */
	#begun = 0;

	constructor(local: Local) {
		this.gate = new Gate(local);
	}

	get busy(): boolean {
		return this.phase === 'gate' || this.phase === 'pack' || this.phase === 'send';
	}

	/** Takes a data set through the gate and sends what came through. */
	async start(id: string, { name, about, note, straight, shownBefore }: Said, lang: Lang): Promise<void> {
		this.cancel();
		const begun = this.#begun;
		this.phase = 'gate';
		await (shownBefore ? this.gate.choose(id, { shownBefore }) : this.gate.run(id));
		if (begun !== this.#begun) return;
		if (this.gate.failure) return this.#fail(this.gate.failure);
		if (!this.gate.dataset) return this.cancel();
		this.phase = 'pack';
		const packed = await this.gate.packed(about);
		if (begun !== this.#begun) return;
		if (packed.kind === 'failed') return this.#fail(packed.failure);
		const query = new URLSearchParams({ note, lang, ...(straight && { straight: '1' }) });
		const { off } = this.gate.dataset.disclosure ?? {};
		if (off) query.set('reason', off.reason);
		this.#request = {
			address: `/api/library/dataset/${encodeURIComponent(name)}?${query}`,
			key: randomKey(),
			bytes: packed.bytes
		};
		this.#send();
	}

	/** Asks the same again: the library makes one version of it however often it is asked. */
	repeat(): void {
		if (this.#request) this.#send();
	}

	#send(): void {
		const { address, key, bytes } = this.#request!;
		this.failure = this.refused = null;
		this.mayRepeat = false;
		this.phase = 'send';
		this.part = 0;
		const asked = (this.#asked = new XMLHttpRequest());
		asked.open('POST', address);
		asked.setRequestHeader('content-type', 'application/zip');
		asked.setRequestHeader('idempotency-key', key);
		asked.upload.onprogress = ({ loaded, total }) => (this.part = total ? loaded / total : null);
		asked.upload.onload = () => (this.part = null);
		asked.onerror = () => this.#lost();
		asked.onload = () => void this.#answered(asked);
		asked.send(bytes as BlobPart as Blob);
	}

	async #answered({ status, responseText }: XMLHttpRequest): Promise<void> {
		let read: Partial<Sent> & { kind?: string; message?: string; next?: string };
		try {
			read = JSON.parse(responseText) as typeof read;
		} catch {
			return this.#lost();
		}
		if (status === 200 || status === 201) {
			await this.gate.giveOutAll();
			this.sent = read as Sent;
			this.phase = 'done';
			return;
		}
		this.refused = { what: read.message ?? '', next: read.next ?? '' };
		this.mayLose = read.kind === 'disclosure-given-away';
		this.mayRepeat = status >= 500;
		this.phase = 'failed';
	}

	#lost(): void {
		this.mayRepeat = true;
		this.#fail({ kind: 'send-lost' });
	}

	#fail(failure: Failure): void {
		this.failure = failure;
		this.mayLose = failure.kind === 'disclosure-given-away';
		this.phase = 'failed';
	}

	/** Calls back what is under way. What the server had wholly received it may keep. */
	cancel(): void {
		this.#begun++;
		this.#asked?.abort();
		this.#asked = undefined;
		this.gate.cancel();
		this.failure = this.refused = this.sent = null;
		this.mayRepeat = this.mayLose = false;
		this.phase = 'idle';
	}
}

/** 128 random bits; also where the site has no https. */
const randomKey = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
		''
	);
