/** Where the built worker is; it is started in use-login.ts. */
// What the query makes of the module, Vite knows and the linter does not.
// oxlint-disable-next-line import/default
import address from './login-worker?worker&url';

export const loginWorkerAddress: string = address;
