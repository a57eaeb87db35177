/** A verification that takes any algorithm. Not: one that names `none` (src-verify-none). */
import { document, rfc } from '#sources/sources';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import { option, type Use } from '../code/uses';
import { defineRule, type Report } from '../rule';

/** Below it, jsonwebtoken took `none` where no key was given; from the older on, the kind of key decides. */
const REFUSES_NONE = 9;
const READS_KEY = 5;

const isOpen = (code: Code, use: Use): boolean => {
  const { algorithms, decidedBy } = use.row;
  if (typeof algorithms === 'number') {
    const algorithm = use.call.args[algorithms];
    // Of jws, the key comes after it.
    const isLeftOut =
      algorithms < use.call.args.length - 1 || typeof use.row.key !== 'number' || use.row.key < algorithms;
    return !algorithm || !isLeftOut || (algorithm.type === 'name' && algorithm.name === 'undefined');
  }
  return algorithms === undefined ? decidedBy === 'token' : option(code, use, algorithms).state === 'absent';
};

const answerOf = (code: Code, { library, version, row }: Use): Omit<Report, 'at'> => {
  if (row.decidedBy === undefined) return {};
  if (row.decidedBy === 'token')
    return { severity: 'error', says: `${library} lets the token choose the algorithm.` };
  const major = library === 'jsonwebtoken' ? (version ?? code.jsonwebtoken ?? REFUSES_NONE) : REFUSES_NONE;
  if (major < READS_KEY)
    return { severity: 'error', says: 'No algorithms are listed; this jsonwebtoken lets the token choose.' };
  return major < REFUSES_NONE
    ? { says: 'Without a key, this jsonwebtoken accepts tokens without a signature.' }
    : { severity: 'info', says: 'No algorithms are listed; the kind of key decides.' };
};

export default defineRule({
  on: 'code',
  abbreviated: true,
  severity: 'warning',
  says: 'The verification does not say which algorithms it accepts.',
  why: 'The key or the token then decides what is accepted. A library that asks the token accepts a public key as an HMAC secret. Anyone can get that key.',
  fix: 'Name the algorithms, for example algorithms: ["ES256"]: those that your issuer uses, and no others.',
  sources: [rfc(8725, '3.1'), document('cve-2022-23540')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\nconst claims = jwt.verify(token, key);",
      "// jsonwebtoken@8.5.1\nconst jwt = require('jsonwebtoken');\njwt.verify(token, key, (error, claims) => next(error));",
      "import { expressjwt } from 'express-jwt';\napp.use(expressjwt({ secret: keyOf }));",
      "import { Strategy } from 'passport-jwt';\npassport.use(new Strategy({ jwtFromRequest, secretOrKey: publicKey }, found));",
      "const simple = require('jwt-simple');\nconst claims = simple.decode(token, key);",
    ],
    good: [
      "import jwt from 'jsonwebtoken';\nconst claims = jwt.verify(token, key, { algorithms: ['ES256'] });",
      "import jwt from 'jsonwebtoken';\nconst options = { algorithms: ['ES256'] };\njwt.verify(token, key, { ...options, issuer });",
      "import jwt from './our-own-jwt';\njwt.verify(token, key);",
      "import { jwtVerify } from 'jose';\nawait jwtVerify(token, publicKey);",
    ],
  },
  *check(code) {
    for (const use of code.uses) {
      if (use.does !== 'verify' || !isOpen(code, use)) continue;
      if (use.options && follow(code, use.options).type === 'function') continue;
      yield { at: use.call.callee.at, ...answerOf(code, use) };
    }
  },
});
