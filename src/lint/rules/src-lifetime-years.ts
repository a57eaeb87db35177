/** Code that issues tokens for years. Not: a token that lives so long (lifetime-long). */
import { document } from '#sources/sources';
import type { Code } from '../code/code';
import { calledName, someWithin } from '../code/ask';
import { follow } from '../code/follow';
import type { Node } from '../code/syntax';
import type { Use } from '../code/uses';
import { valuesOf } from '../code/values';
import { atWay } from '../code/way';
import { defineRule } from '../rule';
import { DAY, YEAR } from '../times';

/** A number above it is no span, but a time on the clock: five hundred years. */
const MOST = 500 * YEAR;
const UNITS: Readonly<Record<string, number>> = { d: DAY, w: 7 * DAY, y: YEAR };
const SPAN = /^\s*(\d+(?:\.\d+)?)\s*(d|w|y)(?:ays?|eeks?|ears?|rs?)?\s*$/iu;

/** `Date.now() / 1000`, `Math.floor(…)` of it, or a variable that holds it. */
const isNow = (code: Code, node: Node): boolean =>
  someWithin(
    follow(code, node),
    (each) => each.type === 'call' && /^(?:now|getTime)$/u.test(calledName(each)),
  );

/** Seconds from now, or of a span; nothing when it can't be told. */
const secondsOf = (code: Code, node: Node, left = 8): number | undefined => {
  const value = follow(code, node);
  if (left === 0) return undefined;
  if (value.type === 'number') return value.value;
  if (value.type === 'infix') {
    if (value.operator === '+' && isNow(code, value.left)) return secondsOf(code, value.right, left - 1);
    const sides = [value.left, value.right].map((side) => secondsOf(code, side, left - 1));
    const [first, second] = sides;
    if (first === undefined || second === undefined) return undefined;
    return { '*': first * second, '+': first + second, '/': first / second }[value.operator];
  }
  // `dayjs().add(1, 'year').unix()`
  const added = value.type === 'call' && calledName(value) === 'unix' ? value.callee : value;
  const adds = added.type === 'member' ? follow(code, added.of) : undefined;
  if (adds?.type === 'call' && calledName(adds) === 'add') {
    const [amount, unit] = adds.args.map((arg) => follow(code, arg));
    const each = unit?.type === 'text' ? UNITS[/^[dwy]/u.exec(unit.value)?.[0] ?? ''] : undefined;
    return amount?.type === 'number' && each !== undefined ? amount.value * each : undefined;
  }
  // `Math.floor(…)`
  const [inner] =
    value.type === 'call' && /^(?:floor|round|ceil)$/u.test(calledName(value)) ? value.args : [];
  if (inner) return secondsOf(code, inner, left - 1);
  const [, amount, unit = ''] = (value.type === 'text' && SPAN.exec(value.value)) || [];
  const seconds = UNITS[unit.toLowerCase()];
  return amount === undefined || seconds === undefined ? undefined : Number(amount) * seconds;
};

/** Where modules of frameworks take it. */
const ELSEWHERE = ['expiresIn', 'signOptions.expiresIn', 'sign.expiresIn'];

const expiriesOf = (code: Code, { row, options, payload, chain }: Use): Node[] => {
  const ways = typeof row.expires === 'object' ? row.expires : ELSEWHERE;
  return [
    chain.get('setExpirationTime')?.args[0],
    ...ways.map((way) => atWay(code, options, way)),
    atWay(code, payload, 'exp'),
  ].flatMap((expiry) => (expiry ? valuesOf(code, expiry) : []));
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
      "import jwt from 'jsonwebtoken';\nconst YEAR = 365 * 86400;\njwt.sign({ sub, exp: Math.floor(Date.now() / 1000) + 2 * YEAR }, key);",
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub, exp: dayjs().add(5, 'year').unix() }, key);",
      "import { JwtModule } from '@nestjs/jwt';\nJwtModule.register({ secret, signOptions: { expiresIn: '2y' } });",
    ],
    good: [
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expiresIn: '30d' });",
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expiresIn: 900 });",
    ],
  },
  *check(code) {
    for (const use of code.uses) {
      const expiries = use.does === 'sign' ? expiriesOf(code, use) : [];
      const long = expiries.find((each) => {
        const seconds = secondsOf(code, each) ?? 0;
        // A time as a number is one of the clock.
        return seconds >= YEAR && seconds < MOST;
      });
      if (long) yield { at: long.at };
    }
  },
});
