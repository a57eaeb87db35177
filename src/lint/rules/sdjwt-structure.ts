/** An SD-JWT whose parts are not those of one. Not: whether the digests fit (sdjwt-digest), or what a key binding says (sdjwt-kb). */
import { algorithmOf } from '#jose/algorithms';
import { carriersIn, headerParameter, objectOf, stringOf } from '#jose/jws/jws';
import { readDisclosure } from '#jose/sd-jwt/disclosure';
import { rfc } from '#sources/sources';
import { memberOf, membersWithin } from '#text/json';
import { BOUND_CREDENTIAL, disclosed, sdJwtOf, CREDENTIAL, encoded, jwt, SD_JWT_VC } from '../example-token';
import { defineRule } from '../rule';

export default defineRule({
  on: 'sd-jwt',
  severity: 'error',
  says: 'The SD-JWT does not have the shape of one.',
  why: 'A verifier must refuse it. One that repairs it by itself reads claims that another verifier does not see.',
  fix: 'Keep every tilde, also the one at the end when no key binding follows. Send each disclosure once, as the issuer made it.',
  sources: [rfc(9901, '4'), rfc(9901, '4.1'), rfc(9901, '4.2'), rfc(9901, '7.1')],
  examples: {
    bad: [
      [
        jwt(SD_JWT_VC, { ...CREDENTIAL, _sd: ['eUpFxa-GUgG1U_5cg8GcBdHXnWF0U-G-VUt6VbzKxaw'] }),
        disclosed('given_name', 'Ada'),
      ].join('~'),
      [jwt(SD_JWT_VC, CREDENTIAL), encoded('["s'), ''].join('~'),
      sdJwtOf(jwt({ ...SD_JWT_VC, alg: 'HS256' }, CREDENTIAL)),
      sdJwtOf(jwt(SD_JWT_VC, CREDENTIAL), encoded(['c291cmRvdWdo', 'trade', 'baker', 'rye'])),
      sdJwtOf(
        jwt(SD_JWT_VC, { ...CREDENTIAL, _sd: ['YsjhaExoKe1sQmif385LCrE5J_OBnGSMUxPDeUTWo1I'] }),
        disclosed('_sd', 'Ada'),
      ),
      sdJwtOf(
        jwt(SD_JWT_VC, { ...CREDENTIAL, _sd: ['eUpFxa-GUgG1U_5cg8GcBdHXnWF0U-G-VUt6VbzKxaw'] }),
        disclosed('given_name', 'Ada'),
        disclosed('given_name', 'Ada'),
      ),
      sdJwtOf(jwt(SD_JWT_VC, { ...CREDENTIAL, _sd_alg: 256 })),
      sdJwtOf(jwt(SD_JWT_VC, { ...CREDENTIAL, address: { _sd_alg: 'sha-256' } })),
    ],
    good: [
      sdJwtOf(
        jwt(SD_JWT_VC, {
          ...CREDENTIAL,
          _sd: ['eUpFxa-GUgG1U_5cg8GcBdHXnWF0U-G-VUt6VbzKxaw'],
          trades: [{ '...': 'wEGMcxtdwrIlFi0maOkQtZFroVf1y0ksyNxY5QSoVZs' }],
        }),
        disclosed('given_name', 'Ada'),
        disclosed('rye'),
      ),
      sdJwtOf(jwt(SD_JWT_VC, CREDENTIAL)),
      [
        jwt(SD_JWT_VC, BOUND_CREDENTIAL),
        disclosed('given_name', 'Ada'),
        jwt(
          { alg: 'ES256', typ: 'kb+jwt' },
          {
            iat: 1790000000,
            aud: 'https://orders.bakery.example',
            nonce: 'n-88',
            sd_hash: 'QSQU9hrD7ZOr6Y3IZIh9zJq7x7fL7L6EdrJ0bfdQvDM',
          },
        ),
      ].join('~'),
    ],
  },
  *check({ issuer, disclosures, keyBinding }) {
    const alg = headerParameter(issuer, 'alg');
    if (alg && algorithmOf(stringOf(alg.value) ?? '')?.kty === 'oct') {
      yield {
        at: carriersIn(issuer.header, alg.span),
        says: `${stringOf(alg.value)} is no signature by a private key.`,
      };
    }
    const seen = new Set<string>();
    for (const [index, disclosure] of disclosures.entries()) {
      const read = readDisclosure(disclosure, `Disclosure ${index + 1}`);
      if ('says' in read) yield { at: disclosure.span, says: read.says };
      else if (seen.has(disclosure.text)) {
        yield { at: disclosure.span, says: `Disclosure ${index + 1} was sent twice.` };
      }
      seen.add(disclosure.text);
    }
    if (keyBinding && keyBinding.jws.segments.length !== 3) {
      yield {
        at: keyBinding.span,
        says: 'The text after the last tilde is no JWT.',
      };
    }
    const payload = objectOf(issuer.payload);
    if (!payload || !issuer.payload) return;
    const algorithm = memberOf(payload, '_sd_alg');
    for (const { name, span, value } of membersWithin(payload)) {
      if (name !== '_sd_alg') continue;
      const isTop = span.start === algorithm?.span.start;
      if (isTop && value.type === 'string') continue;
      yield {
        at: carriersIn(issuer.payload, span),
        says: isTop ? '"_sd_alg" is not a string.' : '"_sd_alg" is allowed at the top level only.',
      };
    }
  },
});
