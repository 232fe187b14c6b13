/** Everything is in the HTML; what is to be done is done by forms. */
export const csr = false;
