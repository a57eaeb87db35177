/** Tokens that were ended are refused, by jti, by login or by user. Not: by the text of the token, of which there can be two. */
import type { JWTPayload } from 'jose';
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import type { Denied } from '../run/world';

/** Whether what was ended covers a credential. */
const covers = (entry: Denied, claims: JWTPayload): boolean =>
  entry.by === 'user'
    ? claims.sub === entry.value && (claims.iat ?? 0) <= entry.issuedUntil
    : claims[entry.by] === entry.value;

const defence: DefenceUnit = {
  order: 48,
  group: 'tokens',
  label: 'Denylist',
  also: ['blacklist', 'blocklist', 'revocation list', 'revoke'],
  says: 'What was ended is on a list that the shop holds each token against.',
  sources: [document('owasp-jwt')],
  keeps: 'a list of those that were ended',
  end: (state, ended) => ({ ...state, denied: [...state.denied, ended] }),
  verify: async (claims, kind, { state, query }) => {
    query('denylist', 'read');
    if (!state.denied.some((entry) => covers(entry, claims))) return undefined;
    return kind === 'access token'
      ? { refusal: 'ended-token', says: 'The access token was taken back' }
      : { refusal: 'unknown-session', says: 'The session was ended' };
  },
};

export default defence;
