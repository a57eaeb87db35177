/** Rows of the list of what was found: what they say, their order, their filter; and where a token is kept. Not: drawing them. */
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { keptFindings } from '../../../../src/ui/inspect/found/kept-findings';
import { arranged, rowsOf } from '../../../../src/ui/inspect/found/rows';

const NOW = 1_790_000_000;
const encode = (text: string): string => Buffer.from(text).toString('base64url');
const token = (claims: object, alg = 'HS256'): string =>
  `${encode(JSON.stringify({ alg, typ: 'JWT' }))}.${encode(JSON.stringify(claims))}.${encode('x'.repeat(32))}`;

const A = token({ iss: 'https://b.example', sub: 'u10', aud: 'till', exp: NOW + 600 });
const B = token({ iss: 'https://a.example', sub: 'u9', exp: NOW - 7200 }, 'ES256');
const C = token({ sub: 'u1', aud: 'till', iat: NOW }, 'none');
const PASTED = JSON.stringify({ access_token: A, id: B, again: A, raw: C, cookie: 'no' });

const rows = rowsOf(recognise(PASTED), NOW);
const subjects = (...args: Parameters<typeof arranged> extends [unknown, ...infer Rest] ? Rest : never) =>
  arranged(rows, ...args).map(({ subject }) => subject);

test('a row says who, until when, how signed, what is worst, where and how often', () => {
  expect(rows[0]).toMatchObject({
    issuer: 'https://b.example',
    subject: 'u10',
    algorithm: 'HS256',
    expires: NOW + 600,
    expiry: 'in 10 minutes, 2026-09-21 14:23:20 UTC',
    where: 'member access_token, and 1 more place',
    count: 2,
  });
  expect(rows[1]).toMatchObject({
    expiry: '2 hours ago, 2026-09-21 12:13:20 UTC',
    where: 'member id',
    count: 1,
  });
  expect(rows[2]).toMatchObject({ expiry: 'no expiry', worst: { severity: 'error' } });
});

test('sorted by any column; what a row lacks comes last in both directions', () => {
  expect(subjects('', 'where', false)).toEqual(['u10', 'u9', 'u1']);
  expect(subjects('', 'where', true)).toEqual(['u1', 'u9', 'u10']);
  expect(subjects('', 'subject', false)).toEqual(['u1', 'u9', 'u10']);
  expect(subjects('', 'issuer', false)).toEqual(['u9', 'u10', 'u1']);
  expect(subjects('', 'issuer', true)).toEqual(['u10', 'u9', 'u1']);
  expect(subjects('', 'expires', false)).toEqual(['u9', 'u10', 'u1']);
  expect(subjects('', 'count', true)[0]).toBe('u10');
  expect(subjects('', 'worst', false)[0]).toBe('u1');
});

test('filtered by the text of any column', () => {
  expect(subjects(' A.example ', 'where', false)).toEqual(['u9']);
  expect(subjects('alg-none', 'where', false)).toEqual(['u1']);
  expect(subjects('ES256', 'where', false)).toEqual(['u9']);
  expect(subjects('nowhere', 'where', false)).toEqual([]);
});

const keptIn = (dump: object): string[] =>
  recognise(JSON.stringify(dump)).flatMap((artifact) =>
    artifact.kind === 'jws'
      ? keptFindings(artifact, NOW)
          .filter(({ finding }) => finding.rule.id === 'store-access-webstorage')
          .map(({ finding }) => `${finding.severity} ${finding.says}`)
      : [],
  );

test('an access token in Web Storage is reported, once for each kind of storage', () => {
  expect(
    keptIn({
      localStorage: { access_token: A, again: A },
      sessionStorage: { jwt: A },
      cookie: `a=b; at=${A}`,
    }),
  ).toEqual([
    'warning The access token is kept in localStorage, where every script of the origin can read it.',
    'info The access token is kept in sessionStorage, where every script of the origin can read it.',
  ]);
});

test.each([
  ['an ID token by its key', { localStorage: { id_token: A } }],
  ['an ID token by its claims', { localStorage: { jwt: token({ sub: 'a', aud: 't', at_hash: 'x' }) } }],
  ['a refresh token', { localStorage: { refresh_token: A } }],
  ['a token in a cookie alone', { localStorage: {}, cookie: `at=${A}` }],
])('%s is not', (_, dump) => {
  expect(keptIn(dump)).toEqual([]);
});

test('the place of a finding is where that storage has the token', () => {
  const pasted = JSON.stringify({ sessionStorage: { a: A }, localStorage: { b: A } });
  const [artifact] = recognise(pasted);
  if (artifact?.kind !== 'jws') throw new Error('a token');
  for (const { finding, spans } of keptFindings(artifact, NOW)) {
    const at = pasted.indexOf(A, pasted.indexOf(finding.says.includes('localStorage') ? '"b"' : '"a"'));
    expect(spans).toEqual([{ start: at, end: at + A.length }]);
  }
});
