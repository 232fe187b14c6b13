import { rasterRoom, type RoomAnswer, type RoomAsk } from '#lib/map/raster-room.ts';
import { Rasters, type Room } from '#lib/state/rasters.ts';

/** In place of the site's worker, which no browser starts from a file on the disk: rasters are made in the page, one a task. */
export const rasters = new Rasters((): Room => {
	const room: Room = {
		onmessage: null,
		onerror: null,
		postMessage: (ask: RoomAsk) => void setTimeout(() => make(ask)),
		terminate: () => {}
	};
	const make = rasterRoom((data: RoomAnswer) => room.onmessage?.(new MessageEvent('message', { data })));
	return room;
});
