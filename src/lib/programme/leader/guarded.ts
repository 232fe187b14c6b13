import type { Progress } from './progress.ts';
import type { Guard } from './public.ts';

/** A progress without the numbers that may not be told. */
export function guarded(progress: Progress, guard: Guard): Progress {
	return guard.on ? (without(progress, guard) as Progress) : progress;
}

function without(value: unknown, guard: Guard): unknown {
	if (Array.isArray(value)) return value.map((each) => without(each, guard));
	if (typeof value !== 'object' || value === null) return value;
	const found = value as Record<string, unknown>;
	if (typeof found.id === 'string' && 'unit' in found && 'value' in found)
		return guard.mayTell(found.id) ? value : { ...found, value: null, hidden: true };
	const out: Record<string, unknown> = Object.fromEntries(
		Object.entries(found).map(([key, each]) => [key, without(each, guard)])
	);
	const isHidden = (key: string) => (out[key] as { hidden?: boolean } | null | undefined)?.hidden === true;
	// the base and the interval of a share would give it away, as would what is left of a total
	if ('asked' in out && isHidden('share')) return null;
	if ('change' in out && (out.before === null || out.after === null)) out.change = null;
	if ('unsplit' in out && ['total', 'women', 'men'].some(isHidden)) out.unsplit = 0;
	return out;
}
