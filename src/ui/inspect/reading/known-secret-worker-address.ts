/** Where the built worker is; it is started in find-known-secret.ts. */
// What the query makes of the module, Vite knows and the linter does not.
// oxlint-disable-next-line import/default
import address from './known-secret-worker?worker&url';

export const knownSecretWorkerAddress: string = address;
