/** Code that issues tokens for years. Not: a token that lives so long (lifetime-long). */
import { document } from '#sources/sources';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import type { Node } from '../code/syntax';
import type { Use } from '../code/uses';
import { atWay } from '../code/way';
import { defineRule } from '../rule';
import { DAY, YEAR } from '../times';

const UNITS: Readonly<Record<string, number>> = { d: DAY, w: 7 * DAY, y: YEAR };
const SPAN = /^\s*(\d+(?:\.\d+)?)\s*(d|w|y)(?:ays?|eeks?|ears?|rs?)?\s*$/iu;

/** Seconds; nothing when it can't be told. */
const secondsOf = (code: Code, node: Node): number | undefined => {
  const value = follow(code, node);
  if (value.type === 'number') return value.value;
  if (value.type === 'infix' && value.operator === '*') {
    const [left, right] = [secondsOf(code, value.left), secondsOf(code, value.right)];
    return left === undefined || right === undefined ? undefined : left * right;
  }
  const [, amount, unit = ''] = (value.type === 'text' && SPAN.exec(value.value)) || [];
  const seconds = UNITS[unit.toLowerCase()];
  return amount === undefined || seconds === undefined ? undefined : Number(amount) * seconds;
};

const expiryOf = (code: Code, { row, options, chain }: Use): Node | undefined => {
  const given = chain.get('setExpirationTime')?.args[0];
  if (given?.type === 'text') return given;
  if (typeof row.expires !== 'object' || !options) return undefined;
  return row.expires.map((way) => atWay(code, options, way)).find(Boolean);
};

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'The token lives for a year or more.',
  why: 'A thief can use a copy of the token until then. Nothing ends it before.',
  fix: 'Issue it for minutes, and renew it with a refresh token that the server can revoke.',
  sources: [document('owasp-jwt'), document('cwe-613')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expiresIn: '100y' });",
      "import { SignJWT } from 'jose';\nawait new SignJWT({}).setExpirationTime('365 days').sign(key);",
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expiresIn: 60 * 60 * 24 * 365 });",
    ],
    good: [
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expiresIn: '30d' });",
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expiresIn: 900 });",
    ],
  },
  *check(code) {
    for (const use of code.uses) {
      const expiry = use.does === 'sign' ? expiryOf(code, use) : undefined;
      if (expiry && (secondsOf(code, expiry) ?? 0) >= YEAR) yield { at: expiry.at };
    }
  },
});
