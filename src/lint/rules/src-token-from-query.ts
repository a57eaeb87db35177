/** A server that takes tokens out of addresses. Not: a client that writes them there (src-token-leak). */
import { document, rfc } from '#sources/sources';
import { accessOf, calledName, lastName, standsIn } from '../code/ask';
import type { Code } from '../code/code';
import { nodesOf } from '../code/nodes';
import { originOf } from '../code/origin';
import type { Node } from '../code/syntax';
import { madeFrom } from '../code/values';
import { defineRule } from '../rule';

/** Links of a mail, which work once. */
const ONE_USE = /verif|confirm|activat|reset|forgot|invit|magic|unsubscri|e-?mail/iu;

const writtenBehind = (code: Code, node: Node): string => {
  const { root, path } = accessOf(code, node);
  return [code.text.slice(root.at.start, root.at.end), ...path].join('.');
};

const isOfQuery = (code: Code, node: Node): boolean => {
  const { root, path } = accessOf(code, node);
  // `new URL(request.url).searchParams.get('token')`
  const isParameter =
    root.type === 'call' &&
    calledName(root) === 'get' &&
    root.callee.type === 'member' &&
    /\b(?:searchParams|URLSearchParams)\b/u.test(writtenBehind(code, root.callee.of));
  return isParameter || path.at(-2) === 'query' || (path.length === 1 && lastName(root) === 'query');
};

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'The token is read from the query of the address.',
  why: 'Addresses end up in logs, histories and Referer fields. Anyone who finds the token there can use it.',
  fix: 'Read the token from the Authorization field, or keep it in an HttpOnly cookie.',
  sources: [rfc(6750, '5.3'), document('asvs-5', '14.2.1')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\nconst claims = jwt.verify(req.query.token, key, { algorithms: ['ES256'] });",
      "import jwt from 'jsonwebtoken';\nconst token = req.headers.token || req.query.token;\njwt.verify(token, key, { algorithms: ['ES256'] });",
      "import { ExtractJwt } from 'passport-jwt';\nconst from = ExtractJwt.fromUrlQueryParameter('token');",
      "import jwt from 'jsonwebtoken';\nconst asked = new URL(request.url, origin).searchParams;\njwt.verify(asked.get('token'), key, { algorithms: ['ES256'] });",
    ],
    good: [
      "import jwt from 'jsonwebtoken';\nconst claims = jwt.verify(req.cookies.token, key, { algorithms: ['ES256'] });",
      "import jwt from 'jsonwebtoken';\nrouter.get('/verify-email', (req) => {\n  jwt.verify(req.query.token, key, { algorithms: ['ES256'] });\n});",
    ],
  },
  *check(code) {
    for (const { does, token } of code.uses) {
      if (does !== 'verify' || !token) continue;
      if (standsIn(code, token, ONE_USE)) continue;
      if (madeFrom(code, token).some((value) => isOfQuery(code, value))) yield { at: token.at };
    }
    for (const node of nodesOf(code, 'member')) {
      if (node.property !== 'fromUrlQueryParameter') continue;
      if (originOf(code, node)?.module === 'passport-jwt') yield { at: node.at };
    }
  },
});
