/** An address of a private network among the claims. Not: where a key is fetched from (header-remote-key), or the loopback addresses that clients are registered with. */
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { claimValues, mayHold } from '../claim-values';
import { ACCESS, ES256, HS256, jwt } from '../example-token';
import { INTERNAL_HINT, internalReach } from '../internal-address';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';

const VERSION = /version|release|build|firmware|^v(?:er)?$/iu;
/** A developer's own machine, as issuer or recipient, tells nothing of a network. */
const LOOPBACK_IS_USUAL = /^(?:iss|aud|htu|azp|sub)$|origin|redirect|callback/iu;
/** The same name in every cluster. */
const KUBERNETES = /^https:\/\/kubernetes\.default\.svc(?:\.cluster\.local)?\/?$/u;

const SAYS = {
  private: 'names an address of a private network',
  loopback: "names the machine's own address",
  metadata: 'names a cloud’s address for machine credentials',
} as const;

export default defineRule({
  on: 'jws',
  severity: 'info',
  says: 'A claim names an address of a private network.',
  why: 'Everyone who reads the token learns how the network is built. A service that fetches addresses from claims can be led to this one.',
  fix: 'Use public names or identifiers that mean nothing outside. Fetch an address from a claim only if it is on your list.',
  sources: [rfc(1918), rfc(4193), rfc(8725, '3.10'), document('cwe-200')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, upstream: 'http://10.1.2.3:8080/orders' }),
      jwt(HS256, { ...ACCESS, oven: { hosts: ['oven-3.bakery.internal', 'fd12:3456::7'] } }),
      jwt(HS256, { ...ACCESS, hook: 'http://169.254.169.254/latest/meta-data/' }),
      jwt(HS256, { ...ACCESS, admin: 'http://localhost:9000/' }),
    ],
    good: [
      jwt(HS256, ACCESS),
      jwt(HS256, { ...ACCESS, app_version: '10.0.0.1', site: 'https://bakery.example', net: '172.64.0.1' }),
      jwt(HS256, {
        ...ACCESS,
        iss: 'http://localhost:8080',
        aud: 'http://127.0.0.1:3000',
        'allowed-origins': ['http://localhost:5173'],
      }),
      jwt(ES256, {
        ...ACCESS,
        iss: 'https://kubernetes.default.svc.cluster.local',
        sub: 'spiffe://cluster.local/ns/bakery/sa/oven',
      }),
    ],
  },
  check(jws) {
    const claims = claimValues(jws);
    if (!claims || !mayHold(claims, INTERNAL_HINT)) return undefined;
    return reportsOnMembers(claims.payload, claims.values, ({ name, value }) => {
      if (value.type !== 'string') return undefined;
      const reach = internalReach(value.value);
      if (reach === undefined || VERSION.test(name) || KUBERNETES.test(value.value)) return undefined;
      if (reach === 'loopback' && LOOPBACK_IS_USUAL.test(name)) return undefined;
      const severity = reach === 'metadata' ? 'warning' : 'info';
      return { severity, says: `The claim ${quote(name)} ${SAYS[reach]}.` };
    });
  },
});
