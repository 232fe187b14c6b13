import type { Gazetteer } from '../area/gazetteer.ts';
import type { Grouping, Vintage } from '../term/area.ts';
import type { Crosswalk, CrosswalkAbout } from '../term/crosswalk.ts';

/** The areas of all vintages and what they became; the large parts are opened when they are needed. */
export interface Places {
	vintages: readonly Vintage[];
	/** what each crosswalk says of itself */
	changes: readonly CrosswalkAbout[];
	gazetteer(): Promise<Gazetteer>;
	crosswalks(): Promise<readonly Crosswalk[]>;
	/** divisions of a vintage's areas beside the hierarchy */
	groupings?(vintage: string): Promise<readonly Grouping[]>;
	/** how large the areas of a level are, in km², measured on boundaries a person brought; nothing where there are none */
	measured?(vintage: string, level: string): Promise<ReadonlyMap<string, number>>;
}
