/** Every rule against its own examples, and what all rules have in common. Not: the published fixtures (conformance). */
import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenOf, textOf, type Example } from '#lint/example';
import { examplesOf } from '#lint/examples-of';
import { rules, ruleOf } from '#lint/all-rules';
import type { Context, Finding, NamedRule, SubjectKind } from '#lint/rule';
import { tokenRules } from '#lint/token-rules';
import { foundOut } from './found-out';
import { lintAnyText } from './lint-any-text';
import { cases as casesOf } from '../scale';

const NOW = 1_790_000_000;

const findingsIn = (on: SubjectKind, text: string, now = NOW): Finding[] =>
  lintAnyText(on, text, { now, states: true });

/** What is beside an example, found out as the page does. */
const contextOf = async (rule: NamedRule, example: Example): Promise<Context> => {
  const { now = NOW } = examplesOf(rule.id);
  const given = givenOf(example);
  const found =
    rule.on === 'jws' && rule.asks ? await foundOut(textOf(example), given, now, rule.asks === 'secret') : {};
  return { now, states: true, given, ...found };
};

const all = async (rule: NamedRule, example: Example): Promise<Finding[]> =>
  lintAnyText(rule.on, textOf(example), await contextOf(rule, example));

const of = async (rule: NamedRule, example: Example): Promise<Finding[]> =>
  (await all(rule, example)).filter((finding) => finding.rule.id === rule.id);

test('every rule is in one of the lists, and a signed token waits for those on it and no other', () => {
  const names = readdirSync(new URL('../../src/lint/rules', import.meta.url)).map((name) =>
    name.replace(/\.ts$/u, ''),
  );
  expect(rules.map(({ id }) => id)).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
  const ofKeys = ['alg-confusion', 'hmac-key-guessable', 'hmac-key-short', 'key-mismatch'];
  const ofTokens = rules.filter(({ on, id }) => on === 'jws' && !ofKeys.includes(id));
  expect(tokenRules.map(({ id }) => id)).toEqual(ofTokens.map(({ id }) => id));
});

const SENTENCES = /^[A-Z].*[.]$/u;
const SAYS = /^\S.*[.]$/u;

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('is named in kebab-case, cites a source and speaks in sentences', () => {
    expect(id).toMatch(/^[a-z][a-z\d]*(?:-[a-z\d_]+)*$/u);
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const text of [rule.says, rule.why, rule.fix]) expect(text).toMatch(SENTENCES);
    for (const text of [rule.says, rule.why, rule.fix]) expect(text).not.toContain('!');
  });

  test.each(examplesOf(rule.id).bad)('reports %s', async (example) => {
    const text = textOf(example);
    const findings = await of(rule, example);
    expect(findings.length).toBeGreaterThan(0);
    for (const { at, says } of findings) {
      expect(at.start).toBeGreaterThanOrEqual(0);
      expect(at.end).toBeGreaterThanOrEqual(at.start);
      expect(at.end).toBeLessThanOrEqual(text.length);
      expect(says).toMatch(SAYS);
    }
  });

  test('has good examples', () => {
    expect(examplesOf(rule.id).good.length).toBeGreaterThan(0);
  });

  test.each(examplesOf(rule.id).good)('is silent about %s', async (example) => {
    expect(await of(rule, example)).toEqual([]);
  });

  test('has a first good example without an error of any rule', async () => {
    const findings = await all(rule, examplesOf(rule.id).good[0] ?? '');
    expect(findings.filter(({ severity }) => severity === 'error').map((each) => each.rule.id)).toEqual([]);
  });
});

test('the rules are these', async () => {
  const rows = rules.map(({ id, severity, on, says, thresholds = {} }) => {
    const limits = Object.values(thresholds).map((each) => `${each.says} ${each.value} ${each.unit}`);
    return `| \`${id}\` | ${severity} | ${on} | ${says} | ${limits.join('; ')} |`;
  });
  const head = ['| rule | severity | looks at | says | thresholds |', '| --- | --- | --- | --- | --- |'];
  const table = [...head, ...rows, ''].join('\n');
  await expect(table).toMatchFileSnapshot('./goldens/rules.md');
});

test('a rule is found by its name, and nothing by another', () => {
  expect(ruleOf('alg-none')?.on).toBe('jws');
  expect(ruleOf('alg')).toBeUndefined();
});

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const jwt = (header: unknown, payload: unknown, signature = 'c2ln'): string =>
  `${encode(JSON.stringify(header))}.${encode(JSON.stringify(payload))}.${signature}`;
const idsOf = (text: string): string[] => [...new Set(findingsIn('jws', text).map(({ rule }) => rule.id))];

