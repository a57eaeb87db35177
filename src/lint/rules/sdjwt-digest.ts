/** A disclosure that the issuer did not sign, a digest that appears twice, or a hash function that is not to be used. A digest without a disclosure is no fault: it is held back or a decoy. */
import { carriersIn, claim, objectOf } from '#jose/jws/jws';
import { readDisclosure } from '#jose/sd-jwt/disclosure';
import { rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { disclosed, sdJwtOf, CREDENTIAL, encoded, jwt, SD_JWT_VC } from '../example-token';
import { defineRule, type Report } from '../rule';
import { digestIn, digestsWithin, hashNameOf } from '../sd-jwt-digests';

const FIT: ReadonlySet<string> = new Set(['sha-256', 'sha-384', 'sha-512']);
/** Two texts of one hash can be made. */
const BROKEN = /^(?:md\d|sha-?1)$/iu;

export default defineRule({
  on: 'sd-jwt',
  severity: 'error',
  says: 'Disclosures do not fit the digests the issuer signed.',
  why: 'A disclosure without a digest was added or changed after the issuer signed. A verifier that accepts it trusts the holder’s words as if the issuer had signed them.',
  fix: 'Send only disclosures that the issuer made, unchanged. Issue each digest once, with sha-256 in _sd_alg.',
  sources: [rfc(9901, '7.1'), rfc(9901, '4.1.1')],
  examples: {
    bad: [
      sdJwtOf(
        jwt(SD_JWT_VC, { ...CREDENTIAL, _sd: ['eUpFxa-GUgG1U_5cg8GcBdHXnWF0U-G-VUt6VbzKxaw'] }),
        disclosed('given_name', 'Ada'),
        encoded(['c291cmRvdWdo', 'trade', 'baker']),
      ),
      sdJwtOf(
        jwt(SD_JWT_VC, {
          ...CREDENTIAL,
          trades: [
            { '...': 'wEGMcxtdwrIlFi0maOkQtZFroVf1y0ksyNxY5QSoVZs' },
            { '...': 'wEGMcxtdwrIlFi0maOkQtZFroVf1y0ksyNxY5QSoVZs' },
          ],
        }),
      ),
      sdJwtOf(jwt(SD_JWT_VC, { ...CREDENTIAL, _sd_alg: 'sha-1' })),
      sdJwtOf(jwt(SD_JWT_VC, { ...CREDENTIAL, _sd_alg: 'sha3-256' })),
    ],
    good: [
      sdJwtOf(
        jwt(SD_JWT_VC, {
          ...CREDENTIAL,
          _sd_alg: 'sha-256',
          _sd: ['eUpFxa-GUgG1U_5cg8GcBdHXnWF0U-G-VUt6VbzKxaw'],
          trades: [{ '...': 'wEGMcxtdwrIlFi0maOkQtZFroVf1y0ksyNxY5QSoVZs' }],
        }),
        disclosed('given_name', 'Ada'),
        disclosed('rye'),
      ),
      sdJwtOf(
        jwt(SD_JWT_VC, {
          ...CREDENTIAL,
          _sd: ['8n1qBTMdktfoBHSd1ET89_N_0Iy1fPg8CHGCZPCqjno', 'rkSKyGxOjk3sZFcpcI70GHOuecbf-E7_czYJiUh_COU'],
        }),
      ),
      sdJwtOf(jwt(SD_JWT_VC, { ...CREDENTIAL, _sd_alg: 'sha-512', _sd: [] })),
    ],
  },
  *check(sdJwt) {
    const { issuer, disclosures } = sdJwt;
    const payload = objectOf(issuer.payload);
    const hash = hashNameOf(sdJwt);
    if (!payload || !issuer.payload || hash === undefined) return;
    const algorithm = claim(issuer, '_sd_alg');
    if (algorithm && !FIT.has(hash)) {
      yield {
        at: carriersIn(issuer.payload, algorithm.span),
        severity: BROKEN.test(hash) ? 'error' : 'warning',
        says: `The hash function ${quote(hash)} is ${BROKEN.test(hash) ? 'broken' : 'unknown to most verifiers'}.`,
      };
    }
    const digests = new Set<string>();
    const twice = (digest: string, at: Report['at']): Report[] => {
      const isKnown = digests.has(digest);
      digests.add(digest);
      return isKnown ? [{ at, says: `The digest ${quote(digest, 12)} appears twice.` }] : [];
    };
    for (const { value, span } of digestsWithin(payload)) {
      yield* twice(value, carriersIn(issuer.payload, span));
    }
    // Unreadable disclosures and those sent twice are another finding (sdjwt-structure).
    const byText = new Map(disclosures.map((disclosure) => [disclosure.text, disclosure]));
    const readable = [...byText.values()].flatMap((disclosure) => {
      const read = readDisclosure(disclosure, '');
      return 'says' in read ? [] : [{ ...disclosure, said: read.value }];
    });
    for (const { said, span } of readable) {
      for (const { value } of said ? digestsWithin(said) : []) yield* twice(value, span);
    }
    for (const { text, span } of readable) {
      const digest = digestIn(sdJwt, text);
      if (digest === undefined || digests.has(digest)) continue;
      yield {
        at: span,
        says: 'The issuer signed no digest for this disclosure.',
      };
    }
  },
});
