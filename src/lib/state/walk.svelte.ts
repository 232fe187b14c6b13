type Way = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';
const WAYS: Record<Way, [number, number]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

/** Which drawn row the pointer or the keys are on. Keys go to the nearest shape that way; the pointer to what it touches. */
export class Walk {
	row = $state<string | null>(null);
	x = $state(0);
	y = $state(0);
	byKey = $state(false);
	#marked: Element[] = [];

	rowAt(event: Event): string | null {
		return (event.target as Element | null)?.closest?.('[data-row]')?.getAttribute('data-row') ?? null;
	}

	point(event: PointerEvent): void {
		const host = event.currentTarget as Element;
		const box = host.getBoundingClientRect();
		this.#mark([]);
		this.byKey = false;
		this.row = this.rowAt(event);
		this.x = event.clientX - box.left;
		this.y = event.clientY - box.top;
	}

	leave(): void {
		this.#mark([]);
		this.row = null;
	}

	key(event: KeyboardEvent, host: Element, choose: (row: string) => void): void {
		if (event.key === 'Escape') return this.leave();
		if ((event.key === 'Enter' || event.key === ' ') && this.row !== null) {
			event.preventDefault();
			return choose(this.row);
		}
		const way = WAYS[event.key as Way];
		if (!way && event.key !== 'Home' && event.key !== 'End') return;
		event.preventDefault();
		const places = [...placesOf(host)];
		if (places.length === 0) return;
		const here = places.find((each) => each.row === this.row);
		const next =
			way && here
				? nearest(places, here, way)
				: event.key === 'End'
					? places[places.length - 1]
					: here && way
						? here
						: places[0];
		this.byKey = true;
		this.row = next.row;
		this.x = next.x;
		this.y = next.y;
		this.#mark([...host.querySelectorAll(`[data-row="${CSS.escape(next.row)}"]`)]);
	}

	#mark(shapes: Element[]): void {
		for (const each of this.#marked) each.classList.remove('here');
		for (const each of shapes) each.classList.add('here');
		this.#marked = shapes;
	}
}

interface Place {
	row: string;
	x: number;
	y: number;
}

/** The middle of each row's largest shape, relative to the host. */
function placesOf(host: Element): Iterable<Place> {
	const box = host.getBoundingClientRect();
	const best = new Map<string, Place & { size: number }>();
	for (const shape of host.querySelectorAll('[data-row]')) {
		const each = shape.getBoundingClientRect();
		const row = shape.getAttribute('data-row')!;
		const size = each.width * each.height;
		if (size <= (best.get(row)?.size ?? -1)) continue;
		best.set(row, {
			row,
			size,
			x: each.left + each.width / 2 - box.left,
			y: each.top + each.height / 2 - box.top
		});
	}
	return best.values();
}

/** The nearest place in a direction; being off the line costs twice. Stays where there is none. */
function nearest(places: Place[], here: Place, [dx, dy]: [number, number]): Place {
	let best = here;
	let least = Infinity;
	for (const each of places) {
		const along = (each.x - here.x) * dx + (each.y - here.y) * dy;
		const off = Math.abs((each.x - here.x) * dy) + Math.abs((each.y - here.y) * dx);
		if (along <= 0.5) continue;
		const cost = along + 2 * off;
		if (cost < least) [least, best] = [cost, each];
	}
	return best;
}
