/** Where the built worker is; its start is the search's (use-search.ts). */
// What the query makes of the module, Vite knows and the linter does not.
// oxlint-disable-next-line import/default
import address from './worker?worker&url';

export const workerAddress: string = address;
