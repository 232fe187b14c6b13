/**
 * What runs in a frame: tells the page around it how high the picture is, at first and whenever that changes, in the form of
 * Datawrapper (`{"datawrapper-height": {id: px}}`) and of AMP (`{sentinel, type, height}`). Nothing else is told, and nothing
 * is listened to. Sent to the browser as text, so it names nothing outside itself.
 */
export function tellHeight(view: Window): void {
	const { document, parent } = view;
	if (parent === view) return;
	const article = document.querySelector('article');
	if (!article) return;
	const id = view.location.pathname.split('/').pop() || 'chart';
	let last = 0;
	const tell = () => {
		const height = Math.ceil(article.getBoundingClientRect().bottom + view.scrollY);
		if (height === last || height === 0) return;
		last = height;
		parent.postMessage({ 'datawrapper-height': { [id]: height } }, '*');
		parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
	};
	new ResizeObserver(tell).observe(article);
	view.addEventListener('load', tell);
	tell();
}
