/** Every credential that a run issued or used, for tests that nothing of it is found elsewhere. */
import type { Run } from '../run/run';
import { PASSWORD, WRONG_PASSWORD } from '../shop/shop';
import { handedOver } from '../shop/token-response';
import { tokensIn } from '../attacker/credentials-in';
import type { Mode } from '../mode';
import { modeOf } from '../modes';
import type { Event } from '../run/trace';

const issuedIn = (event: Event, mode: Mode): string[] => {
  if (event.type !== 'exchange') return [];
  const { storing, response } = event;
  return [
    ...storing.map(({ cookie }) => cookie?.value ?? ''),
    ...tokensIn(handedOver(response), mode).map(({ value }) => value),
  ].filter((value) => value !== '');
};

/** Passwords, session identifiers, access tokens and refresh tokens. */
export const credentials = ({ traces }: Run): ReadonlySet<string> =>
  new Set([
    PASSWORD,
    WRONG_PASSWORD,
    ...traces.flatMap(({ mode: id, steps }) => {
      const mode = modeOf(id);
      return mode ? steps.flatMap(({ event }) => issuedIn(event, mode)) : [];
    }),
  ]);
