/** Where the built worker is; it is started in found/read-large.ts. */
// What the query makes of the module, Vite knows and the linter does not.
// oxlint-disable-next-line import/default
import address from './folder-worker?worker&url';

export const folderWorkerAddress: string = address;
