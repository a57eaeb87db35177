/** Runs every rule that looks at a subject. Not: the rules on code and on recordings, which come with what reads these (code-rules.ts, recording-rules.ts). */
import type { Asked, Context, Finding, NamedRule, PlainKind, Rule, SubjectKind, Subjects } from './rule';
import { namedRules, ready, runRules, type Ready } from './run-rules';
import { tokenRules } from './token-rules';

const modules = import.meta.glob<Rule>(
  [
    './rules/access-*.ts',
    './rules/alg-{confusion,rsa1_5}.ts',
    './rules/cookie-*.ts',
    './rules/denylist-*.ts',
    './rules/ec-*.ts',
    './rules/flow-*.ts',
    './rules/hmac-key-*.ts',
    './rules/jwe-*.ts',
    './rules/jwks-*.ts',
    './rules/key-*.ts',
    './rules/no-*.ts',
    './rules/pbes2-*.ts',
    './rules/refresh-*.ts',
    './rules/rsa-*.ts',
    './rules/sdjwt-{digest,hidden-validity,kb,structure}.ts',
    './rules/session-*.ts',
    './rules/store-*.ts',
    './rules/token-{in-url,json-serialization,polyglot}.ts',
    './rules/verify-*.ts',
  ],
  { eager: true, import: 'default' },
);

/** By id. */
export const rules: readonly NamedRule[] = [...tokenRules, ...namedRules(modules)].toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** The rules by the kind of subject that they look at. */
const byKind = new Map<SubjectKind, readonly Ready[]>();
for (const each of ready(rules)) {
  for (const kind of each.rule.ofHeader ? [each.rule.on, 'jwe' as const] : [each.rule.on])
    byKind.set(kind, [...(byKind.get(kind) ?? []), each]);
}

/** Runs the rules on a subject of that kind, or those that ask for this; as `runRules` does. */
export const lint = <On extends PlainKind>(
  on: On,
  subject: Subjects[On],
  context: Context,
  asking?: Asked | 'nothing',
): Finding[] => runRules(byKind.get(on) ?? [], subject, context, asking);
