/** In place of the site's: a file has no lists or boundaries that its reader brought. */
export const ownVersion = (): number => 0;
