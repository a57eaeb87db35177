/** A refresh token where any script of the origin can read it. Not: access tokens (store-access-webstorage). */
import { stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { flowValue } from '../flow';
import { defineRule } from '../rule';

const PLACES: ReadonlySet<string> = new Set(['localStorage', 'sessionStorage', 'webStorage', 'indexedDB']);

export default defineRule({
  on: 'flow',
  severity: 'error',
  says: 'The refresh token is kept in Web Storage.',
  why: 'One injected script can copy it. The thief gets new access tokens elsewhere, long after the page was closed.',
  fix: 'Keep the refresh token at a backend for frontend or in an HttpOnly cookie. Or bind it to a key that script cannot export (DPoP).',
  sources: [rfc(10017), document('owasp-session'), document('asvs-5', '10.1.1')],
  examples: {
    bad: [
      '{"refreshToken": {"storage": "localStorage"}}',
      '{"refreshToken": {"storage": "sessionStorage", "senderConstrained": false}}',
      '{"refreshToken": {"storage": "indexedDB", "ttlSeconds": 2592000}}',
    ],
    good: [
      '{"refreshToken": {"storage": "cookie-httponly"}}',
      '{"refreshToken": {"storage": "localStorage", "senderConstrained": true}}',
      '{"accessToken": {"storage": "memory"}}',
    ],
  },
  *check(flow) {
    const value = flowValue(flow, 'refreshToken', 'storage');
    const place = stringOf(value);
    if (!value || place === undefined || !PLACES.has(place)) return;
    // A copy is of no use without the key.
    if (flowValue(flow, 'refreshToken', 'senderConstrained')?.type === 'true') return;
    yield {
      at: value.span,
      says: `Every script can read the refresh token in ${place === 'webStorage' ? 'Web Storage' : place}.`,
    };
  },
});
