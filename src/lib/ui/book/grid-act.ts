/** What the toolbar of a grid does, also by keys. */
export type GridAct = 'insert' | 'duplicate' | 'remove' | 'find' | 'help';
