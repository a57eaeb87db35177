/** Where the built worker is; it is started in large-text.ts. */
// What the query makes of the module, Vite knows and the linter does not.
// oxlint-disable-next-line import/default
import address from './read-worker?worker&url';

export const readWorkerAddress: string = address;
