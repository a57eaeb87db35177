/** Tokens that were ended are refused, by jti, by login or by user. A token can have two texts, so the text is no key. */
import type { JWTPayload } from 'jose';
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { AUTH_ORIGIN } from '../origins';
import type { Denied } from '../run/world';
import { fetched } from '../shop/fetched';
import { isAtDatabase } from '../shop/identify';
import type { ServerContext } from '../shop/server';

/** Seconds for which a service without the database keeps its copy of the list, and learns that late what was ended. */
const COPY_KEPT = 60;

/** The list, or the copy of a service. @returns undefined: it can't be fetched now */
const listFor = async (context: ServerContext): Promise<readonly Denied[] | undefined> => {
  if (isAtDatabase(context)) {
    context.query('denylist', 'read');
    return context.state.denied;
  }
  const text = await fetched(`${AUTH_ORIGIN}/denylist`, COPY_KEPT, context);
  return text === undefined ? undefined : (JSON.parse(text) as { readonly denied: readonly Denied[] }).denied;
};

/** Whether what was ended covers a credential. */
const covers = (entry: Denied, claims: JWTPayload): boolean =>
  entry.by === 'user'
    ? claims.sub === entry.value && (claims.iat ?? 0) <= entry.issuedUntil
    : claims[entry.by] === entry.value;

export default {
  order: 48,
  group: 'tokens',
  label: 'Denylist',
  also: ['blacklist', 'blocklist', 'revocation list', 'revoke'],
  says: 'The shop looks each token up in a list of revoked tokens and logins. A service keeps a copy of the list for a minute.',
  sources: [document('owasp-jwt')],
  keeps: 'a list of revoked tokens',
  end: (state, ended) => ({ ...state, denied: [...state.denied, ended] }),
  verify: async (claims, kind, context) => {
    const denied = await listFor(context);
    if (!denied) return { unavailable: 'The list of what was ended could not be fetched' };
    if (!denied.some((entry) => covers(entry, claims))) return undefined;
    return kind === 'access token'
      ? { refusal: 'ended-token', says: 'The access token was taken back' }
      : { refusal: 'unknown-session', says: 'The session was ended' };
  },
} satisfies DefenceUnit;
