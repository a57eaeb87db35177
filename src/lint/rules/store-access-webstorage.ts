/** An access token where any script of the origin can read it later. */
import { stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { flowValue } from '../flow';
import { defineRule } from '../rule';

const PLACES: Readonly<Record<string, 'warning' | 'info'>> = {
  localStorage: 'warning',
  sessionStorage: 'info',
  webStorage: 'warning',
  indexedDB: 'info',
};

export default defineRule({
  on: 'flow',
  severity: 'warning',
  says: 'The access token is kept in Web Storage.',
  why: 'Any script that runs in the origin, an injected one too, can read it there and use it elsewhere. In localStorage it also outlives the tab.',
  fix: 'Keep the access token in memory. Or keep it at a backend for frontend, and give the page an HttpOnly cookie.',
  sources: [rfc(10017), document('owasp-session')],
  examples: {
    bad: [
      '{"accessToken": {"storage": "localStorage", "ttlSeconds": 600}}',
      '{"accessToken": {"storage": "sessionStorage", "ttlSeconds": 600}}',
      '{"accessToken": {"storage": "webStorage"}}',
      '{"accessToken": {"storage": "indexedDB", "ttlSeconds": null}}',
    ],
    good: [
      '{"accessToken": {"storage": "memory", "ttlSeconds": 600}}',
      '{"session": {"storage": "cookie-httponly", "ttlSeconds": 3600}}',
    ],
  },
  *check(flow) {
    const value = flowValue(flow, 'accessToken', 'storage');
    const place = stringOf(value);
    const severity = place !== undefined && Object.hasOwn(PLACES, place) ? PLACES[place] : undefined;
    if (!value || !severity) return;
    yield {
      at: value.span,
      severity,
      says: `Every script can read the access token in ${place === 'webStorage' ? 'Web Storage' : place}.`,
    };
  },
});
