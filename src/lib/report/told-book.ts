import type { Picture } from '../chart/picture.ts';
import { headlineOf, isPhase, ledeOf, sayFigure, sayTime, timeOf } from '../insight/book-words.ts';
import { altOf } from '../map/progress-picture.ts';
import { message, pick } from '../message/message.ts';
import { formatDate } from '../message/number.ts';
import type { Shown } from '../programme/leader/gathered.ts';
import type { Progress } from '../programme/leader/progress.ts';
import type { Lang } from '../term/text.ts';
import { bookAddress, type BookView } from '../view/book.ts';
import type { PlainTable } from './document.ts';
import type { Told } from './told.ts';
import type { TracedValue } from './trace.ts';

/** A leader's page as a report takes it, at the time it looks at. @param picture plan against result, content by content */
export function toldBook(progress: Progress, view: BookView, picture: Picture | null, lang: Lang): Told {
	const { programme, standings, focus } = progress;
	const name = pick(lang, programme.title);
	const time = sayTime(lang, timeOf(progress));
	const title = message(lang, 'told.book', { name, area: pick(lang, progress.areaName), time });
	const pinned: BookView = {
		...view,
		time: focus.phase ? 'phase' : (focus.quarter ?? focus.year),
		...{ figure: null, lang }
	};
	return {
		address: bookAddress(pinned),
		title,
		alt: picture ? altOf('contents', progress, lang) : title,
		picture,
		sentences: [
			{ about: 'headline', text: headlineOf(lang, progress) },
			{ about: 'lede', text: ledeOf(lang, progress) },
			...standings.flatMap(({ code, name: of, reached, plan, share }) => {
				if (reached.value === null || reached.hidden) return [];
				const planned = share && share.value !== null && plan.value !== null ? share : null;
				const text = message(lang, planned ? 'told.standing' : 'told.standing-plain', {
					name: pick(lang, of),
					reached: sayFigure(lang, reached, true),
					plan: sayFigure(lang, plan, true),
					share: planned ? sayFigure(lang, planned) : ''
				});
				return { about: code, text };
			})
		],
		table: tableOf(progress, lang),
		lines: [
			...(programme.synthetic ? [message(lang, 'leader.synthetic')] : []),
			message(lang, 'told.book-key'),
			message(lang, 'leader.source', {
				...{ name, rows: progress.rows, source: pick(lang, programme.source) },
				changed: progress.changed ? formatDate(lang, progress.changed) : '–'
			})
		],
		dataset: `book-${programme.id}`,
		version: `${progress.changed ?? ''} ${progress.rows}`,
		date: progress.changed?.slice(0, 10) ?? '',
		values: valuesOf(progress, time, lang)
	};
}

function tableOf(progress: Progress, lang: Lang): PlainTable {
	const phase = isPhase(progress);
	const head = [
		message(lang, 'leader.head.indicator'),
		message(lang, 'leader.head.reached'),
		message(lang, 'leader.head.plan', { phase }),
		message(lang, 'leader.head.share', { phase })
	];
	const { money } = progress;
	const rows = progress.standings.map(({ name, reached, plan, share }) => [
		pick(lang, name),
		sayFigure(lang, reached, true),
		sayFigure(lang, plan, true),
		share ? sayFigure(lang, share) : '–'
	]);
	const spent = [money.disbursed, money.allocated, money.share].map((each) => sayFigure(lang, each, true));
	return {
		head,
		numeric: [false, true, true, true],
		rows: [...rows, [message(lang, 'told.money'), ...spent]],
		left: 0
	};
}

function valuesOf({ standings, money }: Progress, time: string, lang: Lang): TracedValue[] {
	const of = ({ id, name, value, hidden, refused }: Shown): TracedValue => ({
		key: `figure=${id}`,
		said: `${pick(lang, name)}, ${time}`,
		value: hidden ? null : value,
		status: hidden ? 'Q' : value !== null ? '' : refused ? 'M' : 'O'
	});
	const shown = standings.flatMap(({ reached, plan, share }) => [reached, plan, ...(share ? [share] : [])]);
	return [...shown, money.allocated, money.disbursed, money.share].map(of);
}
