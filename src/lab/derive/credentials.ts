/** Every credential that a run issued or used, for tests that nothing of it is found elsewhere. */
import type { Run } from '../run/run';
import { PASSWORD, WRONG_PASSWORD } from '../shop/shop';
import { handedOver } from '../shop/token-response';
import { knownCredentials, type KnownCredentials } from '../attacker/known-credentials';
import { modeOf } from '../modes';
import type { Event } from '../run/trace';

const issuedIn = (event: Event, known: KnownCredentials): string[] => {
  if (event.type !== 'exchange') return [];
  const { storing, response } = event;
  return [
    ...storing.map(({ cookie }) => cookie?.value ?? ''),
    ...known.among(handedOver(response)).map(({ value }) => value),
  ].filter((value) => value !== '');
};

/** Passwords, session identifiers, access tokens and refresh tokens. */
export const credentials = ({ setup, traces }: Run): ReadonlySet<string> =>
  new Set([
    PASSWORD,
    WRONG_PASSWORD,
    ...traces.flatMap(({ mode: id, steps }) => {
      const mode = modeOf(id);
      const known = mode && knownCredentials(mode, setup);
      return known ? steps.flatMap(({ event }) => issuedIn(event, known)) : [];
    }),
  ]);
