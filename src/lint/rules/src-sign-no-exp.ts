/** Code that issues a token without an expiry. Not: a token without one (exp-missing). */
import { document, rfc } from '#sources/sources';
import type { Code } from '../code/code';
import { follow, look, type Looked } from '../code/follow';
import type { Node } from '../code/syntax';
import type { Use } from '../code/uses';
import { atWay, followedAt, lookAlong } from '../code/way';
import { defineRule } from '../rule';

/** Tokens that are used once or are never a login need no expiry. */
const ONCE = /^(?:dpop\+jwt|secevent\+jwt|.*proof\+jwt|kb\+jwt|statuslist\+jwt|logout\+jwt)$/iu;

const isOnce = (code: Code, { chain, options }: Use): boolean => {
  const header = chain.get('setProtectedHeader')?.args[0] ?? atWay(code, options, 'header');
  const value = followedAt(code, header, 'typ');
  return value?.type === 'text' && ONCE.test(value.value);
};

/** `{ iss, iat }`: who calls another service, and nobody who logged in. */
const OF_CALLER = new Set(['iss', 'iat', 'nbf', 'aud', 'jti']);

const namesNobody = ({ chain }: Use, payload: Node | undefined): boolean =>
  payload?.type === 'object' &&
  payload.members.every((each) => each.type === 'property' && OF_CALLER.has(each.key ?? '')) &&
  (chain.has('setIssuer') ||
    payload.members.some((each) => each.type === 'property' && each.key === 'iss')) &&
  !chain.has('setSubject');

const expiryIn = (code: Code, use: Use): Looked['state'] => {
  const states = [look(code, use.payload, 'exp').state];
  const { expires = [] } = use.row;
  if (expires === 'by itself') return 'present';
  if (expires === 'elsewhere') states.push('unknown');
  else for (const way of expires) states.push(lookAlong(code, use.options, way).state);
  if (use.library === 'jose' && use.chain.has('setExpirationTime')) states.push('present');
  if (states.includes('present')) return 'present';
  return states.includes('unknown') ? 'unknown' : 'absent';
};

export default defineRule({
  on: 'code',
  abbreviated: true,
  severity: 'warning',
  says: 'The token is issued without an expiry.',
  why: 'A thief can use it as long as the key is in use. Logout does not end it.',
  fix: 'Give it an expiry: expiresIn in the options, setExpirationTime on the builder, or exp in the payload.',
  sources: [document('owasp-jwt'), document('cwe-613'), rfc(7519, '4.1.4')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\nconst token = jwt.sign({ sub: user.id }, key, { algorithm: 'ES256' });",
      "import { SignJWT } from 'jose';\nconst token = await new SignJWT({ scope: 'orders' })\n  .setProtectedHeader({ alg: 'ES256' })\n  .setIssuedAt()\n  .sign(key);",
      "import { SignJWT } from 'jose';\nconst builder = (sub) => new SignJWT({ sub }).setProtectedHeader({ alg: 'ES256' });\nawait builder(id).sign(key);",
      "import { encode } from 'jwt-simple';\nencode({ sub: 'baker' }, key);",
      "import jwt from 'jsonwebtoken';\njwt.sign(claims, key);",
    ],
    good: [
      "import jwt from 'jsonwebtoken';\nconst token = jwt.sign({ sub: user.id }, key, { algorithm: 'ES256', expiresIn: '10m' });",
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: 'baker', exp: now + 600 }, key);",
      "import { SignJWT } from 'jose';\nawait new SignJWT({}).setProtectedHeader({ alg: 'ES256' }).setExpirationTime('10m').sign(key);",
      "import { SignJWT } from 'jose';\nawait new SignJWT({ htm, htu }).setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk }).sign(key);",
      "import jwt from 'jsonwebtoken';\njwt.sign('only text', key);",
    ],
  },
  *check(code) {
    for (const use of code.uses) {
      if (use.does !== 'sign' || isOnce(code, use)) continue;
      const payload = use.payload && follow(code, use.payload);
      // A JWS of a text is no JWT: it has no claims.
      if (payload?.type === 'text' || payload?.type === 'template') continue;
      const state = expiryIn(code, use);
      if (state === 'present') continue;
      const at = use.call.callee.at;
      if (state === 'absent' && namesNobody(use, payload))
        yield { at, severity: 'info', says: 'The token has no expiry and names only its issuer.' };
      else if (state === 'absent') yield { at };
      else {
        yield {
          at,
          severity: 'info',
          says: 'No expiry is set here; payload or options may.',
        };
      }
    }
  },
});
