/** A verification that accepts expired tokens. Not: tokens that are issued without an expiry (src-sign-no-exp). */
import { document } from '#sources/sources';
import {
  someWithin,
  accessOf,
  callAround,
  calledName,
  functionAround,
  isBoolean,
  settingsIn,
  standsIn,
  within,
} from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import { tokenUse } from '../code/look-up';
import { onceForNode } from '../code/once-for-node';
import type { CallNode, Node } from '../code/syntax';
import { valuesOf } from '../code/values';
import { defineRule } from '../rule';

const isInfinite = (code: Code, value: Node): boolean => {
  const found = follow(code, value);
  const name = found.type === 'member' ? found.property : found.type === 'name' ? found.name : '';
  return name === 'Infinity' || name === 'POSITIVE_INFINITY';
};

/** One of the values that it can have is that one. */
const canBe =
  (wanted: boolean) =>
  (code: Code, value: Node): boolean =>
    valuesOf(code, value).some((each) => isBoolean(code, each, wanted));

const SWITCHES: Readonly<Record<string, (code: Code, value: Node) => boolean>> = {
  ignoreExpiration: canBe(true),
  ignoreNotBefore: canBe(true),
  maxTokenAge: isInfinite,
  clockTolerance: isInfinite,
  verify_exp: canBe(false),
  ValidateLifetime: canBe(false),
};

/** Calls that have to do with tokens, and settings beside this one where they do. */
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
    !tokenUse(code, call) &&
    !options.members.some((each) => each.type === 'property' && BESIDE.test(each.key ?? ''))
  );
};

/** Where whose token it was counts, and not whether it still holds. */
const ENDING = /refresh|log_?-?out|sign_?-?out|revoke|introspect|renew|hint|expired/iu;
/** A provider's own ID token, which comes back as a hint and may be expired (OpenID Connect Core 1.0, section 3.1.2.1). */
const HINT = /\bid[_\s]?token[_\s]?hint/iu;

/** As much of the text before a place as can be a comment on it. */
const BEFORE = 600;

/** A comment on it that says what an expired token is read for. */
const isExplained = (code: Code, { at }: Node): boolean => {
  const comments = code.text
    .slice(Math.max(0, at.start - BEFORE), at.start)
    .split('\n')
    .slice(-8)
    .filter((line) => /^\s*(?:\/\/|\*)/u.test(line));
  return comments.some((line) => /\brevo[ck]|introspect|RFC 7009|RFC 7662|log\s?out|sign\s?out/iu.test(line));
};

const readsHint = (code: Code, node: Node): boolean => {
  const { start, end } = (functionAround(code, node) ?? node).at;
  return HINT.test(code.text.slice(start, end));
};

/** True where the same function verifies a refresh token, which does expire. */
const isBesideRefresh = (code: Code, node: Node): boolean => {
  const own = callAround(code, node);
  const around = functionAround(code, node);
  if (!own || !around || speaksOfRefresh(code, own)) return false;
  for (const each of within(around)) {
    if (each.type !== 'call' || each === own || !speaksOfRefresh(code, each)) continue;
    const verifies = tokenUse(code, each)?.does === 'verify';
    if (verifies || (calledName(each) !== '' && calledName(each) === calledName(own)))
      return !each.children.some((part) => someWithin(part, (inner) => isSwitchedOff(code, inner)));
  }
  return false;
};

/** True when what the call is given is named after a refresh token. */
const speaksOfRefresh = (code: Code, call: CallNode): boolean =>
  call.args.some((arg) => /refresh/iu.test(code.text.slice(arg.at.start, arg.at.end)));

const isSwitchedOff = (code: Code, node: Node): boolean =>
  node.type === 'property' &&
  node.key !== undefined &&
  Object.hasOwn(SWITCHES, node.key) &&
  SWITCHES[node.key]?.(code, node.value) === true;

/** `claims.exp * 1000 < Date.now()`: the function around compares the expiry itself. */
const comparesExpiry = onceForNode((code: Code, around: Node): boolean => {
  const isExpiry = (part: Node) =>
    /^(?:name|member)$/u.test(part.type) && accessOf(code, part).path.at(-1) === 'exp';
  return someWithin(
    around,
    (each) =>
      each.type === 'infix' &&
      /^[<>]=?$/u.test(each.operator) &&
      each.children.some((side) => someWithin(side, isExpiry)),
  );
});

/** The options of the call that verifies, in what answers a request. */
const isOwnVerify = (code: Code, node: Node): boolean => {
  const options = code.parents.get(node);
  const answers = functionAround(code, node);
  if (answers?.type !== 'function' || !answers.params.some(({ binds }) => REQUEST.test(binds[0]?.name ?? '')))
    return false;
  return code.uses.some(
    (use) =>
      use.does === 'verify' &&
      use.options !== undefined &&
      use.token !== undefined &&
      follow(code, use.options) === options,
  );
};

const REQUEST = /^(?:req|request|ctx|context|c)$/u;

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'Expired tokens are accepted.',
  why: 'The expiry limits a stolen token. Without it, a token that leaked years ago still works.',
  fix: 'Take the option out. Where clocks differ, allow a minute of clock tolerance.',
  sources: [document('asvs-5', '9.2.1')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\njwt.verify(token, key, { algorithms: ['ES256'], ignoreExpiration: true });",
      "const options = { secretOrKey: publicKey, algorithms: ['ES256'], ignoreExpiration: true };",
      "const read = (token, ignoreExpiration = true) => jwt.verify(token, key, { algorithms: ['ES256'], ignoreExpiration });",
      "import { jwtVerify } from 'jose';\nawait jwtVerify(token, key, { maxTokenAge: Infinity });",
      "app.post('/refresh', (req, res) => {\n  jwt.verify(req.body.token, key, { algorithms: ['ES256'], ignoreExpiration: true });\n});",
    ],
    good: [
      'function read(token) {\n  const { exp } = jwt.verify(token, key, { algorithms: ["ES256"], ignoreExpiration: true });\n  if (exp <= now) throw new Error("expired");\n}',
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
      const around = functionAround(code, node);
      if (around && comparesExpiry(code, around)) continue;
      const isBeside = isBesideRefresh(code, node);
      const ends =
        isBeside || standsIn(code, node, ENDING) || isExplained(code, node) || readsHint(code, node);
      yield {
        at: node.at,
        ...(value.type === 'constant' && value.value === true
          ? { replace: { at: value.at, with: 'false' } }
          : {}),
        // A strategy’s answer may be checked again by what it is given to.
        severity: ends ? 'info' : isOwnVerify(code, node) ? 'error' : 'warning',
        ...(ends
          ? {
              says: isBeside
                ? 'Expired tokens are accepted: check whose refresh token this is.'
                : 'Expired tokens are accepted here: only logout or refresh should.',
            }
          : key === 'ignoreNotBefore'
            ? { says: 'Tokens are accepted before they are valid.' }
            : {}),
      };
    }
  },
});
