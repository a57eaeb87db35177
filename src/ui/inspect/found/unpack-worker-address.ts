/** Where the built worker is; it is started in unpacked.ts. */
// What the query makes of the module, Vite knows and the linter does not.
// oxlint-disable-next-line import/default
import address from './unpack-worker?worker&url';

export const unpackWorkerAddress: string = address;
