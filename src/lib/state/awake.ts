/** Whether the page that came from the server has been taken over; until then its pictures may be read back. */
let taken = false;

export const isAwake = (): boolean => taken;
export const wake = (): void => {
	taken = true;
};
