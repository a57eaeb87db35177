/** The rules against published fixtures outside this repository: CORPORA, or ../shared/corpora. Not run by `npm test`. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '#lint/lint';
import type { Finding, SubjectKind } from '#lint/rule';
import { lintAnyText } from '../lint/lint-any-text';

interface Fixture {
  readonly kind: string;
  readonly value: unknown;
}
interface Row {
  readonly id: string;
  readonly fixtures?: { readonly now: number; readonly trigger: Fixture; readonly clean: Fixture };
}

const file = resolve(process.env['CORPORA'] ?? '../shared/corpora', 'rule-fixtures/rules.json');
const present = existsSync(file);
if (!present) console.log(`Skipped: the fixtures are not there (${file}). CORPORA names their folder.`);
const rows = present ? (JSON.parse(readFileSync(file, 'utf8')) as { rules?: Row[] } | Row[]) : [];
const list = Array.isArray(rows) ? rows : (rows.rules ?? []);
const ours = list.filter(({ id }) => rules.some((rule) => rule.id === id));

/** What the text of a token may be a subject of; an SD-JWT's first part is its JWS (RFC 9901 section 4). */
const subjectsIn = (text: string): (readonly [SubjectKind, string])[] => {
  if (/^https?:/u.test(text)) return [['url', text]];
  if (text.startsWith('{')) return [['json-serialization', text]];
  const [first = '', ...rest] = text.split('~');
  if (first.split('.').length === 5) return [['jwe', first]];
  return rest.length > 0
    ? [
        ['sd-jwt', text],
        ['jws', first],
      ]
    : [['jws', first]];
};

const findingsIn = ({ kind, value }: Fixture, now: number): Finding[] => {
  const context = { now, states: true } as const;
  if (kind === 'token') {
    return subjectsIn(String(value)).flatMap(([on, text]) => lintAnyText(on, text, context));
  }
  if (kind === 'source') return lintAnyText('code', String(value), context);
  return kind === 'set-cookie'
    ? lintAnyText('set-cookie', String(value), context)
    : lintAnyText('flow', JSON.stringify(value), context);
};

describe.skipIf(!present)('published rule fixtures', () => {
  test('hold every rule', () => {
    expect(ours.map(({ id }) => id).toSorted()).toEqual(rules.map(({ id }) => id));
  });

  test.each(ours.map((row) => [row.id, row.fixtures] as const))('%s', (id, fixtures) => {
    expect(fixtures).toBeDefined();
    if (!fixtures) return;
    const idsOf = (fixture: Fixture) => findingsIn(fixture, fixtures.now).map(({ rule }) => rule.id);
    expect(idsOf(fixtures.trigger)).toContain(id);
    expect(idsOf(fixtures.clean)).not.toContain(id);
  });
});

test.skipIf(!present)('a token that is clean for its own rule has no error of another', () => {
  const errors = ours.flatMap(({ id, fixtures }) =>
    fixtures?.clean.kind === 'token'
      ? findingsIn(fixtures.clean, fixtures.now)
          .filter(({ severity }) => severity === 'error')
          .map(({ rule }) => `${id}: ${rule.id}`)
      : [],
  );
  // The fixture names an extension, well-formed but unknown here: the token can't be valid.
  expect(errors).toEqual(errors.filter((error) => error === 'crit-malformed: crit-unknown'));
});

test.skipIf(!present)('clean fixtures raise no other rule', () => {
  const read = list.filter(({ fixtures }) =>
    ['token', 'set-cookie', 'config', 'source'].includes(fixtures?.clean.kind ?? ''),
  );
  const raised = read.flatMap(({ id, fixtures }) => {
    const findings = fixtures ? findingsIn(fixtures.clean, fixtures.now) : [];
    const others = new Set(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule.id));
    return others.size > 0 ? [`${id}: ${[...others].join(', ')}`] : [];
  });
  console.log(
    `Clean fixtures without an error or a warning: ${read.length - raised.length} of ${read.length}\n  ${raised.join('\n  ')}`,
  );
  expect(raised.length).toBeLessThan(read.length / 4);
});
