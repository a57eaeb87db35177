/** A list of ended tokens that is searched by the token's spelling. An allowlist is safe: another spelling is not found in it. */
import { stringOf } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { quote } from '#text/quote';
import { flowValue } from '../flow';
import { defineRule } from '../rule';

/** Words for the token itself or for a hash of it. `token id` and `jti` are not among them. */
const WORDS: ReadonlySet<string> = new Set([
  'raw',
  'whole',
  'full',
  'access',
  'token',
  'jwt',
  'string',
  'hash',
  'of',
  'the',
]);
const HASH = /^(?:sha|md|blake)\d*[a-z]?$/u;

const isSpelling = (key: string): boolean => {
  const words = key.toLowerCase().match(/[a-z]+\d*[a-z]?/gu) ?? [];
  return (
    words.some((word) => word === 'token' || word === 'jwt' || word === 'raw') &&
    words.every((word) => WORDS.has(word) || HASH.test(word))
  );
};

export default defineRule({
  on: 'flow',
  severity: 'error',
  says: 'The denylist finds tokens by text or its hash.',
  why: 'One token has more than one text that verifies: with other unused bits, white space, or a twin ECDSA signature. After logout, the other text is not on the list.',
  fix: 'Keep entries by iss and jti.',
  sources: [document('owasp-jwt'), document('ghsa-hxm8-2xgr-2p9m')],
  examples: {
    bad: [
      '{"revocation": {"kind": "denylist", "key": "token"}}',
      '{"revocation": {"kind": "denylist", "key": "sha256(token)"}}',
      '{"revocation": {"kind": "denylist", "key": "SHA-256 hash of the raw JWT"}}',
    ],
    good: [
      '{"revocation": {"kind": "denylist", "key": "iss+jti"}}',
      '{"revocation": {"kind": "denylist", "key": "sha256(jti)"}}',
      '{"revocation": {"kind": "denylist", "key": "token id"}}',
      '{"revocation": {"kind": "allowlist", "key": "sha256(token)"}}',
      '{"accessToken": {"format": "opaque"}, "revocation": {"kind": "denylist", "key": "sha256(token)"}}',
    ],
  },
  *check(flow) {
    const value = flowValue(flow, 'revocation', 'key');
    const key = stringOf(value);
    if (!value || key === undefined || !isSpelling(key)) return;
    if (stringOf(flowValue(flow, 'revocation', 'kind')) !== 'denylist') return;
    // An opaque token is looked up as it is: no other text finds the same row.
    if (stringOf(flowValue(flow, 'accessToken', 'format')) === 'opaque') return;
    yield {
      at: value.span,
      says: `The denylist finds tokens by ${quote(key)}, which varies.`,
    };
  },
});
