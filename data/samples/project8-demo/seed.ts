/** What the drawing starts from, and the provinces whose communes are drawn. */
export const SEED = 1719;
export const PROVINCES = ['08', '11', '15'];
