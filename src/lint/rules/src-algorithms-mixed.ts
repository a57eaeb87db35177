/** A list of algorithms with secrets and key pairs in it. Not: an open list (src-verify-no-alg). */
import { document, rfc } from '#sources/sources';
import { settingsIn } from '../code/ask';
import { follow } from '../code/follow';
import { defineRule } from '../rule';

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'The list accepts both HMAC and key pair algorithms.',
  why: 'Where one key serves both, the public key becomes the secret of an HMAC. Everybody has the public key.',
  fix: 'Keep the algorithms of one kind, or choose the list by the key that you look up.',
  sources: [rfc(8725, '3.1'), document('cve-2022-23540')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\njwt.verify(token, publicKey, { algorithms: ['RS256', 'HS256'] });",
    ],
    good: [
      "import jwt from 'jsonwebtoken';\njwt.verify(token, publicKey, { algorithms: ['RS256', 'ES256'] });",
    ],
  },
  *check(code) {
    for (const { key, value } of settingsIn(code)) {
      const list = key === 'algorithms' ? follow(code, value) : undefined;
      if (list?.type !== 'array') continue;
      const names = list.items
        .map((item) => follow(code, item))
        .map((item) => (item.type === 'text' ? item.value : ''));
      const [mac, pair] = [/^HS\d/u, /^(?:[REP]S\d|EdDSA|Ed\d)/u].map((kind) =>
        names.some((name) => kind.test(name)),
      );
      if (mac && pair) yield { at: list.at };
    }
  },
});
