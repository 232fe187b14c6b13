import { join } from 'node:path';
import { coded } from '#lib/dataset/profile.ts';
import { readUpload } from '#lib/file/read.ts';
import type { Comparison, Direction } from '#lib/term/dataset.ts';
import { failed, done, type Result } from '#lib/term/failure.ts';
import type { Framework, FrameworkGoal } from '#lib/term/framework.ts';
import { DATA, readJson } from './data.ts';
import { pathSource } from './source.ts';

/** The shipped frameworks, in the order to show them; each is read once. */
export class Frameworks {
	#all: Promise<Framework[]> | undefined;

	all(): Promise<Framework[]> {
		this.#all ??= readJson<string[]>('frameworks', 'order.json').then((ids) => Promise.all(ids.map(open)));
		this.#all.catch(() => (this.#all = undefined));
		return this.#all;
	}

	async byId(id: string): Promise<Result<Framework>> {
		const found = (await this.all()).find((each) => each.id === id);
		return found ? done(found) : failed('no-framework', { framework: id });
	}
}

async function open(id: string): Promise<Framework> {
	const about = await readJson<Omit<Framework, 'goals'>>('frameworks', id, 'framework.json');
	const read = await readUpload(await pathSource(join(DATA, 'frameworks', id, 'goals.csv')));
	if (!read.ok) throw new Error(`framework ${id}: ${JSON.stringify(read.failure)}`);
	const { columns, length } = read.value.raw;
	const cells = new Map(
		columns.map((column) => {
			const { codes, dictionary } = coded(column);
			return [column.name, Array.from(codes, (code) => dictionary[code])];
		})
	);
	const goals = new Map<string, FrameworkGoal>();
	for (let i = 0; i < length; i++) {
		const at = (name: string) => cells.get(name)![i];
		const text = (name: string) => ({ vi: at(`${name}_vi`), en: at(`${name}_en`) });
		let goal = goals.get(at('code'));
		if (!goal) {
			goal = {
				...{ code: at('code'), name: text('name'), unit: text('unit'), steps: [] },
				objective: { code: at('objective'), name: text('objective') },
				direction: at('direction') as Direction,
				...{ confirmed: at('confirmed') === 'true', seen: at('seen') }
			};
			goals.set(goal.code, goal);
		}
		goal.steps.push({
			period: at('period'),
			comparison: at('comparison') as Comparison,
			value: Number(at('value'))
		});
	}
	return { ...about, goals: [...goals.values()] };
}
