import wasm from 'highs/runtime?url';
import { protect } from '../disclosure/gate.ts';
import { disclosureOf } from '../disclosure/people.ts';
import { Solver } from '../disclosure/solver.ts';
import { tablesOf } from '../engine/table.ts';
import { observationsIn } from '../engine/untable.ts';
import { asEarlier } from './published-disk.ts';
import type { FromGate, ToGate } from './gate-talk.ts';

/** One data set through the gate; ended by the page to cancel. The solver comes from our own origin. */
const say = (what: FromGate, transfer: Transferable[] = []) => self.postMessage(what, { transfer });

self.onmessage = async ({ data: { dataset, tables, published, groupings } }: MessageEvent<ToGate>) => {
	let told = 0;
	const progress = (part: number) => {
		if (part < told + 0.01) return;
		told = part;
		say({ kind: 'progress', part });
	};
	try {
		const observations = observationsIn(tables, dataset);
		say({ kind: 'natural', natural: disclosureOf({ ...dataset, disclosure: undefined }, observations).kind });
		const found = await protect(observations, dataset, () => Solver.open(wasm), {
			groupings: (vintage) => Promise.resolve(groupings[vintage] ?? []),
			earlier: published.map(asEarlier),
			progress
		});
		if (!found.ok) return say({ kind: 'failed', failure: found.failure });
		const { level, tallies, unsought } = found.value.audit;
		const out = tablesOf(found.value.observations, found.value.dataset);
		say(
			{ kind: 'through', through: { dataset: found.value.dataset, tables: out, level, tallies, unsought } },
			[out.observations.buffer as ArrayBuffer, out.areas.buffer as ArrayBuffer]
		);
	} catch (error) {
		console.error(error);
		say({ kind: 'failed', failure: { kind: error instanceof RangeError ? 'too-much-memory' : 'engine' } });
	}
};
