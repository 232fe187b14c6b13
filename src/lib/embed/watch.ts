/**
 * What runs in a frame and on the page of a saved chart that may be taken back: asks the site, while the page is seen, whether
 * what it shows still stands. Taken back, its words take the place of the picture; changed or superseded, a line above says so
 * and what to do. Without an answer nothing is said. Sent to the browser as text, so it names nothing outside itself.
 */
export function watchStanding(view: Window & typeof globalThis): void {
	const { document, location } = view;
	const article = document.querySelector<HTMLElement>('article[data-as]');
	if (!article) return;
	/** Milliseconds between two questions: a reader knows within a minute. */
	const every = 45_000;
	const address = `${location.pathname.replace(/^\/chart\//, '/embed/')}/standing${location.search}`;
	let last = Date.now();
	let told = article.dataset.as;

	function tell(what: string, next: string, href: string | null, instead: boolean) {
		const note = document.createElement('div');
		note.id = 'standing';
		note.setAttribute('role', instead ? 'alert' : 'status');
		note.style.cssText =
			'margin:0 0 10px;padding:8px 12px;border-left:3px solid #b57a22;background:#fdf5e6;color:#1f1b24;font-size:14px';
		const said = document.createElement('b');
		said.textContent = what;
		const step = instead ? document.createElement('span') : document.createElement('a');
		step.textContent = next;
		if (step instanceof view.HTMLAnchorElement) {
			step.href = href ?? location.href;
			// a link to where one is already might be answered from what the browser keeps
			if (!href)
				step.onclick = (event) => {
					event.preventDefault();
					location.reload();
				};
			if (href && view.parent !== view) [step.target, step.rel] = ['_blank', 'noopener'];
		}
		note.append(said, ' ', step);
		document.getElementById('standing')?.remove();
		if (instead) article!.replaceChildren(note);
		else article!.prepend(note);
	}

	async function ask() {
		last = Date.now();
		try {
			const answer = await view.fetch(address, { cache: 'no-cache', credentials: 'omit' });
			if (!answer.ok) return;
			const { as, what, next, href } = await answer.json();
			if (as === told) return;
			told = as;
			if (as !== '') tell(what, next, href, as === null);
			if (as === null) view.clearInterval(timer);
		} catch {
			// no network for now: asked again later
		}
	}
	const seen = () => document.visibilityState === 'visible' && told !== null;
	const timer = view.setInterval(() => seen() && void ask(), every);
	document.addEventListener('visibilitychange', () => {
		if (seen() && Date.now() - last > 5_000) void ask();
	});
}
