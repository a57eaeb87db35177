/** A key whose private half is published. Not: a token that was signed with a published secret (hmac-known-secret). */
import { publishedIn } from '#jose/keys/published-keys';
import { document, rfc } from '#sources/sources';
import { reportsOn } from '../reports-on';
import { OVEN, jwk } from '../example-keys';
import { defineRule } from '../rule';

export default defineRule({
  on: 'keys',
  asks: 'given',
  severity: 'error',
  says: 'The private half of this key is published.',
  why: 'Anyone can sign with it. It exists to try samples and must not protect anything real.',
  fix: 'Make a key of your own.',
  sources: [rfc(7517, '9'), document('owasp-jwt')],
  examples: {
    bad: [
      '{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}',
      'shhhhh',
      '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9\nq9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==\n-----END PUBLIC KEY-----',
    ],
    good: [jwk(OVEN), 'lGXxPFwcLjTXBrfwNLRdoYPCHQiUXqpS3YeWV2GnqQ4'],
  },
  check({ keys, form }, { given }) {
    const severity = given?.sample ? { severity: 'info' as const } : {};
    const reports = reportsOn(keys, ({ key, at }) => {
      const source = key.fault === undefined ? publishedIn(key.jwk) : undefined;
      return source === undefined
        ? undefined
        : { at, says: `The whole key is published: ${source}.`, ...severity };
    });
    // The readings of a secret are one text.
    return form === 'secret' ? reports.slice(0, 1) : reports;
  },
});
