/** Claims that nobody verified decide what somebody may do. Not: reading them for display. */
import { document, rfc } from '#sources/sources';
import { accessOf, calledName, inTest, lastName, within } from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import type { CallNode, Node } from '../code/syntax';
import { defineRule } from '../rule';

/** `JSON.parse(atob(token.split('.')[1]))`: the token, when it is that. */
const tokenOfParse = (code: Code, call: CallNode): Node | undefined => {
  if (calledName(call) !== 'parse' || call.args.length === 0) return undefined;
  const [first] = call.args;
  for (const each of first ? within(follow(code, first)) : []) {
    const split = each.type === 'member' && each.property === '1' ? follow(code, each.of) : undefined;
    if (split?.type === 'call' && split.callee.type === 'member' && split.callee.property === 'split') {
      return split.callee.of;
    }
  }
  return undefined;
};

const writtenAs = (code: Code, node: Node): string => code.text.slice(node.at.start, node.at.end);

/** Calls that give claims nobody verified, with the token; those of a token that is verified as well are left out. */
const decodingsIn = (code: Code): Set<Node> => {
  const verified = new Set<string>();
  for (const { does, token } of code.uses)
    if (does === 'verify' && token) verified.add(writtenAs(code, token));
  const decoded = new Set<Node>();
  const take = (call: Node, token: Node | undefined): void => {
    if (!token || !verified.has(writtenAs(code, token))) decoded.add(call);
  };
  for (const { does, call, token } of code.uses) if (does === 'decode') take(call, token);
  for (const node of code.nodes) {
    if (node.type !== 'call') continue;
    // A function of one's own that verifies.
    const [first] = node.args;
    if (first && /verif|authenticate/iu.test(calledName(node))) verified.add(writtenAs(code, first));
  }
  for (const node of code.nodes) {
    const token = node.type === 'call' ? tokenOfParse(code, node) : undefined;
    if (token) take(node, token);
  }
  for (const { does, call, token } of code.uses) {
    if (does === 'decode' && token && verified.has(writtenAs(code, token))) decoded.delete(call);
  }
  return decoded;
};

/** What is read before a token is verified, or to see whether asking is worth while. */
const HARMLESS = new Set(['exp', 'iat', 'nbf', 'iss', 'kid', 'alg', 'typ', 'header', 'length']);
const ASKS = /^(?:includes|has|some|every|indexOf|test|match|startsWith|endsWith|equals)$/u;
const COMPARES = /^(?:[=!]==?|[<>]=?|in|instanceof)$/u;
const REQUEST = /^(?:req|request|ctx|context|locals|state|session|socket|c)$/iu;
const WHO = /user|auth|principal|account|claims|identity|role|token/iu;
const MOST_STEPS = 60;

const decides = (code: Code, from: Node, hasClaim: boolean, left: number): boolean => {
  let isCompared = false;
  let node = from;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const parent = code.parents.get(node);
    if (!parent || parent.type === 'jsx') return false;
    if (parent.type === 'branch') return hasClaim && parent.test === node;
    if (parent.type === 'choice') {
      if (parent.test === node) return hasClaim && parent.yes.type !== 'jsx' && parent.no.type !== 'jsx';
    } else if (parent.type === 'infix') {
      if (COMPARES.test(parent.operator)) isCompared = true;
      // `claims.admin && grant()`
      else if (parent.operator === '&&' && parent.left === node && parent.right.type === 'call')
        return hasClaim;
    } else if (parent.type === 'call') {
      if (parent.callee !== node && !ASKS.test(calledName(parent))) return false;
      if (!ASKS.test(calledName(parent))) return false;
      isCompared = true;
    } else if (parent.type === 'assign') {
      const { target } = parent.target;
      return (
        parent.value === node &&
        target?.type === 'member' &&
        REQUEST.test(lastName(target.of) ?? '') &&
        WHO.test(target.property ?? '')
      );
    } else if (parent.type === 'return') return hasClaim && isCompared;
    else if (parent.type === 'function') return hasClaim && isCompared;
    else if (parent.type === 'declare') {
      const name = parent.target.binds[0]?.name;
      const variable = isCompared
        ? code.variables.find((each) => each.name === name && each.value === parent.value)
        : undefined;
      return (
        variable !== undefined &&
        left > 0 &&
        variable.uses.some((use) => decides(code, use, hasClaim, left - 1))
      );
    } else if (parent.type !== 'prefix' && parent.type !== 'member') return false;
    node = parent;
  }
  return false;
};

/** The claims on the way; a method that is called on the last is none. */
const claimsOf = (code: Code, node: Node, path: readonly string[]): readonly string[] => {
  const parent = code.parents.get(node);
  const isMethod = parent?.type === 'call' && parent.callee === node;
  const claims = isMethod ? path.slice(0, -1) : path;
  return claims[0] === 'payload' ? claims.slice(1) : claims;
};

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'Claims that were decoded and not verified decide something.',
  why: 'Decoding only takes the token apart. Anybody can write a token with any claims in it, and here it is believed.',
  fix: 'Verify the token, and decide by the claims that the verification gives.',
  sources: [rfc(8725, '3.3'), rfc(7519, '7.2'), document('owasp-jwt')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\nconst claims = jwt.decode(token);\nif (claims.role === 'admin') grant();",
      "import { decodeJwt } from 'jose';\nexport const isAdmin = (token) => decodeJwt(token).roles.includes('admin');",
      'const { payload } = jwt.decode(token, { complete: true });\nreq.user = payload;',
      "const claims = JSON.parse(atob(token.split('.')[1]));\nconst allowed = claims.scope === 'orders';\nif (allowed) list();",
    ],
    good: [
      "import jwt from 'jsonwebtoken';\nconst { header } = jwt.decode(token, { complete: true });\njwt.verify(token, await keyFor(header.kid), { algorithms: ['ES256'] });",
      "import { jwtDecode } from 'jwt-decode';\nif (jwtDecode(token).exp * 1000 < Date.now()) await renew();",
      'const claims = jwtDecode(token);\ngreeting.textContent = claims.name;',
      'const claims = jwt.decode(token);\nif (!claims) return;',
      "const Menu = () => <nav>{jwtDecode(token).role === 'admin' && <Admin />}</nav>;",
    ],
  },
  *check(code) {
    const decodings = decodingsIn(code);
    if (decodings.size === 0) return;
    for (const node of code.nodes) {
      if (node.type !== 'name' && node.type !== 'member' && node.type !== 'call') continue;
      const parent = code.parents.get(node);
      // Only the whole of `a.b.c` counts.
      if (parent?.type === 'member' && parent.of === node && parent.property !== undefined) continue;
      const { root, path } = node.type === 'call' ? { root: node, path: [] } : accessOf(code, node);
      if (!decodings.has(root)) continue;
      const claims = claimsOf(code, node, path);
      if (HARMLESS.has(claims[0] ?? '')) continue;
      if (decides(code, node, claims.length > 0, 2)) yield { at: node.at, severity: inTest(code, 'warning') };
    }
  },
});
