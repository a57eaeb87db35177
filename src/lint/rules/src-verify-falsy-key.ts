/** A verification without a key. Not: a key that is written into the code (src-hardcoded-secret). */
import { document } from '#sources/sources';
import { isBoolean } from '../code/ask';
import type { Code } from '../code/code';
import { materialsOf } from '../code/key-material';
import type { Node } from '../code/syntax';
import type { Use } from '../code/uses';
import { defineRule } from '../rule';

const isNothing = (code: Code, key: Node): boolean => {
  const values = materialsOf(code, key);
  return (
    values.length > 0 &&
    values.every((value) => {
      if (value.type === 'text') return value.value === '';
      if (value.type === 'constant') return value.value !== true;
      return value.type === 'name' && value.name === 'undefined' && !code.bindings.has(value);
    })
  );
};

const isTruthy = (code: Code, node: Node): boolean =>
  isBoolean(code, node, true) || (node.type === 'text' && node.value !== '');

const placeIn = (code: Code, use: Use): Node | undefined => {
  const { library, call, key } = use;
  const third = call.args[2];
  // Its third argument switches the verification off.
  if (library === 'jwt-simple' && third && isTruthy(code, third)) return third;
  if (key) return isNothing(code, key) ? key : undefined;
  return library === 'jsonwebtoken' && use.token ? call : undefined;
};

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'The token is verified without a key.',
  why: 'With jsonwebtoken 8, such a call accepts a token without a signature, so anyone can write the claims. Version 9 refuses every token, so the call never does what was meant.',
  fix: 'Give the real key, and stop when it is missing.',
  sources: [document('cve-2022-23540')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\njwt.verify(token, null);",
      "import jwt from 'jsonwebtoken';\nconst key = '';\njwt.verify(token, key, { algorithms: ['HS256'] });",
      "const simple = require('jwt-simple');\nsimple.decode(token, key, true, 'HS256');",
      "import jwt from 'jsonwebtoken';\njwt.verify(token);",
    ],
    good: [
      "import jwt from 'jsonwebtoken';\njwt.verify(token, key, { algorithms: ['ES256'] });",
      "const simple = require('jwt-simple');\nsimple.decode(token, key, false, 'HS256');",
    ],
  },
  *check(code) {
    for (const use of code.uses) {
      const node = use.does === 'verify' ? placeIn(code, use) : undefined;
      if (node) yield { at: node.at };
    }
  },
});
