/** A JWK Set from which a verifier may take the wrong key. Not: a key that does not fit the token (key-mismatch). */
import { rfc } from '#sources/sources';
import { quote } from '#text/quote';
import type { PlacedKey } from '../key-subject';
import { reportsOn } from '../reports-on';
import { defineRule, type Report } from '../rule';

/**
 * What both can be taken for: the same type and curve, and no algorithms or uses that differ. Of a key that can't be read
 * here, another verifier may read whatever it likes.
 */
const alike = (
  { key: { jwk: a, fault } }: PlacedKey,
  { key: { jwk: b, fault: other } }: PlacedKey,
): boolean =>
  fault !== undefined ||
  other !== undefined ||
  (a.kty === b.kty &&
    a.crv === b.crv &&
    (a.alg === undefined || b.alg === undefined || a.alg === b.alg) &&
    (a.use === undefined || b.use === undefined || a.use === b.use));

const reportOn = (keys: readonly PlacedKey[], index: number): Report | undefined => {
  const [placed, kid] = [keys[index], keys[index]?.key.jwk.kid];
  if (!placed) return undefined;
  const before = keys.slice(0, index).filter(({ key }) => key.jwk.kid === kid);
  const same = before.find((each) => alike(each, placed));
  if (kid === undefined) {
    return (
      same && { at: placed.at, says: 'Two keys that fit the same tokens have no kid to tell them apart.' }
    );
  }
  if (same) return { at: placed.at, says: `Two keys that fit the same tokens have the kid ${quote(kid)}.` };
  return before.length > 0
    ? { at: placed.at, severity: 'info', says: `Keys of different kinds share the kid ${quote(kid)}.` }
    : undefined;
};

/** More keys than any issuer publishes: each is compared with all before it. */
const MOST_KEYS = 500;

export default defineRule({
  on: 'keys',
  severity: 'warning',
  says: 'A verifier may take the wrong key from this set.',
  why: 'Which key is taken then depends on the library and on the order, and some take a public key for a secret.',
  fix: 'Give every key a kid of its own, and keep secrets in no set with public keys.',
  sources: [rfc(7517, '4.5'), rfc(8725, '3.1')],
  examples: {
    bad: [
      '{"keys":[{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1","alg":"ES256","use":"sig"},{"kty":"EC","x":"BJOtCkNmK1_sM84mdxWWXhz7mPrm_9jYp-h5OAk3p_I","y":"z86G84TXroWTEKdP15-Wk2C4WErJKVCX8OFO5o4aGrE","crv":"P-256","kid":"oven-1","alg":"ES256","use":"sig"}]}',
      '{"keys":[{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","alg":"ES256","use":"sig"},{"kty":"EC","x":"BJOtCkNmK1_sM84mdxWWXhz7mPrm_9jYp-h5OAk3p_I","y":"z86G84TXroWTEKdP15-Wk2C4WErJKVCX8OFO5o4aGrE","crv":"P-256","alg":"ES256","use":"sig"}]}',
      '{"keys":[{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1","alg":"ES256","use":"sig"},{"kty":"oct","kid":"till-1","alg":"HS256","k":"lGXxPFwcLjTXBrfwNLRdoYPCHQiUXqpS3YeWV2GnqQ4"}]}',
    ],
    good: [
      '{"keys":[{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1","alg":"ES256","use":"sig"},{"kty":"EC","x":"BJOtCkNmK1_sM84mdxWWXhz7mPrm_9jYp-h5OAk3p_I","y":"z86G84TXroWTEKdP15-Wk2C4WErJKVCX8OFO5o4aGrE","crv":"P-256","kid":"oven-2","alg":"ES256","use":"sig"}]}',
      '{"keys":[{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","alg":"ES256","use":"sig"}]}',
      '{"keys":[{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1","alg":"ES256","use":"sig"},{"kty":"RSA","n":"65YFLWkLByK7QcqpZcDx9v1cEkMKz9R89pcO6CJYNkPRAhmc5nyX59Pp3Tjulw3QMjOHqjbPKlobkMyLyvKrPS2P35BKWbdpq_rxozuo7sTegyhmkAYlgH008i5DV3Ay1EEBb8aGF3fUiGvTCm22s9ZFmsnkyHFAu9X3xN4YhW4z-x9arD0l_VHxL03-odwHw7IYWa-MM6OeBqHczascHdH-9HrE5m7CRnyw8gwlrwHlE7W5GPjX2IEtkeGocKKKYFRERY-yxPAFljbmx11spFQTGX14HIFAiEka7jWg1UqAju1qaKPuK7L6FNy5EQnQ6a9RpzTiGBhRRGB0VXBrKVreT9odv9ZLUyYyxsy-pb687T1yZC17R6np8FzUYV4grnpynryYhvVQgeGFQLJqqRg1g9zitaomYHOrcKLrZdePqcsPC0EzwvZARnMSwu_O4337Co0ZMV3DRggkH0Ag28e_DoSf6a62OZuWd-WTfXlBfqeEftPcixB6NENmxZSJ","e":"AQAB","kid":"oven-2","alg":"RS256"}]}',
    ],
  },
  check({ keys: all, form }) {
    const keys = all.slice(0, MOST_KEYS);
    if (form !== 'jwks' || keys.length < 2) return [];
    const reports = reportsOn([...keys.keys()], (index) => reportOn(keys, index));
    const secret = keys.find(({ key }) => key.jwk.kty === 'oct');
    if (!secret || keys.every(({ key }) => key.jwk.kty === 'oct' || key.fault !== undefined)) return reports;
    return [...reports, { at: secret.at, says: 'The set holds secrets beside public keys.' }];
  },
});
