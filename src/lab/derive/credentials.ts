/** Every credential that a run issued or used, for tests that nothing of it is found elsewhere. */
import type { Run } from '../run/run';
import { PASSWORD, WRONG_PASSWORD } from '../shop/shop';
import { readTokenContent } from '../shop/token-response';
import type { Event } from '../run/trace';

const issuedIn = (event: Event): string[] => {
  if (event.type !== 'exchange') return [];
  const token = readTokenContent(event.response)?.token;
  return [
    ...event.storing.map(({ cookie }) => cookie?.value ?? ''),
    ...(token === undefined ? [] : [token]),
  ].filter((value) => value !== '');
};

/** Passwords, session identifiers, access tokens and refresh tokens. */
export const credentials = ({ traces }: Run): ReadonlySet<string> =>
  new Set([
    PASSWORD,
    WRONG_PASSWORD,
    ...traces.flatMap(({ steps }) => steps.flatMap(({ event }) => issuedIn(event))),
  ]);
