/** An API key, private key or address with a password among the claims. Keys that are made to be published are exempt. */
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { claimValues, mayHold } from '../claim-values';
import { ACCESS, HS256, jwt } from '../example-token';
import { knownSecretIn, SECRET_HINT } from '../known-secrets';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A claim has an API key or URL with password.',
  why: 'A signed token is encoded, not encrypted. Everyone who sees it, in a log, a proxy or the browser, can use the key.',
  fix: 'Take the claim out and replace the key: others may have it.',
  sources: [document('cwe-522'), document('gitleaks'), rfc(7519, '12')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, aws: 'AKIARQYELQAVESFR35H4' }),
      jwt(HS256, { ...ACCESS, store: { key: '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49' } }),
      jwt(HS256, { ...ACCESS, upstream: ['postgres://baker:rye-and-salt@db.bakery.example/orders'] }),
      jwt(HS256, { ...ACCESS, aws: 'AKIAIOSFODNN7EXAMPLE' }),
    ],
    good: [
      jwt(HS256, ACCESS),
      jwt(HS256, {
        ...ACCESS,
        key_hint: 'AKIA…',
        stripe: 'pk_live_51bakeryBakeryBakery',
        home: 'https://orders.bakery.example/ada:notes@home',
      }),
      jwt(HS256, { ...ACCESS, upstream: 'postgres://baker:***@db.bakery.example/orders' }),
    ],
  },
  check(jws) {
    const claims = claimValues(jws);
    if (!claims || !mayHold(claims, SECRET_HINT)) return undefined;
    return reportsOnMembers(claims.payload, claims.values, ({ name, value }) => {
      const secret = value.type === 'string' ? knownSecretIn(value.value) : undefined;
      if (!secret) return undefined;
      const says = `The claim ${quote(name)} holds ${secret.what}${secret.harmless ? ' (a sample)' : ''}.`;
      return { severity: secret.harmless ? 'info' : 'error', says };
    });
  },
});
