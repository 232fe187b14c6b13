/** A frame is not woken: the picture, its source and its table are all in the HTML, and one small script tells its height. */
export const csr = false;
