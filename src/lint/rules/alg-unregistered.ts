/** An algorithm that is not registered for signatures. Not: none in any spelling (alg-none, alg-none-variant). */
import { algorithmOf, isNone, namesNear } from '#jose/algorithms';
import { keyManagementOf } from '#jose/jwe/algorithms';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

/** Drafts and private names in use: BBS, composite signatures, other post-quantum ones, the keys of NATS. */
const KNOWN = /^(?:BBS|ES256K-R$|ed25519-nkey$|(?:ML-DSA|SLH-DSA|FN-DSA|FALCON)-)/u;

/** Registered for Web Cryptography only, with a ban on use in JOSE. */
const PROHIBITED: ReadonlySet<string> = new Set(['RS1', 'HS1']);

const faultOf = (alg: string): string => {
  if (keyManagementOf(alg)) return 'is for encryption, not for signatures';
  if (PROHIBITED.has(alg)) return 'must not be used in JOSE';
  const near = namesNear(alg).map((name) => quote(name));
  return `is not registered${near.length > 0 ? `; ${near.join(' or ')} is` : ''}`;
};

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The algorithm is not registered for signatures.',
  why: 'Verifiers refuse a name they do not know. One that guesses, or ignores case, may accept an algorithm that its list forbids.',
  fix: 'Use a registered name in its exact spelling, such as ES256.',
  sources: [rfc(7518, '3.1'), document('rfc8725bis', 'section 2.11')],
  examples: {
    bad: [
      jwt({ alg: 'ES521' }, ACCESS),
      jwt({ alg: 'hs256' }, ACCESS),
      jwt({ alg: 'RSA-OAEP' }, ACCESS),
      jwt({ alg: 'RS1' }, ACCESS),
      jwt({ alg: 'ML-DSA-65-ES256' }, ACCESS),
      jwt({ alg: '' }, ACCESS),
    ],
    good: [TOKEN, jwt({ alg: 'NONE' }, ACCESS, ''), jwt({ alg: 256 }, ACCESS)],
  },
  check(jws) {
    const { text: alg, at } = parameterOf(jws, 'alg') ?? {};
    if (!at || alg === undefined || algorithmOf(alg) || isNone(alg.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')))
      return undefined;
    const isKnown = KNOWN.test(alg);
    return {
      at,
      severity: isKnown ? 'info' : 'warning',
      says: `The algorithm ${quote(alg)} ${isKnown ? 'is known, but not registered' : faultOf(alg)}.`,
    };
  },
});
