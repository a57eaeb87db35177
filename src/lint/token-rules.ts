/** The rules on a signed token without a key, which is what is pasted most: a page can run them before the others are there (lint.ts). */
import type { Jws } from '#jose/jws/jws';
import type { Asked, Context, Finding, Rule } from './rule';
import { namedRules, ready, runRules } from './run-rules';

/** A pattern for each one in lint.ts, code-rules.ts and recording-rules.ts. */
const modules = import.meta.glob<Rule>(
  [
    './rules/*.ts',
    '!./rules/access-*.ts',
    '!./rules/alg-{confusion,rsa1_5}.ts',
    '!./rules/cookie-*.ts',
    '!./rules/denylist-*.ts',
    '!./rules/ec-*.ts',
    '!./rules/flow-*.ts',
    '!./rules/hmac-key-*.ts',
    '!./rules/jwe-*.ts',
    '!./rules/jwks-*.ts',
    '!./rules/key-*.ts',
    '!./rules/login-*.ts',
    '!./rules/no-*.ts',
    '!./rules/pbes2-*.ts',
    '!./rules/refresh-*.ts',
    '!./rules/rsa-*.ts',
    '!./rules/sdjwt-{digest,hidden-validity,kb,structure}.ts',
    '!./rules/session-*.ts',
    '!./rules/src-*.ts',
    '!./rules/store-*.ts',
    '!./rules/token-{in-url,json-serialization,polyglot}.ts',
    '!./rules/verify-*.ts',
  ],
  { eager: true, import: 'default' },
);

/** Every rule on a JWS, without those that compare it with its key. */
export const tokenRules = namedRules(modules);

const all = ready(tokenRules);

/** Runs them, or those that ask for this. */
export const lintJws = (jws: Jws, context: Context, asking?: Asked | 'nothing'): Finding[] =>
  runRules(all, jws, context, asking);
