import { inCalm, insightsOf } from '../insight/say.ts';
import { wholeOf } from '../insight/words.ts';
import { message } from '../message/message.ts';
import { formatDate } from '../message/number.ts';
import type { Shown } from '../query/show.ts';
import { failed, type Failure, type Result } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import { isLocal } from '../view/local.ts';
import { fromAddress } from '../view/url.ts';
import type { View } from '../view/view.ts';
import type { Block, Report } from './document.ts';
import { figureOf, tableOf, type Painter } from './figure.ts';
import { isTold, type Tell } from './told.ts';
import { toldBlock } from './told-block.ts';
import { looks, movedOn, type LookedPiece, type Piece, type ReportRecipe } from './recipe.ts';

/** Answers a view through the disclosure gate. */
export type Answer = (view: View) => Promise<Result<Shown>>;

/** What a report is built with. */
export interface Tools {
	answer: Answer;
	tell: Tell;
	painter: Painter;
	/** of the site; null where there is none that others can open */
	origin: string | null;
	/** ISO, the day it is built */
	date: string;
}

/** A view of a recipe that was answered at a later period than it was put there with. */
export interface Moved {
	piece: string;
	from: string;
	to: string;
}

/** A report, what of its recipe could not be had, and which views have moved on. */
export interface Built {
	report: Report;
	refused: { piece: string; failure: Failure }[];
	moved: Moved[];
}

/** Answers the view of a piece, at the latest period where the piece follows it. */
export async function answerPiece(
	piece: LookedPiece,
	lang: Lang,
	answer: Answer
): Promise<Result<{ shown: Shown; moved: Moved | null }>> {
	const asked = fromAddress(piece.view, lang);
	if (!asked) return failed('report-address', { address: piece.view });
	const view = { ...asked, lang };
	const first = await answer(view);
	if (!first.ok || !piece.follow)
		return first.ok ? { ok: true, value: { shown: first.value, moved: null } } : first;
	const later = movedOn(view, first.value.around.periods);
	if (later === view) return { ok: true, value: { shown: first.value, moved: null } };
	const shown = await answer(later);
	if (!shown.ok) return shown;
	const moved = { piece: piece.id, from: view.time!.to, to: later.time!.to };
	return { ok: true, value: { shown: shown.value, moved } };
}

/** Builds a report from its recipe: asks every view again, numbers figures and tables in their order. */
export async function buildReport(recipe: ReportRecipe, tools: Tools): Promise<Built> {
	const { lang, title, pieces } = recipe;
	const blocks: Block[] = [
		{ kind: 'paragraph', text: message(lang, 'document.dated', { date: formatDate(lang, tools.date) }) }
	];
	const built: Built = {
		report: { title: title.trim() || message(lang, 'document.untitled'), lang, date: tools.date, blocks },
		...{ refused: [], moved: [] }
	};
	const counts = { figure: 0, table: 0 };
	for (const piece of pieces) {
		if (!looks(piece)) {
			blocks.push(...wordsOf(piece));
			continue;
		}
		if (isTold(piece.view)) {
			const told = await tools.tell(piece.view, lang);
			const block = told.ok ? await toldBlock(piece, told.value, recipe, tools, counts) : null;
			if (block) blocks.push(block);
			else
				built.refused.push({
					piece: piece.id,
					failure: told.ok ? { kind: 'nothing-to-draw' } : told.failure
				});
			continue;
		}
		const found = await answerPiece(piece, lang, tools.answer);
		if (!found.ok) {
			built.refused.push({ piece: piece.id, failure: found.failure });
			continue;
		}
		const { shown, moved } = found.value;
		if (moved) built.moved.push(moved);
		const block = await blockOf(piece, shown, recipe, tools, counts);
		if (block) blocks.push(block);
		else built.refused.push({ piece: piece.id, failure: { kind: 'nothing-to-draw' } });
	}
	return built;
}

function wordsOf(piece: Exclude<Piece, LookedPiece>): Block[] {
	if (piece.kind === 'contents') return [{ kind: 'contents' }];
	const text = piece.text.trim();
	if (!text) return [];
	return [
		piece.kind === 'heading' ? { kind: 'heading', level: piece.level, text } : { kind: 'paragraph', text }
	];
}

async function blockOf(
	piece: LookedPiece,
	shown: Shown,
	{ lang, editable }: ReportRecipe,
	{ painter, origin }: Tools,
	counts: { figure: number; table: number }
): Promise<Block | null> {
	const site = isLocal(shown.scene.dataset.id) ? null : origin;
	switch (piece.kind) {
		case 'insights':
			return { kind: 'list', entries: sentencesOf(piece, shown, lang) };
		case 'table': {
			const { caption } = piece;
			return tableOf(shown, { lang, number: ++counts.table, caption, origin: site });
		}
		case 'chart': {
			const { caption, alt } = piece;
			const wish = { lang, number: counts.figure + 1, caption, alt, origin: site, editable };
			const figure = await figureOf(shown, painter, wish);
			if (figure) counts.figure++;
			return figure;
		}
	}
}

/** The sentences of a view that a piece asks for, the headline first. */
export function sentencesOf(
	{ about }: Extract<LookedPiece, { kind: 'insights' }>,
	{ scene, around }: Shown,
	lang: Lang
): string[] {
	const all = insightsOf(scene, lang, wholeOf(around, lang));
	const chosen =
		about === null
			? [...all.slice(0, 1), ...inCalm(all).shown]
			: all.filter((each) => about.includes(each.kind === 'headline' ? 'headline' : each.about));
	return chosen.map((each) => each.text);
}
