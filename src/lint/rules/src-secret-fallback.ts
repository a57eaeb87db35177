/** A secret in the code for when the setting is missing. Not: one that is always used (src-hardcoded-secret). */
import { document } from '#sources/sources';
import { within, writtenAs } from '../code/ask';
import type { Code } from '../code/code';
import { fallbacksIn, SPRING } from '../code/fallbacks';
import { nodesOf } from '../code/nodes';
import { isOffered } from '../code/offered';
import {
  isForTests,
  isNameOrLabel,
  isOfAnother,
  isPlaceholder,
  isPublicKey,
  looksLikeKey,
} from '../code/secret-names';
import type { Node } from '../code/syntax';
import { onceFor } from '../once-for';
import { defineRule } from '../rule';

/** Texts of `if (isProduction && secret === '…') throw`: the program looks for the fallback itself, and stops. */
const refusedIn = onceFor((code: Code): ReadonlySet<string> => {
  const refused = new Set<string>();
  for (const {
    how,
    test,
    body: [first],
  } of nodesOf(code, 'branch')) {
    if (how !== 'if' || !first || !/\bthrow\b|\.exit\(/u.test(writtenAs(code, first))) continue;
    for (const each of within(test)) if (each.type === 'text') refused.add(each.value);
  }
  return refused;
});

const isRefused = (code: Code, literal: Node): boolean =>
  literal.type === 'text' && refusedIn(code).has(literal.value);

/** What says that production has to bring another: it may be refused there, in another file. */
const MEANT = /dev|local|change|replace|insecure|default|only/iu;

/** `APP_SECRET`, as settings are named that have to be filled in. */
const NAME = /^[A-Z]+(?:_[A-Z]+)+$/u;

export default defineRule({
  on: 'code',
  abbreviated: true,
  severity: 'error',
  says: 'The code’s own secret replaces a missing setting.',
  why: 'Nothing fails and nobody notices: the program signs with a secret from the code. Everyone who has seen the code can sign too.',
  fix: 'Stop with an error when the variable is missing.',
  sources: [document('cwe-1188'), document('asvs-5', '13.3.1')],
  examples: {
    bad: [
      "const KEY = process.env.JWT_SECRET || 'flour-water-salt';",
      "export const jwtSecret = process.env.AUTH_SETTING ?? 'flour-water-salt';",
      "function issue(claims, secret = 'flour-water-salt') {\n  return jwt.sign(claims, secret, { expiresIn: '5m' });\n}",
      "const read = (name, other) => process.env[name] ?? other;\nexport const settings = { port: read('PORT', '80'), key: readEnv('JWT_SECRET', 'flour-water-salt') };",
      "let secret = process.env.JWT_SECRET;\nif (!secret) {\n  secret = 'flour-water-salt';\n}\njwt.sign({ sub }, secret, { expiresIn: '5m' });",
      "import type { SessionOptions } from 'iron-session';\nexport const till: SessionOptions = { password: process.env.TILL_PASSWORD ?? 'rye-and-spelt-and-oats-for-the-oven' };",
      "const { JWT_SECRET = 'flour-water-salt' } = process.env;",
      "const schema = Joi.object({ JWT_SECRET: Joi.string().default('flour-water-salt') });",
      "const key = process.env.JWT_SECRET ?? (isProduction ? fail() : 'only-for-development');",
      "const setting = '${jwt.secret:flour-water-salt}';",
    ],
    good: [
      "const KEY = process.env.JWT_SECRET ?? fail('JWT_SECRET is missing');",
      "const KEY = process.env.JWT_SECRET || '';",
      "const port = process.env.PORT || '8080';",
      "const key = process.env.PUBLIC_KEY ?? '-----BEGIN PUBLIC KEY-----\\nMFkw\\n-----END PUBLIC KEY-----';",
    ],
  },
  *check(code) {
    for (const { name, literal, isUsed = false } of fallbacksIn(code).values()) {
      if (literal.type !== 'text' || literal.value === '') continue;
      if (isPublicKey(literal.value) || isPlaceholder(literal.value)) continue;
      if (
        !SPRING.test(literal.value) &&
        isNameOrLabel(literal.value, '') &&
        (code.publishedAt(literal.value) === undefined || NAME.test(literal.value))
      )
        continue;
      // One secret of another server: it signs nothing here.
      if (/client/iu.test(name) && !looksLikeKey(literal.value)) continue;
      const known = code.publishedAt(literal.value);
      const isQuestion = !isUsed && (isOfAnother(name) || !isOffered(code, literal));
      yield {
        at: literal.at,
        severity:
          isRefused(code, literal) || isForTests(literal.value) || isQuestion
            ? 'info'
            : isUsed && !MEANT.test(literal.value)
              ? 'error'
              : 'warning',
        ...(known !== undefined
          ? { says: `The fallback is published: ${known}.` }
          : isQuestion
            ? { says: 'This could be a secret’s fallback: check what it signs.' }
            : {}),
      };
    }
  },
});
