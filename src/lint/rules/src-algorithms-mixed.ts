/** A list of algorithms with secrets and key pairs in it. Not: an open list (src-verify-no-alg). */
import { document, rfc } from '#sources/sources';
import { someWithin, settingsIn } from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import type { Node } from '../code/syntax';
import { itemsOf, valuesOf } from '../code/values';
import { onceFor } from '../once-for';
import { defineRule } from '../rule';

const ALGORITHM = /^(?:[HREP]S(?:\d{3})?|EdDSA)$/u;

/** `alg === 'HS256'`, `header.alg !== expected`, `alg.startsWith('HS')`, `case 'RS256'`: the key goes with the algorithm. */
const tellsApart = (node: Node): boolean => {
  const isName = (each: Node) => each.type === 'text' && ALGORITHM.test(each.value);
  if (node.type === 'infix' && /^[!=]==?$/u.test(node.operator))
    return [node.left, node.right].some(
      (each) => isName(each) || (each.type === 'member' && each.property === 'alg'),
    );
  if (node.type === 'branch' && node.how === 'switch') return node.children.some(isName);
  return (
    node.type === 'call' &&
    node.callee.type === 'member' &&
    /^(?:startsWith|includes|indexOf)$/u.test(node.callee.property ?? '') &&
    node.callee.of.type !== 'array' &&
    node.args.some(isName)
  );
};

const tellsApartIn = onceFor((around: Node): boolean => someWithin(around, tellsApart));

/** True where the function around tells the two kinds apart. */
const isToldApart = (code: Code, node: Node): boolean => {
  let around = code.parents.get(node);
  while (around && around.type !== 'function' && around.type !== 'class') around = code.parents.get(around);
  return around !== undefined && tellsApartIn(around);
};

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'The list accepts both HMAC and key pair algorithms.',
  why: 'If one key serves both, the public key becomes an HMAC secret. Anyone can get the public key.',
  fix: 'Keep only algorithms of one kind, or choose the list by the type of the key.',
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
      const lists = key === 'algorithms' ? valuesOf(code, value) : [];
      for (const list of lists) {
        if (list.type !== 'array') continue;
        const names = itemsOf(code, list)
          .map((item) => follow(code, item))
          .map((item) => (item.type === 'text' ? item.value : ''));
        const [mac, pair] = [/^HS\d/u, /^(?:[REP]S\d|EdDSA|Ed\d)/u].map((kind) =>
          names.some((name) => kind.test(name)),
        );
        if (!mac || !pair) continue;
        yield isToldApart(code, value)
          ? { at: list.at, severity: 'info', says: 'Both kinds are accepted: is there a key for each?' }
          : { at: list.at };
      }
    }
  },
});
