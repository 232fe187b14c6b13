/** A frame carries no script of ours: the picture, its source and its table are all in the HTML. */
export const csr = false;
