/** Where a credential is accepted after a logout as it was before. Public pages answer everyone, so they are left out. */
import { isAccepted, isRedirect } from './answer';
import type { RecordedCredential, Sighting } from './credential';
import type { Unnamed } from './flow-unit';
import { ofKind } from './way';

const pathOf = ({ recording }: Unnamed, exchange: number): string => {
  const { origin, pathname } = new URL(recording.exchanges[exchange]?.request.url ?? 'about:blank');
  return `${origin}${pathname}`;
};

const REFUSALS: ReadonlySet<number> = new Set([400, 401, 402, 403]);

/** Where somebody was turned away: the answer depends on who asks. */
const guarded = (flow: Unnamed): ReadonlySet<string> =>
  new Set(
    flow.recording.exchanges
      .filter((each) => isRedirect(each) || REFUSALS.has(each.response?.status ?? 0))
      .map(({ index }) => pathOf(flow, index)),
  );

interface Accepted {
  readonly credential: RecordedCredential;
  readonly at: Sighting;
}

/** @returns by logout, then by credential, in time; until the next login, which may have made it good again */
export const acceptedAfterLogout = (flow: Unnamed): Accepted[] => {
  if (flow.logouts.length === 0) return [];
  const turnedAway = guarded(flow);
  return flow.logouts.flatMap((logout) => {
    const next = flow.logins.find((login) => login > logout) ?? Number.POSITIVE_INFINITY;
    return ofKind(flow, 'session', 'access-token').flatMap((credential): Accepted[] => {
      const accepted = credential.way.filter(
        (each) =>
          each.did === 'sent' &&
          (each.as === 'cookie' || each.as === 'bearer' || each.as === 'field') &&
          isAccepted(flow.recording.exchanges[each.exchange]),
      );
      const before = new Set(
        accepted.filter(({ exchange }) => exchange < logout).map(({ exchange }) => pathOf(flow, exchange)),
      );
      return accepted
        .filter(({ exchange, as }) => {
          const path = pathOf(flow, exchange);
          return (
            exchange > logout &&
            exchange <= next &&
            before.has(path) &&
            (as === 'bearer' || turnedAway.has(path))
          );
        })
        .map((at) => ({ credential, at }));
    });
  });
};
