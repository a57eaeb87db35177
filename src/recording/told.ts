/** Which exchanges of a recording belong to the login: they carry a credential, log in or out, are refused, or load a page. */
import type { RecordedFlow } from './recorded-flow';

/** @returns indices, in time */
export const toldExchanges = ({ recording, credentials, logins, logouts }: RecordedFlow): number[] => {
  const told = new Set([...logins, ...logouts]);
  for (const { kind, way } of credentials) {
    if (kind === 'unknown') continue;
    for (const { exchange } of way) told.add(exchange);
  }
  return recording.exchanges
    .filter(
      ({ index, initiator, response }) =>
        told.has(index) || response?.status === 401 || initiator === 'navigation',
    )
    .map(({ index }) => index);
};