describe('one fault, one finding', () => {
  const token = jwt({ alg: 'HS256', typ: 'JWT' }, { sub: 'baker', password: '' });
  const [header = '', payload = ''] = token.split('.');
  test.each([
    ['cut off in the payload', `${header}.${payload.slice(0, -3)}`, ['token-segment-count']],
    ['cut off in the header', header.slice(0, -4), ['token-segment-count']],
    [
      'a foreign character in the payload',
      `${header}.${payload.slice(0, 5)}§${payload.slice(5)}.c2ln`,
      ['token-illegal-char'],
    ],
    ['a payload that is not JSON', `${header}.${encode('{"sub":baker}')}.c2ln`, ['token-json-invalid']],
    [
      'a payload that is an array',
      `${encode('{"alg":"HS256"}')}.${encode('[1]')}.c2ln`,
      ['token-json-invalid'],
    ],
    ['detached content', `${encode('{"alg":"HS256"}')}..c2ln`, []],
    [
      'times in milliseconds',
      jwt({ alg: 'HS256' }, { iss: 'b', aud: 'a', iat: 1.79e12, exp: 1.8e12 }),
      ['time-milliseconds'],
    ],
  ])('%s', (_, text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });
});

describe('severity by profile', () => {
  const severityOf = (id: string, text: string) =>
    findingsIn('jws', text).find(({ rule }) => rule.id === id)?.severity;
  test.each([
    ['exp-missing', jwt({ typ: 'at+jwt' }, { aud: 'a' }), 'error'],
    ['exp-missing', jwt({ typ: 'JWT' }, { aud: 'a' }), 'info'],
    ['exp-missing', jwt({}, { sub: 'a' }), 'warning'],
    ['exp-missing', jwt({ typ: 'JWT' }, { user: 'a' }), 'warning'],
    ['exp-missing', jwt({}, { nonce: 'a', timestampMs: 1 }), 'info'],
    ['aud-missing', jwt({}, { at_hash: 'x', exp: NOW }), 'error'],
    ['aud-missing', jwt({}, { token_use: 'access', scope: 'a', sub: 'b', exp: NOW }), 'warning'],
    ['aud-missing', jwt({}, { token_use: 'access', scope: 'a', exp: NOW }), 'info'],
    ['aud-missing', jwt({}, { token_use: 'access', exp: NOW }), 'info'],
    ['aud-missing', jwt({}, { sub: 'a', exp: NOW }), 'info'],
    ['pii-contact', jwt({}, { scope: 'a', azp: 'b', email: 'ada@bakery.example' }), 'info'],
    ['lifetime-long', jwt({ typ: 'at+jwt' }, { aud: 'a', iat: NOW, exp: NOW + 86_401 }), 'error'],
    ['lifetime-long', jwt({ typ: 'at+jwt' }, { aud: 'a', iat: NOW, exp: NOW + 86_400 }), 'warning'],
    ['lifetime-long', jwt({ typ: 'at+jwt' }, { aud: 'a', iat: NOW, exp: NOW + 3600 }), undefined],
    ['pii-contact', jwt({ typ: 'at+jwt' }, { phone: '030' }), 'warning'],
    ['pii-contact', jwt({}, { phone: '030', iat: NOW, exp: NOW + 600 }), 'info'],
    ['header-remote-key', jwt({ jku: 'https://keys.example/a' }, {}), 'warning'],
    ['header-remote-key', jwt({ jku: 'https://keys.example:8443/a' }, {}), 'warning'],
    ['header-remote-key', jwt({ jku: 'https://a.example/k' }, { iss: 'https://a.example' }), 'info'],
    ['header-remote-key', jwt({ jku: 'https://b.example/k' }, { iss: 'https://a.example' }), 'warning'],
    ['header-remote-key', jwt({ jku: 'http://a.example/k' }, { iss: 'http://a.example' }), 'error'],
    ['header-remote-key', jwt({ jku: 'till/1' }, { iss: 'till/1' }), 'info'],
    ['header-remote-key', jwt({ jku: '/keys' }, { iss: 'till' }), 'error'],
    ['header-remote-key', jwt({ jku: 'https://2130706433/a' }, {}), 'error'],
    ['header-remote-key', jwt({ jku: 'https://[::1]/a' }, {}), 'error'],
    ['header-remote-key', jwt({ x5u: 'https://vault.internal./a' }, {}), 'error'],
    ['header-jwk-embedded', jwt({ jwk: {} }, { htm: 'GET', htu: 'https://a.example' }), 'error'],
  ])('%s of %s is %s', (id, text, severity) => {
    expect(severityOf(id, text)).toBe(severity);
  });
});

test('a report points at the characters that carry the member', () => {
  const text = jwt({ alg: 'HS256' }, { sub: 'böcker', password: 'Roggen', aud: 'a', exp: NOW });
  const finding = findingsIn('jws', text).find(({ rule }) => rule.id === 'secret-password');
  const at = finding?.at ?? { start: 0, end: 0 };
  const start = text.indexOf('.') + 1;
  const first = Math.floor(((at.start - start) * 6) / 8);
  const bytes = Buffer.from(text.slice(start).split('.')[0] ?? '', 'base64url');
  expect(bytes.subarray(first, Math.ceil(((at.end - start) * 6) / 8)).toString()).toContain(
    '"password":"Roggen"',
  );
});

