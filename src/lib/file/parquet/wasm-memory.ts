/** Section of a WebAssembly module that says how much memory it takes. */
const MEMORY = 5;

/**
 * A WebAssembly module whose own memory may not grow beyond `pages` of 64 KB, where it sets no bound itself. Anything else is
 * given back as it is.
 */
export function withMemoryLimit(module: Uint8Array, pages: number): Uint8Array {
	for (let at = 8; at < module.length;) {
		const size = leb(module, at + 1);
		const end = size.end + size.value;
		if (module[at] !== MEMORY) {
			at = end;
			continue;
		}
		// one memory, without an upper bound: 01 00 minimum
		if (module[size.end] !== 1 || module[size.end + 1] !== 0) return module;
		const minimum = module.subarray(size.end + 2, end);
		const body = [1, 1, ...minimum, ...written(pages)];
		const out = new Uint8Array(at + 1 + 5 + body.length + module.length - end);
		out.set(module.subarray(0, at + 1));
		const head = written(body.length);
		out.set(head, at + 1);
		out.set(body, at + 1 + head.length);
		const tail = at + 1 + head.length + body.length;
		out.set(module.subarray(end), tail);
		return out.subarray(0, tail + module.length - end);
	}
	return module;
}

/** An unsigned number in LEB128 and where it ends. */
function leb(bytes: Uint8Array, at: number): { value: number; end: number } {
	let value = 0;
	for (let factor = 1; ; factor *= 128) {
		const byte = bytes[at++];
		value += (byte & 127) * factor;
		if (byte < 128 || at >= bytes.length) return { value, end: at };
	}
}

function written(value: number): number[] {
	const bytes: number[] = [];
	for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
	return [...bytes, value];
}
