/** A verification that takes any algorithm. Not: one that names `none` (src-verify-none). */
import { document, rfc } from '#sources/sources';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import { option, type Use } from '../code/uses';
import { defineRule, type Severity } from '../rule';

/** Below it, a public key given as text was used as the secret of an HMAC. */
const FIRST_SAFE = 9;

const isOpen = (code: Code, use: Use): boolean => {
  const { algorithms } = use.row;
  if (typeof algorithms === 'number') {
    const algorithm = use.call.args[algorithms];
    // Of jws, the key comes after it.
    const isLeftOut =
      algorithms < use.call.args.length - 1 || typeof use.row.key !== 'number' || use.row.key < algorithms;
    return !algorithm || !isLeftOut || (algorithm.type === 'name' && algorithm.name === 'undefined');
  }
  if (use.row.decidedBy) return use.row.decidedBy === 'token';
  return algorithms !== undefined && option(code, use, algorithms).state === 'absent';
};

const severityOf = (code: Code, { library, version }: Use): Severity => {
  if (library === 'jwt-simple' || library === 'json-web-token' || library === 'jws') return 'error';
  const major = version ?? code.jsonwebtoken;
  return library === 'jsonwebtoken' && major !== undefined && major < FIRST_SAFE ? 'error' : 'warning';
};

export default defineRule({
  on: 'code',
  abbreviated: true,
  severity: 'warning',
  says: 'The verification does not say which algorithms it accepts.',
  why: 'The key or the token then decides what is accepted. Old versions used a public key as HMAC secret, and anyone with the public key can sign with it.',
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
      const severity = severityOf(code, use);
      const old = severity === 'error' && use.library === 'jsonwebtoken';
      yield {
        at: use.call.callee.at,
        severity: severity,
        ...(severity === 'error'
          ? {
              says: old
                ? 'No algorithms are listed; this jsonwebtoken lets the token choose.'
                : `${use.library} lets the token choose the algorithm.`,
            }
          : {}),
      };
    }
  },
});