test('a rule reports fifty places at most', () => {
  expect(findingsIn('jws', `${'a§'.repeat(500)}.e30.`)).toHaveLength(50);
});

const CODE =
  'jwt .verify .sign .decode ( ) ( ) { } [ ] , ; = => : ? . ... || ?? new SignJWT jwtVerify decodeJwt localStorage .setItem document.cookie res.cookie console.log process.env.JWT_SECRET const let if return function import from algorithms: token secret: __proto__ constructor toString header.alg .header t k atob JSON.parse session';

describe('no text makes a rule throw', () => {
  const json = fc.json();
  const claims = fc.dictionary(
    fc.constantFrom(
      'exp',
      'iat',
      'nbf',
      'aud',
      'iss',
      'sub',
      'typ',
      'events',
      'email',
      'password',
      'jku',
      'jwk',
      'alg',
      'b64',
      'crit',
      'kid',
      'enc',
      'p2c',
      'cnf',
      '__proto__',
      'constructor',
    ),
    fc.oneof(
      fc.double(),
      fc.string({ unit: 'binary' }),
      fc.constant(null),
      fc.constant('constructor'),
      fc.array(fc.string()),
      fc.object(),
    ),
  );
  const token = fc
    .tuple(
      fc.oneof(
        claims.map((each) => JSON.stringify(each)),
        json,
        fc.string(),
      ),
      fc.oneof(
        claims.map((each) => JSON.stringify(each)),
        json,
      ),
      fc.string(),
    )
    .map(([header, payload, signature]) => `${encode(header)}.${encode(payload)}.${signature}`);
  const cookie = fc
    .array(fc.constantFrom('sid', 'a', '=', ';', 'SameSite', 'Expires', 'Max-Age', ' ', '0', '"', '\0'))
    .map((parts) => parts.join(''));
  const code = fc
    .array(fc.constantFrom(...CODE.split(' '), ' ', '\n', '"none"', "'a'", '`${'), { maxLength: 60 })
    .map((parts) => parts.join(''));
  const cases: readonly [SubjectKind, fc.Arbitrary<string>][] = [
    ['jws', fc.oneof(token, fc.string({ unit: 'binary' }))],
    [
      'jwe',
      fc.oneof(
        token.map((text) => `${text}.${text.slice(0, 9)}.`),
        fc.string({ unit: 'binary' }),
      ),
    ],
    [
      'sd-jwt',
      fc.oneof(
        fc.array(json.map(encode)).map((parts) => `${jwt({}, { _sd: [] })}~${parts.join('~')}`),
        fc.tuple(token, json, token).map(([issuer, each, last]) => `${issuer}~${encode(each)}~~${last}`),
        fc.string({ unit: 'binary' }),
      ),
    ],
    [
      'json-serialization',
      fc.oneof(
        json,
        fc
          .tuple(token, json)
          .map(([name, each]) =>
            JSON.stringify({ [name]: 1, payload: encode(each), protected: 'e30', signature: name }),
          ),
      ),
    ],
    [
      'url',
      fc.oneof(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        token.map((each) => `https://a.example/?t=${each}`),
        fc.string({ unit: 'binary' }),
      ),
    ],
    ['code', fc.oneof(code, fc.string({ unit: 'binary' }))],
    ['set-cookie', fc.oneof(cookie, fc.string({ unit: 'binary' }))],
    [
      'keys',
      fc.oneof(
        fc
          .array(
            fc.record(
              {
                kty: fc.constantFrom('RSA', 'EC', 'OKP', 'oct', 'AKP', ''),
                crv: fc.constantFrom('P-256', 'P-521', 'Ed25519', '__proto__'),
                n: fc.base64String(),
                e: fc.constantFrom('AQ', 'Aw', 'AQAB', ''),
                x: fc.constantFrom('AAAA', ''),
                y: fc.constantFrom('AAAA', ''),
                k: fc.constantFrom('AAAA', 'constructor', ''),
                kid: fc.string({ unit: 'binary' }),
                alg: fc.constantFrom('ES256', 'constructor', '\u202e'),
                d: fc.anything(),
              },
              { requiredKeys: [] },
            ),
          )
          .map((keys) => JSON.stringify({ keys })),
        json.map((each) => `{"keys":[${each}]}`),
        fc.string({ unit: 'binary' }),
      ),
    ],
    [
      'flow',
      fc.oneof(
        json,
        json.map((each) => `{"accessToken":{"storage":${each}}}`),
        fc.string(),
      ),
    ],
  ];
  test.each(cases)('%s', (on, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { at, says } of findingsIn(on, text)) {
          expect(at.start >= 0 && at.end >= at.start && at.end <= text.length).toBe(true);
          expect(says).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
      casesOf(1000),
    );
  });
});
