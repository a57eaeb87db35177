/** A token that says where to fetch the key to verify it with. kid, x5c and x5t fetch nothing. */
import { originOf } from '#http/origin';
import { claim, stringOf, type Jws } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { profileOf } from '../profile';
import { vendorTokenOf } from '../vendor-token';
import { defineRule } from '../rule';

const INTERNAL = /^[^.]+$|(?:^|\.)(?:localhost|local|internal|intranet|lan|corp|home\.arpa)$/u;
const IP_ADDRESS = /^\[|^\d+(?:\.\d+){3}$/u;

/** Why a verifier must not fetch from there in any case. */
const dangerOf = (address: string): string | undefined => {
  if (!URL.canParse(address)) return 'not an absolute URL';
  const url = new URL(address);
  const host = url.hostname.replace(/\.$/u, '');
  if (url.protocol !== 'https:') return 'without https';
  if (url.username !== '' || url.password !== '') return 'with a user name';
  if (IP_ADDRESS.test(host)) return 'an IP address';
  return INTERNAL.test(host) ? 'in a private network' : undefined;
};

/** Where the issuer that a verifier has to trust anyway keeps its keys, by its address or by its name. */
const isIssuers = (address: string, jws: Jws): boolean => {
  const iss = stringOf(claim(jws, 'iss')?.value) ?? '';
  if (address === iss) return true;
  return URL.canParse(iss) && URL.canParse(address) && originOf(iss) === originOf(address);
};

export default defineRule({
  on: 'jws',
  ofHeader: true,
  severity: 'warning',
  says: 'The JOSE header says where to fetch the key.',
  why: 'An attacker can name a server of their own and sign with its key. The verifier can also be made to send requests into its own network.',
  fix: 'Ignore jku and x5u, or compare them with a list of https addresses before any request is made.',
  sources: [rfc(8725, '3.10'), rfc(7515, '4.1.2'), document('asvs-5', '9.1.3')],
  examples: {
    bad: [
      jwt({ alg: 'HS256', jku: 'https://keys.bakery.example/jwks.json' }, ACCESS),
      jwt({ alg: 'HS256', x5u: 'http://keys.bakery.example/oven.pem' }, ACCESS),
      jwt({ alg: 'HS256', jku: 'https://10.0.0.7/jwks.json' }, ACCESS),
      jwt({ alg: 'HS256', jku: 'https://login.bakery.example@keys.thief.example/' }, ACCESS),
      jwt({ alg: 'HS256', jku: '/jwks.json' }, ACCESS),
    ],
    good: [
      TOKEN,
      jwt({ alg: 'HS256', kid: 'https://keys.bakery.example/oven-1', 'x5t#S256': 'b3ZlbiBvbmU' }, ACCESS),
    ],
  },
  check: (jws, context) =>
    ['jku', 'x5u'].map((name) => {
      const parameter = parameterOf(jws, name);
      if (!parameter) return undefined;
      const { text: address, at } = parameter;
      if (address === undefined) return { at, severity: 'error', says: `${name} is not a string.` };
      const vendor = vendorTokenOf(jws);
      const isOfIssuer = isIssuers(address, jws);
      const isName = vendor?.fetchesKey === 'by name' || (isOfIssuer && !URL.canParse(address));
      const danger = isName ? undefined : dangerOf(address);
      // An authorization server compares it with what the client registered (RFC 7591 section 2: jwks_uri).
      const isExpected =
        vendor?.fetchesKey || isOfIssuer || profileOf(jws, context).name === 'client-assertion';
      return {
        at,
        severity: danger !== undefined ? 'error' : isExpected ? 'info' : 'warning',
        says: `${name} names the key’s address ${quote(address, 60)}${danger === undefined ? '' : `, ${danger}`}.`,
      };
    }),
});
