/** An ECDSA signature with a twin that matches too, where tokens are told apart by their hash. The signature itself is no fault. */
import { algorithmOf } from '#jose/algorithms';
import { integerOf } from '#jose/integer';
import { document } from '#sources/sources';
import { ACCESS, ES256, jwt } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  asks: 'given',
  severity: 'info',
  says: 'Its number s is high: the signature has a twin.',
  why: 'Both spellings verify, and their hashes differ. A denylist or replay cache that uses the hash knows only one of them.',
  fix: 'Find the entries of a denylist by iss and jti.',
  sources: [document('owasp-jwt'), document('ghsa-hxm8-2xgr-2p9m')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt(
          ES256,
          ACCESS,
          'KFoHWGGeBq7vllou2DW-V1izaFvQKjAHrKVzWS78AEDS6VLGMoVwtQ1zL_OlaPNT8Ty_KfIBFErohrnv4bljJQ',
        ),
        given: { denylist: 'token-hash' },
      },
    ],
    good: [
      {
        text: jwt(
          ES256,
          ACCESS,
          'V_zPndPhrMihVYXar5YlHtRmt7raXK3u8OxUHXQ9MXM8cbtuyqacGoZySFNWobDiYiV6n7CV0zBEMOGqTWrjkg',
        ),
        given: { denylist: 'token-hash' },
      },
      jwt(
        ES256,
        ACCESS,
        'm8F61zzV_JVGQs7KEcS8fEnWt_SEFIkvSJKLkXPUOcuqkTVJSa_ltpJ7KgZ45zi_RbehRv2LBHT8H_LZ4J6DAw',
      ),
    ],
  },
  check(jws, { given }) {
    if (given?.denylist !== 'token-hash' || !jws.signature) return undefined;
    const { order, signatureBytes } = algorithmOf(parameterOf(jws, 'alg')?.text ?? '') ?? {};
    const { bytes } = jws.signature.decoded;
    if (order === undefined || !signatureBytes?.includes(bytes.length)) return undefined;
    const s = integerOf(bytes.subarray(bytes.length / 2));
    return s < order && s > order / 2n && { at: jws.signature.span };
  },
});
