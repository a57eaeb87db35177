/** A JWK Set from which a verifier may take the wrong key. Not: a key that does not fit the token (key-mismatch). */
import { rfc } from '#sources/sources';
import { quote } from '#text/quote';
import type { PlacedKey } from '../key-subject';
import { reportsOn } from '../reports-on';
import { OVEN, RSA_OVEN, SECOND_OVEN, TILL_SECRET, jwks } from '../example-keys';
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
    // Keys to sign with are in no set that verifiers read: what publishes them can give each its kid.
    const severity = placed.key.isPrivate ? 'info' : 'warning';
    const says = 'Two similar keys have no kid to distinguish them.';
    return same && { at: placed.at, severity, says };
  }
  if (same) return { at: placed.at, says: `Two similar keys share the kid ${quote(kid)}.` };
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
  why: 'Then the library and the order of the keys decide which one is used. Some libraries use a public key as a secret.',
  fix: 'Give every key its own kid. Keep secrets out of a set with public keys.',
  sources: [rfc(7517, '4.5'), rfc(8725, '3.1')],
  examples: {
    bad: [
      jwks(OVEN, { ...SECOND_OVEN, kid: 'oven-1' }),
      jwks({ ...OVEN, kid: undefined }, { ...SECOND_OVEN, kid: undefined }),
      jwks(OVEN, { ...TILL_SECRET, alg: 'HS256' }),
    ],
    good: [
      jwks(OVEN, SECOND_OVEN),
      jwks({ ...OVEN, kid: undefined }),
      jwks(OVEN, { ...RSA_OVEN, kid: 'oven-2' }),
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
