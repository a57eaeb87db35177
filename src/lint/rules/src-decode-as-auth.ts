/** Claims that nobody verified decide what a user may do. Reading them for display is no fault. */
import { document, rfc } from '#sources/sources';
import { accessOf } from '../code/ask';
import type { Code } from '../code/code';
import { claimsOf, decides, isHarmless } from '../code/decision';
import { nodesOf } from '../code/nodes';
import { isOfPage } from '../code/of-page';
import type { Node } from '../code/syntax';
import { decodingsIn } from '../code/unverified';
import { isFromClient, isVerifiedBeside } from '../code/verifier';
import { defineRule } from '../rule';

const isShown = (code: Code, node: Node): boolean => {
  if (!isOfPage(code)) return false;
  for (let at = code.parents.get(node); at; at = code.parents.get(at)) {
    const name = at.type === 'function' ? at.name : at.type === 'declare' ? at.target.binds[0]?.name : '';
    if (/^use[A-Z]|^[A-Z]\w*[a-z]/u.test(name ?? '')) return true;
  }
  return false;
};

const SHOWN = {
  severity: 'info',
  says: 'Unverified claims decide what is shown: the server must check.',
} as const;

/** An alarm takes a token that a client sent, and a file in which nobody verifies. */
const UNSEEN = {
  severity: 'info',
  says: 'Decoded claims decide: check that the token was verified before.',
} as const;

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'The code trusts claims that it did not verify.',
  why: 'Decoding only takes the token apart. Anyone can write a token with any claims, and this code believes them.',
  fix: 'Verify the token first. Decide by the claims that the verification returns.',
  sources: [rfc(8725, '3.3'), rfc(7519, '7.2'), document('owasp-jwt')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\nconst claims = jwt.decode(token);\nif (claims.role === 'admin') grant();",
      "import { decodeJwt } from 'jose';\nexport const isAdmin = (token) => decodeJwt(token).roles.includes('admin');",
      'const { payload } = jwt.decode(token, { complete: true });\nreq.user = payload;',
      'jwt.decode(token, (error, claims) => { req.userId = claims.id; next(); });',
      'const { sub } = jwt.decode(token);\nreq.user = await User.findById(sub);',
      "const claims = JSON.parse(atob(token.split('.')[1]));\nconst allowed = claims.scope === 'orders';\nif (allowed) list();",
      "const claims = req.cookies.token ? jwtDecode(req.cookies.token) : null;\nif (claims?.role !== 'admin') throw redirect(302, '/login');",
      'const verifyToken = (req, res, next) => {\n  // jwt.verify(token, key);\n  req.user = jwt.decode(req.headers.token);\n  next();\n};',
      'const context = ({ req }) => {\n  const user = jwtDecode(req.headers.authorization);\n  return { user };\n};',
      'const mine = (req, res, next) => {\n  const claims = jwt.decode(req.headers.authorization);\n  if (String(claims.id) === req.params.id) next();\n};',
      'const Current = createParamDecorator((data, context) => jwtDecode(requestOf(context).headers.token));',
      'const check = (req, next) =>\n  load(req.cookies.token)\n    .then((token) => decodeJwt(token))\n    .then((claims) => User.findByPk(claims.sub))\n    .then((user) => { req.user = user; next(); });',
      'function parseUserId(token) {\n  const claims = jwt.decode(token);\n  return claims.sub;\n}\nexport const userIdOf = (event) => parseUserId(event.headers.Authorization);',
      "app.use(async (c, next) => {\n  const { payload } = jwtDecode(getCookie(c, 'token'));\n  c.set('user', payload);\n  await next();\n});",
      'const createAppContext = ({ req }) => {\n  let user = null;\n  if (req.headers.token) user = jwtDecode(req.headers.token);\n  return { db, user };\n};',
      'const currentUser = async (req) => {\n  const { sub } = jwt.decode(req.cookies.token);\n  return await User.findById(sub);\n};',
    ],
    good: [
      "import jwt from 'jsonwebtoken';\nconst { header } = jwt.decode(token, { complete: true });\njwt.verify(token, await keyFor(header.kid), { algorithms: ['ES256'] });",
      "import { jwtDecode } from 'jwt-decode';\nif (jwtDecode(token).exp * 1000 < Date.now()) await renew();",
      'const claims = jwtDecode(token);\ngreeting.textContent = claims.name;',
      'const claims = jwt.decode(token);\nif (!claims) return;',
      "const claims = jwtDecode(token);\nif (typeof claims.oid !== 'string') return null;",
      "const Menu = () => <nav>{jwtDecode(token).role === 'admin' && <Admin />}</nav>;",
    ],
  },
  *check(code) {
    const { calls, parameters } = decodingsIn(code);
    if (calls.size === 0) return;
    for (const node of nodesOf(code, 'name', 'member', 'call')) {
      const parent = code.parents.get(node);
      // Only the whole of `a.b.c` counts.
      if (parent?.type === 'member' && parent.of === node && parent.property !== undefined) continue;
      const { root, path } = node.type === 'call' ? { root: node, path: [] } : accessOf(code, node);
      const binding = root.type === 'name' ? code.bindings.get(root) : undefined;
      if (!calls.has(root) && !(binding && parameters.has(binding))) continue;
      const claims = claimsOf(code, node, path);
      if (isHarmless(claims[0])) continue;
      if (decides(code, node, { claim: claims[0], left: 2 }))
        yield {
          at: node.at,
          ...(isShown(code, node)
            ? SHOWN
            : isFromClient(code, root) && !isVerifiedBeside(code, node)
              ? {}
              : UNSEEN),
        };
    }
  },
});
