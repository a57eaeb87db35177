/** The rules against published fixtures outside this repository: CORPORA, or ../shared/corpora. Not run by `npm test`. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Given } from '#lint/given';
import { rules } from '#lint/all-rules';
import type { ProfileName } from '#lint/profile';
import type { Context, Finding, SubjectKind } from '#lint/rule';
import { foundOut } from '../lint/found-out';
import { lintAnyText } from '../lint/lint-any-text';

interface Fixture {
  readonly kind: string;
  readonly value: unknown;
  readonly key?: string;
  readonly jwks?: readonly unknown[];
  readonly context?: Readonly<Record<string, string | undefined>>;
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

/** How the fixtures call what a person states. */
const PROFILES: Readonly<Record<string, ProfileName>> = { id_token: 'id-token' };

const keyTextOf = ({ key, jwks }: Fixture): string | undefined =>
  key ?? (jwks ? JSON.stringify({ keys: jwks }) : undefined);

const givenBy = (fixture: Fixture): Given => {
  const {
    nonce,
    clientId,
    accessToken,
    proofJkt,
    sentAs,
    expect: asked,
    denylistKey,
  } = fixture.context ?? {};
  const text = keyTextOf(fixture);
  return {
    ...(text === undefined ? {} : { key: { text } }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(clientId === undefined ? {} : { clientId }),
    ...(accessToken === undefined ? {} : { accessToken }),
    ...(proofJkt === undefined ? {} : { proof: proofJkt }),
    ...(sentAs === 'authorization-header' ? { sentAs: 'access-token' } : {}),
    ...(asked === 'signed' ? { signed: true } : {}),
    ...(denylistKey === 'token-hash' ? { denylist: denylistKey } : {}),
  };
};

const findingsIn = async (fixture: Fixture, now: number): Promise<Finding[]> => {
  const { kind, value, context: stated } = fixture;
  const given = givenBy(fixture);
  const profile = PROFILES[stated?.profile ?? ''];
  const context: Context = { now, states: true, given, ...(profile ? { profile } : {}) };
  if (kind === 'jwks') return lintAnyText('keys', JSON.stringify({ keys: value }), context);
  if (kind === 'set-cookie') return lintAnyText('set-cookie', String(value), context);
  if (kind === 'source') return lintAnyText('code', String(value), context);
  if (kind !== 'token') return lintAnyText('flow', JSON.stringify(value), context);
  const findings = await Promise.all(
    subjectsIn(String(value)).map(async ([on, text]) => {
      const found = on === 'jws' ? await foundOut(text, given, now) : {};
      return lintAnyText(on, text, { ...context, ...found });
    }),
  );
  // The key box is for verifying.
  const keys = given.key
    ? lintAnyText('keys', given.key.text, { ...context, given: { ...given, keysFor: 'verifying' } })
    : [];
  return [...findings.flat(), ...keys];
};

describe.skipIf(!present)('published rule fixtures', () => {
  test('are each for a rule that is here', () => {
    expect(list.filter((row) => !ours.includes(row)).map(({ id }) => id)).toEqual([]);
    expect(list.length).toBeGreaterThan(0);
  });

  test.each(ours.map((row) => [row.id, row.fixtures] as const))('%s', async (id, fixtures) => {
    expect(fixtures).toBeDefined();
    if (!fixtures) return;
    const idsOf = async (fixture: Fixture) =>
      (await findingsIn(fixture, fixtures.now)).map(({ rule }) => rule.id);
    expect(await idsOf(fixtures.trigger)).toContain(id);
    expect(await idsOf(fixtures.clean)).not.toContain(id);
  });
});

/** Rules that say something of the fixtures' keys, which are published test vectors. */
const OF_VECTORS: ReadonlySet<string> = new Set(['rsa-weak: key-published', 'rsa-roca: key-published']);

test.skipIf(!present)('a token that is clean for its own rule has no error of another', async () => {
  const errors: string[] = [];
  for (const { id, fixtures } of ours) {
    if (fixtures?.clean.kind !== 'token') continue;
    // oxlint-disable-next-line no-await-in-loop
    for (const { rule, severity } of await findingsIn(fixtures.clean, fixtures.now)) {
      if (severity === 'error' && !OF_VECTORS.has(`${id}: ${rule.id}`)) errors.push(`${id}: ${rule.id}`);
    }
  }
  // The fixture names an extension, well-formed but unknown here: the token can't be valid.
  expect(errors).toEqual(errors.filter((error) => error === 'crit-malformed: crit-unknown'));
});

test.skipIf(!present)('clean fixtures raise no other rule', async () => {
  const raised: string[] = [];
  for (const { id, fixtures } of ours) {
    // oxlint-disable-next-line no-await-in-loop
    const findings = fixtures ? await findingsIn(fixtures.clean, fixtures.now) : [];
    const others = new Set(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule.id));
    if (others.size > 0) raised.push(`${id}: ${[...others].join(', ')}`);
  }
  console.log(
    `Clean fixtures without an error or a warning: ${ours.length - raised.length} of ${ours.length}\n  ${raised.join('\n  ')}`,
  );
  expect(raised.length).toBeLessThan(ours.length / 4);
});
