import { rasterRoom, type RoomAsk } from '../map/raster-room.ts';

/** Rasters of maps, made away from the page. */
const room = rasterRoom((what, transfer) => self.postMessage(what, { transfer }));
self.onmessage = ({ data }: MessageEvent<RoomAsk>) => room(data);
