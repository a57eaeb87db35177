/** A verification that accepts expired tokens. Not: tokens that are issued without an expiry (src-sign-no-exp). */
import { document } from '#sources/sources';
import { callAround, calledName, isBoolean, settingsIn, standsIn, within } from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import type { Node } from '../code/syntax';
import { defineRule } from '../rule';

const isInfinite = (code: Code, value: Node): boolean => {
  const found = follow(code, value);
  const name = found.type === 'member' ? found.property : found.type === 'name' ? found.name : '';
  return name === 'Infinity' || name === 'POSITIVE_INFINITY';
};

const SWITCHES: Readonly<Record<string, (code: Code, value: Node) => boolean>> = {
  ignoreExpiration: (code, value) => isBoolean(code, value, true),
  ignoreNotBefore: (code, value) => isBoolean(code, value, true),
  maxTokenAge: isInfinite,
  clockTolerance: isInfinite,
  verify_exp: (code, value) => isBoolean(code, value, false),
  ValidateLifetime: (code, value) => isBoolean(code, value, false),
};

/** Calls that have to do with tokens, and settings that stand beside this one where they do. */
const OF_TOKENS = /verif|decod|validat|strategy|jwt|jws|token|guard|auth|super|claims/iu;
const BESIDE =
  /^(?:algorithms?|secret\w*|jwtFromRequest|issuer|audience|clockTolerance|verify_\w+|Validate\w+)$/u;

/** The options of a call that has nothing to do with tokens: `Grant.find(id, { ignoreExpiration: true })`. */
const isOfAnother = (code: Code, node: Node): boolean => {
  const call = callAround(code, node);
  const options = code.parents.get(node);
  if (!call || options?.type !== 'object') return false;
  return (
    !OF_TOKENS.test(calledName(call)) &&
    !code.uses.some((use) => use.call === call) &&
    !options.members.some((each) => each.type === 'property' && BESIDE.test(each.key ?? ''))
  );
};

/** Where whose token it was counts, and not whether it still holds. */
const ENDING = /refresh|log_?-?out|sign_?-?out|revoke|renew/iu;

/** `claims.exp * 1000 < Date.now()`: the function around compares the expiry itself. */
const comparesExpiry = (code: Code, node: Node): boolean => {
  let around = code.parents.get(node);
  while (around && around.type !== 'function') around = code.parents.get(around);
  for (const each of around ? within(around) : []) {
    if (each.type !== 'infix' || !/^[<>]=?$/u.test(each.operator)) continue;
    for (const part of within(each)) if (part.type === 'member' && part.property === 'exp') return true;
  }
  return false;
};

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'Expired tokens are accepted.',
  why: 'The expiry is what limits a stolen token. Without it, one that leaked years ago still opens the door.',
  fix: 'Take the option out. Where clocks differ, allow a minute of clock tolerance.',
  sources: [document('asvs-5', 'V9.2.1')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\njwt.verify(token, key, { algorithms: ['ES256'], ignoreExpiration: true });",
      "const options = { secretOrKey: publicKey, algorithms: ['ES256'], ignoreExpiration: true };",
      "import { jwtVerify } from 'jose';\nawait jwtVerify(token, key, { maxTokenAge: Infinity });",
      "app.post('/refresh', (req, res) => {\n  jwt.verify(req.body.token, key, { algorithms: ['ES256'], ignoreExpiration: true });\n});",
    ],
    good: [
      'function read(token) {\n  const claims = jwt.verify(token, key, { algorithms: ["ES256"], ignoreExpiration: true });\n  if (claims.exp * 1000 < Date.now()) throw new Error("expired");\n  return claims;\n}',
      "import jwt from 'jsonwebtoken';\njwt.verify(token, key, { algorithms: ['ES256'], clockTolerance: 30 });",
      "jwt.verify(token, key, { algorithms: ['ES256'], ignoreExpiration: false });",
      'const grant = await Grant.find(id, { ignoreExpiration: true });',
    ],
  },
  *check(code) {
    for (const { key, value, node } of settingsIn(code)) {
      if (!Object.hasOwn(SWITCHES, key) || SWITCHES[key]?.(code, value) !== true) continue;
      if (isOfAnother(code, node)) continue;
      if (comparesExpiry(code, node)) continue;
      const ends = standsIn(code, node, ENDING);
      yield {
        at: node.at,
        ...(value.type === 'constant' && value.value === true
          ? { replace: { at: value.at, with: 'false' } }
          : {}),
        severity: ends ? 'info' : 'error',
        ...(ends
          ? {
              says: 'Expired tokens are accepted here: only logout or refresh should.',
            }
          : key === 'ignoreNotBefore'
            ? { says: 'Tokens are accepted before they are valid.' }
            : {}),
      };
    }
  },
});
