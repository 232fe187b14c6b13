/** Whether the page that came from the server has been taken over; until then its pictures may be read back. */
let taken = false;

export const isAwake = (): boolean => taken;

/** Says that it has been: here, and to whoever looks from outside, as `data-awake` on the page's root. */
export const wake = (): void => {
	taken = true;
	document.documentElement.dataset.awake = '';
};
