/** A time of a token in milliseconds, where seconds are read. Not: a token that has one (time-milliseconds). */
import { rfc } from '#sources/sources';
import { calledName, lastName, within } from '../code/ask';
import type { Code } from '../code/code';
import { follow, look } from '../code/follow';
import type { Node } from '../code/syntax';
import { defineRule } from '../rule';

const TIMES = ['exp', 'iat', 'nbf', 'auth_time'];

/** `Date.now()`, `new Date().getTime()`, `+new Date()`. */
const isNow = (node: Node): boolean => {
  if (node.type !== 'call' || node.callee.type !== 'member') return false;
  const { of } = node.callee;
  return calledName(node) === 'now'
    ? lastName(of) === 'Date'
    : calledName(node) === 'getTime' && of.type === 'call' && of.isNew && lastName(of.callee) === 'Date';
};

/** What is divided, or made by another call, may be in seconds. */
const isMilliseconds = (code: Code, node: Node, left = 8): boolean => {
  const value = follow(code, node);
  if (isNow(value)) return true;
  if (value.type !== 'infix' || !/^[+-]$/u.test(value.operator) || left === 0) return false;
  for (const each of within(value)) if (each.type === 'infix' && each.operator === '/') return false;
  return isMilliseconds(code, value.left, left - 1) || isMilliseconds(code, value.right, left - 1);
};

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'A time of the token is in milliseconds.',
  why: 'Verifiers read the number as seconds: as an expiry it is tens of thousands of years ahead. With iat in milliseconds, the lifetime is counted from there.',
  fix: 'Divide by 1000: Math.floor(Date.now() / 1000). Or leave exp and iat to the package.',
  sources: [rfc(7519, '2')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: id, exp: Date.now() + 2 * 60 * 1000 }, key);",
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: id, iat: Date.now() }, key, { expiresIn: '30d' });",
      "import jwt from 'jsonwebtoken';\nconst claims = { sub: id };\nclaims.exp = Date.now() + 600000;\njwt.sign(claims, key);",
      "import jwt from 'jwt-simple';\nconst payload = { sub: id, exp: new Date().getTime() + 600000 };\njwt.encode(payload, key);",
    ],
    good: [
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: id, exp: Math.floor(Date.now() / 1000) + 600 }, key);",
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: id, exp: (Date.now() + 600000) / 1000 }, key);",
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: id, lastLogin: Date.now() }, key, { expiresIn: '5m' });",
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: id, exp: expiryOf(Date.now()) }, key);",
    ],
  },
  *check(code) {
    for (const { does, payload } of code.uses) {
      for (const name of does === 'sign' && payload ? TIMES : []) {
        const looked = look(code, payload, name);
        if (looked.state !== 'present' || !isMilliseconds(code, looked.value)) continue;
        yield { at: (looked.property ?? looked.value).at };
      }
    }
  },
});
