/**
 * What `/embed.js` runs in another page: defines `<parity-atlas-chart src="…">`, a frame of this site that is as high as what it
 * shows. `src` is the address of a view or a saved chart, whole or without the site before it; `lang`, `dark` and `plain` are
 * passed on; `title` names the frame. What stands inside the element is shown where scripts are off. Only addresses of the
 * site the script came from are framed, and only heights of its own frame are heard. Sent to the browser as text, so it names
 * nothing outside itself.
 */
export function defineElement(view: Window & typeof globalThis, script: string): void {
	const { customElements, document } = view;
	const name = 'parity-atlas-chart';
	if (customElements.get(name)) return;
	const site = new URL(script).origin;

	class ParityAtlasChart extends view.HTMLElement {
		static observedAttributes = ['src', 'lang', 'dark', 'plain', 'title'];
		frame: HTMLIFrameElement | null = null;
		heard = (event: MessageEvent) => {
			if (event.origin !== site || event.source !== this.frame?.contentWindow) return;
			const { type, height } = Object(event.data);
			if (type === 'embed-size' && typeof height === 'number' && height > 0)
				this.frame!.style.height = `${Math.min(height, 20000)}px`;
		};

		connectedCallback() {
			view.addEventListener('message', this.heard);
			this.show();
		}
		disconnectedCallback() {
			view.removeEventListener('message', this.heard);
		}
		attributeChangedCallback() {
			if (this.isConnected) this.show();
		}

		/** The address to frame; null when it is none of this site's. */
		address(): string | null {
			const src = this.getAttribute('src');
			if (!src) return null;
			let url: URL;
			try {
				url = new URL(src, site);
			} catch {
				return null;
			}
			if (url.origin !== site) return null;
			if (url.pathname.startsWith('/explore/')) url.pathname = `/embed${url.pathname}`;
			else if (url.pathname.startsWith('/chart/')) url.pathname = url.pathname.replace('/chart/', '/embed/');
			else if (!url.pathname.startsWith('/embed/')) return null;
			const lang = this.getAttribute('lang');
			if (lang === 'en') url.searchParams.set('lang', 'en');
			else if (lang === 'vi') url.searchParams.delete('lang');
			for (const flag of ['dark', 'plain']) if (this.hasAttribute(flag)) url.searchParams.set(flag, '1');
			return url.href;
		}

		show() {
			const address = this.address();
			const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
			if (!address) {
				// what stands inside the element is shown instead
				root.replaceChildren(document.createElement('slot'));
				this.frame = null;
				return;
			}
			if (!this.frame) {
				this.frame = document.createElement('iframe');
				this.frame.loading = 'lazy';
				this.frame.style.cssText = 'display:block;width:100%;height:420px;border:0';
				root.replaceChildren(this.frame);
			}
			this.frame.title = this.getAttribute('title') || this.textContent?.trim() || 'Parity Atlas';
			if (this.frame.src !== address) this.frame.src = address;
		}
	}
	customElements.define(name, ParityAtlasChart);
}
