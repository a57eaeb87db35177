/** What a rule reads beside its subject is what it says that it asks for: the page runs it again for nothing else. Not: what rules say (rules.test.ts). */
import { describe, expect, test, vi } from 'vitest';
import { givenOf, textOf, type Example } from '#lint/example';
import { examplesOf } from '#lint/examples-of';
import { lintArtifact } from '#lint/lint-artifact';
import { inOrder } from '#lint/lint-token';
import { rules } from '#lint/all-rules';
import { eachOf } from '#lint/reports-on';
import type { Asked, Context, NamedRule } from '#lint/rule';
import { recognise } from '#artifacts/recognise';
import { foundOut } from './found-out';
import { lintAnyText } from './lint-any-text';

const NOW = 1_790_000_000;
const READS: readonly Asked[] = ['given', 'evidence', 'secret'];

/** Notes the greatest of what is read. */
const watched = (context: Context) => {
  let most = -1;
  const note = (asked: Asked) => {
    most = Math.max(most, READS.indexOf(asked));
  };
  const { given, evidence, knownSecret, ...rest } = context;
  return {
    context: {
      ...rest,
      get given() {
        note('given');
        return given;
      },
      get evidence() {
        note('evidence');
        return evidence;
      },
      get knownSecret() {
        note('secret');
        return knownSecret;
      },
    } as Context,
    most: () => most,
  };
};

const read = async (rule: NamedRule, example: Example): Promise<number> => {
  const given = givenOf(example);
  const found =
    rule.on === 'jws' && rule.asks ? await foundOut(textOf(example), given, NOW, rule.asks === 'secret') : {};
  const check = rule.check.bind(rule);
  let most = -1;
  // The rule alone gets the watched context: what runs it reads the evidence itself.
  const spied = vi.spyOn(rule, 'check').mockImplementation((subject, context, limits) => {
    const watching = watched(context);
    const said = check(subject, watching.context, limits);
    const reports = said && [...eachOf(said)];
    most = Math.max(most, watching.most());
    return reports;
  });
  lintAnyText(rule.on, textOf(example), {
    now: examplesOf(rule.id).now ?? NOW,
    states: true,
    given,
    ...found,
  });
  spied.mockRestore();
  return most;
};

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('reads what it asks for', async () => {
    const { bad, good } = examplesOf(id);
    const most = await Promise.all([...bad, ...good].map((example) => read(rule, example)));
    const asked = rule.asks === undefined ? -1 : READS.indexOf(rule.asks);
    expect(Math.max(...most)).toBe(asked);
  });
});

test('run one after the other, the rules say the same as all at once', async () => {
  const subjects = rules
    .filter(({ on }) => on === 'jws' || on === 'keys' || on === 'jwe' || on === 'sd-jwt')
    .flatMap(({ id }) => [...examplesOf(id).bad]);
  expect(subjects.length).toBeGreaterThan(100);
  for (const example of subjects) {
    const given = givenOf(example);
    for (const artifact of recognise(textOf(example))) {
      const found =
        // oxlint-disable-next-line no-await-in-loop
        artifact.kind === 'jws' ? await foundOut(artifact.jws.text, given, NOW, false) : {};
      const context = { now: NOW, given, ...found };
      const parts = (['nothing', 'given', 'evidence', 'secret'] as const).flatMap((asking) =>
        lintArtifact(artifact, context, { asking }),
      );
      expect(inOrder(parts)).toEqual(lintArtifact(artifact, context));
    }
  }
});
