/** What the list of rules says of each, and the worst of each group. Not: the rules (lint/all-rules.ts), nor a rule's page. */
import { rules } from '#lint/all-rules';
import { textOf } from '#lint/example';
import { examplesOf } from '#lint/examples-of';
import type { NamedRule, SubjectKind } from '#lint/rule';

type Listed = Pick<NamedRule, 'id' | 'on' | 'severity' | 'says' | 'why' | 'fix'>;

/** The first error of a group, with its first example: what the group is about at a glance. */
const worstOf = (kind: SubjectKind) => {
  const group = rules.filter(({ on }) => on === kind);
  const rule = group.find(({ severity }) => severity === 'error') ?? group[0];
  if (!rule) throw new RangeError(`There is no rule on ${kind}.`);
  const [example] = examplesOf(rule.id).bad;
  return { rule: rule.id, text: example === undefined ? '' : textOf(example) };
};

interface List {
  readonly rules: readonly Listed[];
  readonly worst: Readonly<Partial<Record<SubjectKind, ReturnType<typeof worstOf>>>>;
}

const list: List = {
  rules: rules.map(({ id, on, severity, says, why, fix }) => ({ id, on, severity, says, why, fix })),
  worst: Object.fromEntries([...new Set(rules.map(({ on }) => on))].map((kind) => [kind, worstOf(kind)])),
};

export default list;
